package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.job.Station.HISTORY;
import static tv.exstream.job.Station.HORIZON;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.job.BuildMode.Seeding;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringBuilder;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Change;
import tv.exstream.schedule.Explanation;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules.MadeEdit;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.time.TimeRange;

/// What holds whatever a person does to a channel, in any order, tried on many seeds.
class BuildsPropertiesTest {
    private static final int SEEDS = 60;
    private static final int STEPS = 40;

    @Test
    @DisplayName(
            "INV-16: edits, rules, builds and reverts in any order leave what has aired as it was, without overlap or unexplained gap")
    void anyOrderOfChangesLeavesWhatHasAired() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Life life = new Life(seed);
            for (int step = 0; step < STEPS; step++) {
                List<Airing> fixed = life.fixed();

                String deed = life.happen();
                life.station.look(life.channel);

                String place = "seed %d, step %d: %s".formatted(seed, step, deed);
                List<Airing> airings = life.station.airings(life.channel);
                assertThat(airings).as(place).containsAll(life.notForgotten(fixed));
                assertThat(life.station.horizon(life.channel))
                        .as(place)
                        .isAfterOrEqualTo(life.station.now.plus(HORIZON));
                life.assertWhole(airings, place);
            }
        }
    }

    /// One channel and what is done to it, drawn from a seed.
    private static final class Life {
        private final Random random;
        private final Station station = new Station();
        private final Channel channel;
        private final Programming programming;
        private final TimelineEdits edits =
                new TimelineEdits(station.stored(), () -> station.now, _ -> {});
        private final Builds builds = station.builds();

        Life(long seed) {
            random = new Random(seed);
            channel = station.channel(1, order());
            programming = new Programming(station.stored(), () -> station.now, _ -> {});
            for (int i = 0; i < 6; i++) {
                Duration length = Duration.ofMillis(60_000 + random.nextInt(5_400_000));
                station.add(1, String.valueOf((char) ('a' + i)), length);
            }
            station.look(channel);
        }

        String happen() {
            try {
                return deed();
            } catch (ProblemException e) {
                // Refused, which is to change nothing either.
                return e.getMessage();
            }
        }

        private String deed() {
            int draw = random.nextInt(10);
            switch (draw) {
                case 0 -> programming.setRules(channel, rules());
                case 1 -> edits.pin(channel.id(), airing(later()));
                case 2 -> edits.skip(channel.id(), later());
                case 3 ->
                        edits.replace(
                                channel.id(), airing(edits.planned(channel.id(), later()).start()));
                case 4 -> takeBack();
                case 5 -> builds.build(channel, new BuildMode.Refresh());
                case 6 -> builds.build(channel, new BuildMode.Reset(seeding()));
                case 7 -> revert();
                default -> station.now = station.now.plus(minutes(random.nextInt(200)));
            }
            return "deed " + draw;
        }

        private void takeBack() {
            List<MadeEdit> made = edits.all(channel.id());
            if (!made.isEmpty()) {
                edits.takeBack(channel.id(), made.get(random.nextInt(made.size())).id());
            }
        }

        private void revert() {
            List<Change> changes = builds.changes(channel.id());
            if (!changes.isEmpty()) {
                builds.revert(channel, changes.get(random.nextInt(changes.size())).id());
            }
        }

        private Seeding seeding() {
            return switch (random.nextInt(3)) {
                case 0 -> new Seeding.Another();
                case 1 -> new Seeding.Kept();
                default -> new Seeding.Given(random.nextLong());
            };
        }

        private Schedule rules() {
            Schedule.Flood flood = (Schedule.Flood) programming.rules(channel.id()).orElseThrow();
            return new Schedule.Flood(flood.collection(), order(), random.nextLong());
        }

        private Instant later() {
            return station.now.plus(minutes(random.nextInt(600)));
        }

        private Airing airing(Instant start) {
            return AiringBuilder.airing(1 + random.nextInt(6))
                    .at(Instant.ofEpochMilli(start.toEpochMilli()))
                    .lasting(minutes(1 + random.nextInt(30)))
                    .build();
        }

        private PlaybackOrder order() {
            return PlaybackOrder.values()[random.nextInt(PlaybackOrder.values().length)];
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

        void assertWhole(List<Airing> airings, String place) {
            for (int i = 1; i < airings.size(); i++) {
                Instant finish = airings.get(i - 1).finish();
                Instant start = airings.get(i).start();
                assertThat(start).as(place).isAfterOrEqualTo(finish);
                if (start.isAfter(finish)) {
                    assertThat(explained(new TimeRange(finish, start))).as(place).isTrue();
                }
            }
        }

        private boolean explained(TimeRange hole) {
            Instant at = hole.start();
            for (Explanation why : programming.explanations(channel.id(), hole)) {
                if (why.range().start().isAfter(at)) {
                    return false;
                }
                at = why.range().end();
            }
            return !at.isBefore(hole.end());
        }
    }
}
