package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airing;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.time.TimeRange;

/// What persons change about single places of a timeline.
class EditsTest {
    private final Lab lab = Lab.atMidnight();
    private final Selection shows = lab.pool(1, minutes(40), minutes(40), minutes(40));
    private final Program flood = program(new Instruction.Play("shows", Style.PLAIN));

    @Test
    void whatIsPinnedIsShownThenAndTheRestGoesOnBehindIt() {
        assertThat(plays(flood, pin(9, minutes(90), minutes(30))))
                .isEqualTo("1@0:00, 2@0:40, 9@1:30, 3@2:00, 1@2:40; 3:20");
    }

    @Test
    void pinsInARowFollowEachOther() {
        assertThat(plays(flood, pin(9, minutes(80), minutes(20)), pin(8, minutes(100), minutes(5))))
                .isEqualTo("1@0:00, 2@0:40, 9@1:20, 8@1:40, 3@1:45, 1@2:25, 2@3:05; 3:45");
    }

    @Test
    void aLockedAiringStaysWhenTheRulesChange() {
        assertThat(plays(flood, pin(2, minutes(40), minutes(40))))
                .isEqualTo("1@0:00, 2@0:40, 2@1:20, 3@2:00, 1@2:40; 3:20");
    }

    @Test
    @DisplayName("SCH-102: an item that is skipped gives its place to what follows")
    void anItemThatIsSkippedGivesItsPlaceToWhatFollows() {
        Edit skip = new Edit.Skip(new MediaId(2), TimeRange.of(Lab.T0, hours(1)));

        assertThat(plays(flood, skip)).isEqualTo("1@0:00, 3@0:40, 1@1:20, 2@2:00, 3@2:40; 3:20");
        assertThat(run(flood, skip).airings().get(1).reason().english())
                .contains("item 2 is passed over by hand");
    }

    @Test
    void aWindowGoesOnBehindAPin() {
        Program evening =
                program(
                        new Instruction.Window(
                                "evening",
                                new Target.At(LocalTime.of(3, 0)),
                                Bounds.LOOP,
                                List.of(new Instruction.Play("shows", Style.PLAIN)),
                                Rest.EMPTY));

        Extension extension = run(evening, pin(9, minutes(50), minutes(10)));

        assertThat(lab.said(extension)).isEqualTo("1@0:00, 9@0:50, 2@1:00, 3@1:40, 1@2:20; 4:00");
        assertThat(extension.gaps().getFirst().reason().english())
                .startsWith("nothing fits before what is pinned");
    }

    @Test
    void aRedirectGoesOnBehindAPin() {
        Program mirror =
                new MirrorSchedule(new ChannelId(7), Duration.ZERO, 1).program(ZoneOffset.UTC);

        Extension extension = run(mirror, pin(9, minutes(60), minutes(30)));

        assertThat(lab.said(extension)).startsWith("9@1:00");
        assertThat(extension.redirects().get(0).redirect().range())
                .isEqualTo(TimeRange.of(Lab.T0, minutes(60)));
        assertThat(extension.redirects().get(1).redirect().range().start())
                .isEqualTo(Lab.T0.plus(minutes(90)));
    }

    @Test
    void twoThingsCannotBePinnedAtOnce() {
        assertThatThrownBy(
                        () ->
                                new Edits(
                                        List.of(
                                                pin(1, minutes(0), minutes(30)),
                                                pin(2, minutes(29), minutes(30)))))
                .hasMessageStartingWith("pins must not overlap");
    }

    @Test
    void whatIsReplacedGivesItsPlaceAndItsTurn() {
        Airing instead = airing(9).at(Lab.T0.plus(minutes(40))).lasting(minutes(30)).build();
        TimeRange turn = TimeRange.of(instead.start(), minutes(41));
        Edit replace = new Edit.Replace(instead, new Edit.Skip(new MediaId(2), turn));

        assertThat(plays(flood, replace))
                .isEqualTo("1@0:00, 9@0:40, 3@1:10, 1@1:50, 2@2:30, 3@3:10; 3:50");
        assertThat(replace.range()).isEqualTo(turn);
    }

    @Test
    void shortBuildsGiveWhatALongOneGivesAlsoWithEdits() {
        Situation situation =
                situation(
                        flood,
                        pin(9, minutes(90), minutes(30)),
                        pin(8, minutes(200), minutes(7)),
                        new Edit.Skip(
                                new MediaId(1), TimeRange.of(Lab.T0.plus(hours(2)), hours(1))));
        Extension whole =
                Scheduler.extend(situation, Anchor.startingAt(Lab.T0), Lab.T0.plus(hours(9)));

        List<Extension.Planned> parts = new ArrayList<>();
        Anchor anchor = Anchor.startingAt(Lab.T0);
        for (Instant t = Lab.T0; t.isBefore(Lab.T0.plus(hours(9))); t = t.plus(minutes(7))) {
            Instant end = t.plus(minutes(7));
            Extension part =
                    Scheduler.extend(
                            situation,
                            anchor,
                            end.isAfter(Lab.T0.plus(hours(9))) ? Lab.T0.plus(hours(9)) : end);
            parts.addAll(part.airings());
            anchor = part.anchor();
        }

        assertThat(parts).isEqualTo(whole.airings());
        assertThat(anchor).isEqualTo(whole.anchor());
    }

    private static Edit pin(long media, Duration after, Duration length) {
        Airing airing = airing(media).at(Lab.T0.plus(after)).lasting(length).build();
        return new Edit.Pin(airing);
    }

    private Program program(Instruction... instructions) {
        return Program.of(
                1,
                ZoneOffset.UTC,
                Map.of("shows", Source.of(shows, PlaybackOrder.CHRONOLOGICAL)),
                List.of(instructions));
    }

    private Situation situation(Program program, Edit... edits) {
        return new Situation(program, lab.content(), new Edits(List.of(edits)));
    }

    private Extension run(Program program, Edit... edits) {
        return Scheduler.extend(
                situation(program, edits), Anchor.startingAt(Lab.T0), Lab.T0.plus(minutes(200)));
    }

    private String plays(Program program, Edit... edits) {
        return lab.said(run(program, edits));
    }
}
