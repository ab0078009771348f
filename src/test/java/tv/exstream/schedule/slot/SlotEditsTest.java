package tv.exstream.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.schedule.slot.Slots.slot;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaId;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Cooldown;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.Edits;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.Feed.Period;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.Manner.Late;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Scheduler;
import tv.exstream.schedule.Situation;
import tv.exstream.schedule.Terms.Spare;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.slot.TimeSlotSchedule.Options;
import tv.exstream.schedule.slot.TimeSlotSchedule.Start;
import tv.exstream.time.TimeRange;

/// What persons change about single places of a slot.
class SlotEditsTest {
    private final Lab lab = Lab.atMidnight();
    private final Selection episodes = lab.pool(1, minutes(22), minutes(22), minutes(22));

    @Test
    void aSlotGoesOnBehindAPin() {
        assertThat(plays(two(), pin(9, 30, 10)))
                .isEqualTo("0:00 1, 0:22 -, 0:30 9, 0:40 2, 1:02 3, 1:24 1, 1:46 -, 2:00 4; 3:00");
    }

    @Test
    void aFirstItemThatIsTooLongForAPinComesBehindIt() {
        assertThat(plays(two(), pin(9, 10, 10)))
                .isEqualTo("0:00 -, 0:10 9, 0:20 1, 0:42 2, 1:04 3, 1:26 1, 1:48 -, 2:00 4; 3:00");
    }

    @Test
    void anItemThatIsSkippedGivesItsPlaceToWhatFollows() {
        Edit skip = new Edit.Skip(new MediaId(2), TimeRange.of(Lab.T0, hours(1)));

        assertThat(plays(two(), skip))
                .isEqualTo("0:00 1, 0:22 3, 0:44 1, 1:06 2, 1:28 3, 1:50 -, 2:00 4; 3:00");
    }

    @Test
    void whenEverythingIsSkippedTheSlotIsEmpty() {
        Edit[] skips = new Edit[3];
        for (int i = 0; i < skips.length; i++) {
            skips[i] = new Edit.Skip(new MediaId(i + 1), TimeRange.of(Lab.T0, hours(2)));
        }

        assertThat(plays(two(), skips)).isEqualTo("0:00 -, 2:00 4; 3:00");
    }

    @Test
    void aRandomSlotIsNotKeptByAPinThatIsFarAway() {
        RandomSlot slot =
                new RandomSlot(
                        "a",
                        new Showing.Media(Source.of(episodes, PlaybackOrder.SEASON_EPISODE)),
                        new RandomSlot.Length.UpTo(hours(1)),
                        1,
                        Cooldown.NONE,
                        0,
                        SlotFillers.NONE);
        Schedule schedule =
                new RandomSlotSchedule(List.of(slot), RandomSlotSchedule.Options.PLAIN, 1);

        assertThat(plays(schedule, pin(9, 130, 30)))
                .isEqualTo("0:00 1, 0:22 2, 0:44 3, 1:06 1, 1:28 2, 1:50 -, 2:10 9; 2:40");
    }

    @Test
    void aPinThatComesOrGoesIsKeptToFromAnyMomentOn() {
        Edits pinned = new Edits(List.of(pin(9, 70, 10)));
        for (Schedule schedule : List.of(two(), shared())) {
            for (Edits before : List.of(Edits.NONE, pinned)) {
                Edits after = before == Edits.NONE ? pinned : Edits.NONE;
                Extension first = run(schedule, before, Anchor.startingAt(Lab.T0), minutes(45));
                List<Planned> whole = new ArrayList<>(first.airings());
                Extension rest = run(schedule, after, first.anchor(), hours(3));
                whole.addAll(rest.airings());

                assertThat(whole.stream().anyMatch(each -> each.airing().media().value() == 9))
                        .isEqualTo(after == pinned);
                assertThat(rest.gaps().stream().map(gap -> gap.range().length()))
                        .allMatch(gap -> gap.compareTo(minutes(22)) < 0);
                assertThat(rest.airings().getLast().airing().start())
                        .isEqualTo(Lab.T0.plus(hours(2)));
            }
        }
    }

    /// Two hours of episodes, then a film of an hour.
    private TimeSlotSchedule two() {
        return schedule(Spare.END);
    }

    private TimeSlotSchedule shared() {
        return schedule(Spare.DISTRIBUTE);
    }

    private TimeSlotSchedule schedule(Spare spare) {
        return new TimeSlotSchedule(
                Period.DAY,
                Slots.all(slot("00:00", episodes), slot("02:00", lab.pool(4, hours(1)))),
                new Options(
                        Pad.NONE,
                        Duration.ZERO,
                        Late.LEFT_OUT,
                        spare,
                        Optional.empty(),
                        Start.AT_ONCE),
                1);
    }

    private static Edit pin(long media, int after, int length) {
        Instant start = Lab.T0.plus(minutes(after));
        return new Edit.Pin(airing(media).at(start).lasting(minutes(length)).build());
    }

    private String plays(Schedule schedule, Edit... edits) {
        Edits all = new Edits(List.of(edits));
        return Strips.of(lab, run(schedule, all, Anchor.startingAt(Lab.T0), minutes(135)));
    }

    private Extension run(Schedule schedule, Edits edits, Anchor anchor, Duration window) {
        Situation situation = new Situation(schedule.program(ZoneOffset.UTC), lab.content(), edits);
        return Scheduler.extend(situation, anchor, Lab.T0.plus(window));
    }
}
