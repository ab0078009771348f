package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.time.Lengths.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Outlook;
import tv.exstream.schedule.part.Label;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.Parts;

class ScheduleLineTest {
    private static final Instant NOW = Instant.parse("2026-03-28T12:00:00Z");
    private static final Channel CHANNEL = channel(7).named("Night Films").build();
    private static final Outlook.Gaps ONE_GAP =
            new Outlook.Gaps(1, hours(1), Optional.of(NOW.plus(hours(2))));

    private boolean onDemand;
    private boolean isWaiting;
    private boolean overlaps;
    private List<Remark> remarks = List.of();
    private Outlook.Gaps gaps = Outlook.Gaps.NONE;

    private ScheduleLine lasting(Duration left) {
        var outlook =
                new Outlook(
                        CHANNEL.id(),
                        new Outlook.Kind("classic", onDemand),
                        3,
                        NOW.plus(left),
                        isWaiting,
                        remarks,
                        gaps);
        return new ScheduleLine(CHANNEL, Optional.of(outlook), Optional.empty(), false, overlaps);
    }

    private static ScheduleLine without(boolean hasFileTrouble) {
        var rules =
                new Parts.Named(new PartId(PartKind.SCHEDULE, 3), new Label("Films all day", ""));
        return new ScheduleLine(
                CHANNEL, Optional.empty(), Optional.of(rules), hasFileTrouble, false);
    }

    @Test
    void aTimelineThatGoesFarEnoughIsInOrder() {
        assertThat(lasting(hours(6)).troubles(NOW)).isEmpty();
    }

    @Test
    void aTimelineThatEndsWithinHoursSaysSo() {
        assertThat(lasting(hours(5)).troubles(NOW)).containsExactly(ScheduleTrouble.ENDING);
        assertThat(lasting(Duration.ZERO).troubles(NOW)).containsExactly(ScheduleTrouble.ENDED);
    }

    @Test
    void aTimelineThatStandsStillMayEndAtAnyTime() {
        onDemand = true;

        assertThat(lasting(hours(-5)).troubles(NOW)).isEmpty();
    }

    @Test
    void theWorstIsSaidFirst() {
        gaps = ONE_GAP;
        remarks = List.of(Remark.quoted("collection 4 is empty"));

        assertThat(lasting(hours(1)).troubles(NOW))
                .containsExactly(
                        ScheduleTrouble.ENDING, ScheduleTrouble.GAPS, ScheduleTrouble.WARNINGS);
    }

    @Test
    void whatRunsIntoTheNextIsTroubleEvenWhileItIsPlannedAnew() {
        isWaiting = true;
        overlaps = true;

        assertThat(lasting(hours(6)).troubles(NOW)).containsExactly(ScheduleTrouble.OVERLAPS);
    }

    @Test
    void ofATimelineThatIsPlannedAnewNothingIsSaidYet() {
        gaps = ONE_GAP;
        isWaiting = true;

        assertThat(lasting(Duration.ZERO).troubles(NOW)).isEmpty();
    }

    @Test
    void aChannelWithoutRulesIsMissingThem() {
        assertThat(without(false).troubles(NOW)).containsExactly(ScheduleTrouble.MISSING);
        assertThat(without(true).troubles(NOW)).contains(ScheduleTrouble.FILE);
        assertThat(without(false).kind()).isEmpty();
        assertThat(without(false).end()).isBefore(lasting(Duration.ZERO).end());
    }

    @Test
    void aLineIsFoundByItsNumberItsNameAndThatOfTheRulesItShares() {
        assertThat(without(false).isCalled("7")).isTrue();
        assertThat(without(false).isCalled("night")).isTrue();
        assertThat(without(false).isCalled("all day")).isTrue();
        assertThat(without(false).isCalled("77")).isFalse();
    }
}
