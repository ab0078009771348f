package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.job.Station.NOON;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.RulesChanged;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.script.ScriptSchedule;
import tv.exstream.time.TimeRange;

/// The changes by hand of a channel as a whole.
class SingleEditsTest {
    private final Station station = new Station();
    private final List<RulesChanged> told = new ArrayList<>();
    private final SingleEdits edits =
            new SingleEdits(station.stored(), () -> station.now, told::add);
    private final TimelineEdits single =
            new TimelineEdits(station.stored(), () -> station.now, _ -> {});
    private Channel channel;

    @BeforeEach
    void plan() {
        channel = station.channel(1, PlaybackOrder.CHRONOLOGICAL);
        station.add(1, "a", minutes(20));
        station.look(channel);
    }

    @Test
    void manyComeInPlaceOfThoseThatAreToComeAsOneStepOfTheHistory() {
        assertThat(edits.replace(channel.id(), skips(3))).isTrue();

        assertThat(edits.replace(channel.id(), skips(EditTerms.MOST))).isTrue();
        assertThat(edits.replace(channel.id(), skips(EditTerms.MOST))).isFalse();

        assertThat(edits.coming(channel.id())).isEqualTo(skips(EditTerms.MOST));
        assertThat(station.history.all(channel.id()))
                .extracting(change -> change.what().english())
                .containsExactly(
                        "1000 changes by hand from a file instead of 3",
                        "3 changes by hand from a file instead of 0");
        assertThat(told).hasSize(2);
    }

    @Test
    void whatCannotBeChangedAnyMoreStaysAndCounts() {
        assertThat(edits.replace(channel.id(), skips(2))).isTrue();
        station.now = NOON.plus(hours(1)).plus(minutes(2));

        assertRefused(
                () -> edits.replace(channel.id(), later(EditTerms.MOST)),
                "channel must have at most 1000 edits: 1001; undo some first");

        assertThat(edits.replace(channel.id(), later(EditTerms.MOST - 1))).isTrue();
        assertThat(single.all(channel.id())).hasSize(EditTerms.MOST);
        assertRefused(
                () -> single.skip(channel.id(), new MediaId(1), at(NOON.plus(hours(9)))),
                "channel must have at most 1000 edits: 1001; undo some first");
    }

    @Test
    void editsThatPinTheSameTimeAreRefusedAndThoseBeforeStay() {
        assertThat(edits.replace(channel.id(), skips(2))).isTrue();
        Edit pin = new Edit.Pin(airing(1).at(NOON.plus(hours(2))).lasting(minutes(9)).build());

        assertThatThrownBy(() -> edits.replace(channel.id(), List.of(pin, pin)))
                .hasMessageContaining("must not overlap");

        assertThat(edits.coming(channel.id())).isEqualTo(skips(2));
        assertThat(told).hasSize(1);
    }

    @Test
    void aChannelWithoutRulesOfItsOwnHasNoChangesByHand() {
        Channel fresh = station.channels.add(ChannelBuilder.channel(2).since(NOON).draft());
        String none = "channel must have rules of its own for changes by hand: its rules are none";
        assertRefused(() -> edits.replace(fresh.id(), skips(1)), none);
        assertRefused(() -> single.skip(fresh.id(), new MediaId(1), at(NOON.plus(hours(1)))), none);

        station.schedules.put(channel.id(), new ScriptSchedule(7), NOON);

        assertRefused(
                () -> edits.replace(channel.id(), skips(1)),
                "channel must have rules of its own for changes by hand: its rules are of the type script");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE))
                .hasMessage(message);
    }

    /// The first one begins in an hour, the next ones each two hours later.
    private static List<Edit> skips(int count) {
        return IntStream.range(0, count)
                .<Edit>mapToObj(
                        n -> new Edit.Skip(new MediaId(1), at(NOON.plus(hours(1 + 2L * n)))))
                .toList();
    }

    private static List<Edit> later(int count) {
        return skips(count + 1).subList(1, count + 1);
    }

    private static TimeRange at(Instant start) {
        return TimeRange.of(start, minutes(10));
    }
}
