package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.Standstill;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.time.TimeRange;

/// What every [Standstills] does, together with the [Schedules] and [Playouts] of the same channels.
public interface StandstillsContract {
    Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    Airing FILM = airing(7).at(NOON).lasting(hours(1)).build();
    Standstill STANDSTILL = Standstill.of(NOON.plus(minutes(20)), FILM.finish(), List.of(FILM));

    Standstills standstills();

    Schedules schedules();

    Playouts playouts();

    /// A channel that exists and has no rules yet; always the same.
    ChannelId channel();

    @Test
    default void aStandstillAndTheTimelineThatEndsThereAreStoredTogether() {
        begin();

        boolean stored = stop();

        assertThat(stored).isTrue();
        assertThat(playouts().standstill(channel())).contains(STANDSTILL);
        assertThat(airings()).containsExactly(FILM.until(STANDSTILL.since()));
    }

    @Test
    default void nothingIsStoredWhenThePlanHasChanged() {
        begin();

        boolean stored =
                standstills().stop(channel(), version() + 1, extension(FILM, hours(9)), STANDSTILL);

        assertThat(stored).isFalse();
        assertThat(playouts().standstill(channel())).isEmpty();
        assertThat(airings()).containsExactly(FILM);
    }

    @Test
    default void aStandstillMayTakeThePlaceOfAnother() {
        begin();
        stop();
        Standstill other = new Standstill(NOON, List.of());

        assertThat(standstills().stop(channel(), version(), extension(FILM, hours(20)), other))
                .isTrue();
        assertThat(playouts().standstill(channel())).contains(other);
    }

    @Test
    default void timeGoesOnWithAnotherExtension() {
        begin();
        stop();
        Airing rest = STANDSTILL.goingOn(NOON.plus(hours(5))).getFirst();

        assertThat(schedules().extend(channel(), version() + 1, extension(rest, hours(9))))
                .isFalse();
        assertThat(playouts().standstill(channel())).isPresent();

        assertThat(schedules().extend(channel(), version(), extension(rest, hours(9)))).isTrue();
        assertThat(playouts().standstill(channel())).isEmpty();
        assertThat(airings()).containsExactly(FILM.until(STANDSTILL.since()), rest);
    }

    @Test
    default void itIsKnownWhenSomebodyWatchedLast() {
        assertThat(standstills().lastWatched(channel())).isEmpty();

        standstills().watched(channel(), NOON);
        standstills().watched(channel(), NOON.plusMillis(1));

        assertThat(standstills().lastWatched(channel())).contains(NOON.plusMillis(1));
    }

    private void begin() {
        schedules()
                .put(
                        channel(),
                        new OnDemandSchedule(
                                new Schedule.Flood(new CollectionId(1), PlaybackOrder.SHUFFLE, 3)),
                        NOON);
        assertThat(schedules().extend(channel(), 1, extension(FILM, hours(1)))).isTrue();
    }

    private boolean stop() {
        return standstills()
                .stop(
                        channel(),
                        version(),
                        extension(FILM.until(STANDSTILL.since()), hours(9)),
                        STANDSTILL);
    }

    /// From the airing on, up to so long after noon.
    private static Extension extension(Airing airing, Duration end) {
        return new Extension(
                airing.start(),
                List.of(new Planned(airing, Remark.quoted("why"), Optional.empty())),
                List.of(),
                List.of(),
                Anchor.startingAt(NOON.plus(end)),
                List.of(),
                1);
    }

    private long version() {
        return schedules().find(channel()).orElseThrow().version();
    }

    private List<Airing> airings() {
        return playouts().airings(channel(), TimeRange.of(NOON, hours(24)));
    }
}
