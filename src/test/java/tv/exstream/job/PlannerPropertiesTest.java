package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.job.Station.HISTORY;
import static tv.exstream.job.Station.HORIZON;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.playout.Airing;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// What holds whatever happens to a channel, tried on many seeds.
class PlannerPropertiesTest {
    private static final int SEEDS = 60;
    private static final int STEPS = 60;

    @Test
    @DisplayName("INV-16: what is on air or has aired never changes, whatever happens")
    void whatIsOnAirOrHasAiredNeverChanges() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Life life = new Life(seed);
            for (int step = 0; step < STEPS; step++) {
                List<Airing> fixed = life.fixed();

                life.happen();
                life.station.look(life.channel);

                assertThat(life.station.airings(life.channel))
                        .as("seed %d, step %d", seed, step)
                        .containsAll(life.notForgotten(fixed));
            }
        }
    }

    @Test
    void theTimelineReachesTheHorizonWithoutOverlapsAndASecondLookChangesNothing() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Life life = new Life(seed);
            for (int step = 0; step < STEPS; step++) {
                life.happen();
                life.station.look(life.channel);
                List<Airing> airings = life.station.airings(life.channel);
                int changes = life.station.changes.size();

                life.station.planner().look(life.channel);

                assertThat(life.station.changes)
                        .as("seed %d, step %d", seed, step)
                        .hasSize(changes);
                assertThat(life.station.horizon(life.channel))
                        .as("seed %d, step %d", seed, step)
                        .isAfterOrEqualTo(life.station.now.plus(HORIZON));
                for (int i = 1; i < airings.size(); i++) {
                    assertThat(airings.get(i).start())
                            .as("seed %d, step %d", seed, step)
                            .isAfterOrEqualTo(airings.get(i - 1).finish());
                }
            }
        }
    }

    @Test
    void itDoesNotMatterWhenAndHowOftenSomebodyLooks() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Life often = new Life(seed);
            Life seldom = new Life(seed);
            for (int step = 0; step < STEPS; step++) {
                // No more than the horizon and the history together.
                often.pass(minutes(random.nextInt(70)));
                often.station.look(often.channel);
            }
            seldom.station.look(seldom.channel);
            seldom.station.now = often.station.now;
            seldom.station.look(seldom.channel);

            assertThat(seldom.soon()).as("seed %d", seed).isEqualTo(often.soon());
        }
    }

    /// One channel and what happens to it, drawn from a seed.
    private static final class Life {
        private final Random random;
        private final Station station = new Station();
        private final Channel channel;

        Life(long seed) {
            random = new Random(seed);
            channel = station.channel(1, order());
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                add();
            }
        }

        void happen() {
            switch (random.nextInt(8)) {
                case 0 -> add();
                case 1 -> station.lose(1, name());
                case 2 -> List.of("a", "b", "c", "d").forEach(name -> station.lose(1, name));
                case 3 -> edit();
                case 4 -> station.add(2, name(), minutes(1 + random.nextInt(60)));
                case 5 -> pass(hours(random.nextInt(100)));
                default -> pass(minutes(random.nextInt(300)));
            }
        }

        void pass(Duration time) {
            station.now = station.now.plus(time).plusNanos(random.nextInt(1_000_000_000));
        }

        /// What is on air, has aired or is about to.
        List<Airing> fixed() {
            Instant kept = station.now.plus(TimelineNeed.KEPT);
            return station.airings(channel).stream()
                    .filter(airing -> airing.start().isBefore(kept))
                    .toList();
        }

        List<Airing> notForgotten(List<Airing> airings) {
            return airings.stream()
                    .filter(airing -> airing.finish().isAfter(station.now.minus(HISTORY)))
                    .toList();
        }

        List<Airing> soon() {
            List<Airing> soon = new ArrayList<>(station.airings(channel));
            soon.removeIf(airing -> !airing.finish().isAfter(station.now));
            soon.removeIf(airing -> !airing.start().isBefore(station.now.plus(HORIZON)));
            return soon;
        }

        private void add() {
            station.add(1, name(), Duration.ofMillis(60_000 + random.nextInt(7_200_000)));
        }

        private void edit() {
            Schedule before = station.schedules.find(channel.id()).orElseThrow().schedule();
            Schedule.Flood flood = (Schedule.Flood) before;
            station.schedules.put(
                    channel.id(),
                    new Schedule.Flood(flood.collection(), order(), random.nextLong()),
                    station.now);
        }

        private String name() {
            return String.valueOf((char) ('a' + random.nextInt(8)));
        }

        private PlaybackOrder order() {
            return PlaybackOrder.values()[random.nextInt(PlaybackOrder.values().length)];
        }
    }
}
