package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.OwnTime;
import tv.exstream.collection.Selection;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringBuilder;
import tv.exstream.playout.OnAir;
import tv.exstream.playout.Playout;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.time.TimeRange;

/// What is on at an instant of a list that is shown over and over from midnight.
class LineupTimesTest {
    private final Lab lab = Lab.atMidnight();

    @Test
    @DisplayName("LT-01, LT-02, LT-03: the position in a list that is shown over and over")
    void thePositionInAListThatIsShownOverAndOver() {
        Selection list = lab.pool(1, minutes(20), minutes(30), minutes(40));

        assertThat(on(list, minutes(30))).isEqualTo("2 since PT10M, for PT20M");
        assertThat(on(list, minutes(90 + 30))).isEqualTo("2 since PT10M, for PT20M");
        assertThat(on(list, minutes(60))).isEqualTo("3 since PT10M, for PT30M");
    }

    @Test
    @DisplayName("LT-04: an hour into items of 22 minutes")
    void anHourIntoItemsOf22Minutes() {
        assertThat(on(lab.pool(1, minutes(22), minutes(22)), hours(1)))
                .isEqualTo("1 since PT16M, for PT6M");
    }

    @Test
    @DisplayName(
            "LT-05, LT-06: a clip is repeated from its beginning as often as there is room, and the last one is cut")
    void aClipIsRepeatedAndTheLastOneIsCut() {
        Selection clip = lab.pool(7, minutes(10));

        Playout playout = playout(clip(clip, minutes(24)), minutes(24));

        assertThat(on(playout, minutes(16))).isEqualTo("7 since PT6M, for PT4M");
        assertThat(on(playout, minutes(22))).isEqualTo("7 since PT2M, for PT2M");
    }

    @Test
    @DisplayName("LT-07: before the first item nothing is on until it begins")
    void beforeTheFirstItemNothingIsOn() {
        Airing later =
                lab.run(flood(lab.pool(1, hours(1))), minutes(1)).airings().getFirst().airing();
        Playout playout =
                new Playout(TimeRange.of(Lab.T0.minus(minutes(5)), hours(1)), List.of(later));

        assertThat(playout.at(Lab.T0.minus(minutes(5)))).isEqualTo(new OnAir.Gap(Lab.T0));
    }

    @Test
    @DisplayName("LT-08: where there is only empty time, nothing is on to the end of what is known")
    void whereThereIsOnlyEmptyTimeNothingIsOn() {
        Extension empty = lab.run(flood(lab.pool(1)), hours(10));

        assertThat(empty.airings()).isEmpty();
        assertThat(empty.gaps()).isNotEmpty().allMatch(gap -> !gap.reason().english().isEmpty());
        assertThat(playout(empty, hours(10)).at(Lab.T0.plus(hours(3))))
                .isEqualTo(new OnAir.Gap(Lab.T0.plus(hours(10))));
    }

    @Test
    @DisplayName(
            "LT-09, LT-10, LT-15: an item is on from its first moment to its last, so that the guide is always right")
    void anItemIsOnFromItsFirstMomentToItsLast() {
        Selection list = lab.pool(1, minutes(20), minutes(30));

        assertThat(on(list, minutes(20).minusSeconds(5))).isEqualTo("1 since PT19M55S, for PT5S");
        assertThat(on(list, minutes(20).minusSeconds(15))).isEqualTo("1 since PT19M45S, for PT15S");
        assertThat(on(list, minutes(20))).isEqualTo("2 since PT0S, for PT30M");
        assertThat(on(list, seconds(20))).isEqualTo("1 since PT20S, for PT19M40S");
    }

    @Test
    @DisplayName("LT-16: an instant among 100,000 airings is found in less than 50 microseconds")
    void anInstantAmong100000AiringsIsFound() {
        List<Airing> airings = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            Instant start = Lab.T0.plusSeconds(10L * i);
            airings.add(AiringBuilder.airing(1).at(start).lasting(seconds(10)).build());
        }
        Playout playout = new Playout(TimeRange.of(Lab.T0, seconds(1_000_000)), airings);

        Duration all =
                OwnTime.of(
                        () -> {
                            for (int i = 0; i < 100_000; i++) {
                                assertThat(playout.at(Lab.T0.plusSeconds(i * 7L + 3))).isNotNull();
                            }
                        });

        assertThat(all.dividedBy(100_000).toNanos()).as("ns for each").isLessThan(50_000);
    }

    private static Schedule flood(Selection list) {
        return new Shown(list, name -> new Instruction.Play(name, Style.PLAIN));
    }

    /// A clip for so long.
    private static Schedule clip(Selection list, Duration length) {
        return new Shown(
                list,
                name ->
                        new Instruction.Fill(
                                new Target.For(length),
                                new Rest(List.of(), List.of(Spots.of(name)), Rest.Then.WAIT)));
    }

    private record Shown(Selection list, Function<String, Instruction> instruction)
            implements Schedule {
        @Override
        public long seed() {
            return 1;
        }

        @Override
        public Schedule withSeed(long other) {
            return this;
        }

        @Override
        public Program program(ZoneId zone) {
            Source source = Source.of(list, PlaybackOrder.CHRONOLOGICAL);
            return Program.of(
                    seed(), zone, Map.of("list", source), List.of(instruction.apply("list")));
        }
    }

    private String on(Selection list, Duration after) {
        return on(playout(flood(list), after.plus(hours(1))), after);
    }

    private static String on(Playout playout, Duration after) {
        Instant t = Lab.T0.plus(after);
        return switch (playout.at(t)) {
            case OnAir.Showing(Airing airing, Duration offset) ->
                    "%s since %s, for %s"
                            .formatted(
                                    airing.media(), offset, Duration.between(t, airing.finish()));
            case OnAir.Gap(Instant until) -> "nothing until " + until;
        };
    }

    private Playout playout(Schedule schedule, Duration length) {
        return playout(lab.run(schedule, length), length);
    }

    private static Playout playout(Extension extension, Duration length) {
        return new Playout(
                TimeRange.of(Lab.T0, length),
                extension.airings().stream().map(Extension.Planned::airing).toList());
    }
}
