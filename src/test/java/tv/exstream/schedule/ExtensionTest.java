package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.schedule.SchedulerTest.airings;
import static tv.exstream.schedule.SchedulerTest.program;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringBuilder;
import tv.exstream.schedule.cursor.Content;
import tv.exstream.schedule.cursor.PlaybackOrder;

class ExtensionTest {
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private static final Extension HOUR =
            Scheduler.extend(
                    program(PlaybackOrder.SHUFFLE, 1),
                    Content.items(6, minutes(10)).snapshot(),
                    Anchor.startingAt(NOON),
                    NOON.plus(hours(1)));

    @Test
    void whatIsStoredAlreadyIsNotStoredAgain() {
        List<Airing> stored = new ArrayList<>(airings(HOUR));
        stored.set(4, AiringBuilder.airing(99).at(NOON.plus(minutes(40))).build());

        Extension rest = HOUR.since(stored);

        assertThat(rest.from()).isEqualTo(NOON.plus(minutes(40)));
        assertThat(rest.airings()).isEqualTo(HOUR.airings().subList(4, 6));
        assertThat(rest.anchor()).isEqualTo(HOUR.anchor());
    }

    @Test
    void anUnchangedFutureLeavesNothingToStore() {
        Extension rest = HOUR.since(airings(HOUR));

        assertThat(rest.airings()).isEmpty();
        assertThat(rest.from()).isEqualTo(NOON.plus(hours(1)));
    }

    @Test
    void whatDiffersFromTheBeginningIsStoredWhole() {
        assertThat(HOUR.since(List.of())).isEqualTo(HOUR);
    }
}
