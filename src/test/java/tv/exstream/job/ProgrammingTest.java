package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.job.Station.NOON;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airing;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.DateRule;
import tv.exstream.schedule.RulesChanged;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.block.Block;
import tv.exstream.schedule.block.BlockSchedule;
import tv.exstream.schedule.block.Decor;
import tv.exstream.schedule.block.Decos;
import tv.exstream.schedule.block.Template;
import tv.exstream.schedule.block.TemplateDays;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.time.TimeRange;

class ProgrammingTest {
    private final Station station = new Station();
    private final List<RulesChanged> told = new ArrayList<>();
    private final Programming programming =
            new Programming(station.stored(), () -> station.now, told::add);
    private final TimelineEdits edits =
            new TimelineEdits(station.stored(), () -> station.now, told::add);
    private Channel channel;

    @BeforeEach
    void plan() {
        channel = station.channel(1, PlaybackOrder.CHRONOLOGICAL);
        station.add(1, "a", minutes(20));
        station.add(1, "b", minutes(20));
        station.add(1, "c", minutes(20));
        station.look(channel);
    }

    @Test
    @DisplayName(
            "STR-8, INV-16, STR-64: new rules count from the end of what is on air, and those who plan are told")
    void newRulesCountFromTheEndOfWhatIsOnAir() {
        station.now = NOON.plus(minutes(5));

        programming.setRules(channel, backwards());
        station.look(channel);

        assertThat(told).containsExactly(new RulesChanged(channel.id()));
        assertThat(programming.rules(channel.id())).contains(backwards());
        assertThat(strip()).startsWith("12:00 ▏a▕ 12:20 ▏").isNotEqualTo(planned());
    }

    @Test
    @DisplayName("BLK-1: the first timeline of a channel begins with the block that is on")
    void theFirstTimelineOfAChannelBeginsWithTheBlockThatIsOn() {
        Channel fresh = station.channels.add(ChannelBuilder.channel(2).since(NOON).draft());
        Block noon =
                new Block(
                        1,
                        "",
                        "noon",
                        minutes(30),
                        Block.Stop.AFTER_END,
                        new Block.Guide.ActualTimes(),
                        List.of(),
                        Decor.INHERIT);
        Template template =
                new Template("", "day", List.of(new Template.Item(LocalTime.NOON, noon.id())));
        TemplateDays always = new TemplateDays(DateRule.ALWAYS, template.name(), "");
        station.now = NOON.plus(minutes(15));

        programming.setRules(
                fresh,
                new BlockSchedule(
                        List.of(noon), List.of(template), List.of(always), Decos.NONE, 1));

        assertThat(station.schedules.find(fresh.id()).orElseThrow().anchor().at()).isEqualTo(NOON);
    }

    @Test
    void aPreviewSaysWhatWouldChangeAndChangesNothing() {
        station.now = NOON.plus(minutes(5));
        List<Airing> before = station.airings(channel);

        Programming.Preview preview = programming.preview(channel, backwards(), hours(2)).preview();

        assertThat(station.airings(channel)).isEqualTo(before);
        assertThat(told).isEmpty();
        assertThat(preview.extension().from()).isEqualTo(NOON.plus(minutes(20)));
        assertThat(preview.diff().added()).isNotEmpty();
        assertThat(preview.diff().removed()).hasSameSizeAs(preview.diff().added());
    }

    @Test
    void thePreviewOfThePresentRulesChangesNothing() {
        station.now = NOON.plus(minutes(5));
        Schedule present = programming.rules(channel.id()).orElseThrow();

        Programming.Preview preview = programming.preview(channel, present, hours(4)).preview();

        assertThat(preview.diff().added()).isEmpty();
        assertThat(preview.diff().removed()).isEmpty();
        assertThat(preview.diff().kept()).isEqualTo(12);
    }

    @Test
    void aPreviewIsBounded() {
        assertThatThrownBy(() -> programming.preview(channel, backwards(), Duration.ofDays(15)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("PT360H");
    }

    @Test
    void whatIsPinnedStaysThroughEveryLaterPlanUntilItIsTakenBack() {
        Airing pinned = airing(3).at(NOON.plus(minutes(50))).lasting(minutes(10)).build();
        long edit = edits.pin(channel.id(), pinned);
        station.look(channel);
        assertThat(strip())
                .isEqualTo(
                        "12:00 ▏a▕ 12:20 ▏b▕ 12:40 ▏····▕ 12:50 ▏c▕ 13:00 ▏c▕ 13:20 ▏a▕ 13:40 ▏b▕ 14:00");

        station.add(1, "d", minutes(20));
        station.look(channel);
        assertThat(strip()).contains("12:50 ▏c▕ 13:00");

        assertThat(edits.takeBack(channel.id(), edit)).isTrue();
        station.look(channel);
        assertThat(strip()).doesNotContain("12:50");
        assertThat(told).hasSize(2);
    }

    @Test
    void anItemThatIsSkippedStaysAway() {
        edits.skip(channel.id(), new MediaId(2), TimeRange.of(NOON.plus(minutes(10)), hours(1)));
        station.look(channel);

        assertThat(strip())
                .startsWith("12:00 ▏a▕ 12:20 ▏c▕ 12:40 ▏a▕ 13:00 ▏c▕ 13:20 ▏a▕ 13:40 ▏b▕");
    }

    @Test
    void nothingIsPinnedWherePlayersKnowAlreadyWhatComes() {
        Airing soon = airing(3).at(NOON.plus(minutes(1))).lasting(minutes(10)).build();

        assertThatThrownBy(() -> edits.pin(channel.id(), soon))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("2026-03-28T12:02:00Z or later");
    }

    @Test
    void whereSomethingIsPinnedNothingElseIs() {
        Airing pinned = airing(3).at(NOON.plus(hours(1))).lasting(minutes(10)).build();
        edits.pin(channel.id(), pinned);

        assertThatThrownBy(() -> edits.pin(channel.id(), pinned))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("must not overlap");
        assertThat(edits.all(channel.id())).hasSize(1);
    }

    @Test
    void everyAiringSaysWhyItIsThere() {
        assertThat(programming.explanations(channel.id(), TimeRange.of(NOON, minutes(1))))
                .singleElement()
                .satisfies(
                        why ->
                                assertThat(why.reason())
                                        .hasToString(
                                                "chronological of collection 1: first in order"));
    }

    private Schedule backwards() {
        Schedule.Flood present = (Schedule.Flood) programming.rules(channel.id()).orElseThrow();
        return new Schedule.Flood(present.collection(), PlaybackOrder.SHUFFLE, 9);
    }

    private String strip() {
        return station.strip(channel, NOON, hours(2), ZoneOffset.UTC);
    }

    private static String planned() {
        return "12:00 ▏a▕ 12:20 ▏b▕ 12:40 ▏c▕ 13:00 ▏a▕ 13:20 ▏b▕ 13:40 ▏c▕ 14:00";
    }
}
