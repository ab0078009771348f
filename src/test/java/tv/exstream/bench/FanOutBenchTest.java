package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tv.exstream.bench.FanOutBench.Served;

/// What is made of what audiences saw: ten seconds in which all got 5 GB.
class FanOutBenchTest {
    private static final AudienceTally FINE =
            new AudienceTally(0, 0, 0, 5_000_000_000L, 140, 160.5, 300);

    private static final Load BARE = load(FINE, 2, 90);

    @Test
    void processorTimeIsComparedPerByte() {
        Load half = load(new AudienceTally(0, 0, 0, 2_500_000_000L, 140, 160, 300), 1.25, 300);

        Section section = FanOutBench.thousand(served(half, 0), BARE);

        assertThat(section.title()).isEqualTo("fan-out, 200 channels x 5 viewers");
        assertThat(found(section, "CPU per GB")).isEqualTo(0.5);
        assertThat(found(section, "the same against the bare writer")).isEqualTo(1.25);
        assertThat(found(section, "CPU")).isEqualTo(12.5);
        assertThat(section.isKept()).isTrue();
    }

    @Test
    void moreThanOneAndAHalfTimesTheBareWriterIsTooMuch() {
        assertThat(FanOutBench.thousand(served(load(FINE, 3.01, 300), 0), BARE).isKept()).isFalse();
    }

    @Test
    void moreThan400MegabytesAreTooMany() {
        assertThat(FanOutBench.thousand(served(load(FINE, 2, 400.1), 0), BARE).isKept()).isFalse();
    }

    @Test
    void noProcessMayBeStarted() {
        assertThat(FanOutBench.thousand(served(load(FINE, 2, 300), 1), BARE).isKept()).isFalse();
    }

    @Test
    void nobodyMayBeRefusedLateOrStarved() {
        assertThat(kept(new AudienceTally(1, 0, 0, 5_000_000_000L, 140, 160, 300))).isFalse();
        assertThat(kept(new AudienceTally(0, 1, 0, 5_000_000_000L, 140, 160, 300))).isFalse();
        assertThat(kept(new AudienceTally(0, 0, 1, 5_000_000_000L, 140, 160, 300))).isFalse();
        assertThat(kept(new AudienceTally(0, 0, 0, 5_000_000_000L, 251, 260, 300))).isFalse();
        assertThat(kept(FINE)).isTrue();
    }

    @Test
    void aBareWriterThatLetsPeopleDownIsNoneToCompareWith() {
        var starving = new AudienceTally(0, 0, 7, 5_000_000_000L, 140, 1_600, 300);

        Section section = FanOutBench.comparison(load(starving, 2, 90));

        assertThat(section.isKept()).isFalse();
        assertThat(FanOutBench.comparison(BARE).isKept()).isTrue();
    }

    @Test
    void oneSessionHasItsShareOfTheProcessor() {
        Section section = FanOutBench.oneEach(served(load(FINE, 6, 450), 0));

        assertThat(found(section, "CPU")).isEqualTo(60);
        assertThat(found(section, "CPU of one session")).isEqualTo(0.3);
        assertThat(section.isKept()).isTrue();
        assertThat(FanOutBench.oneEach(served(load(FINE, 6.1, 450), 0)).isKept()).isFalse();
    }

    @Test
    void memoryThatNobodyTellsIsNotInTheTable() {
        Load load = new Load(BARE.plan(), FINE, Duration.ofSeconds(2), OptionalDouble.empty());

        assertThat(FanOutBench.thousand(served(load, 0), BARE).figures())
                .noneMatch(figure -> figure.name().equals("most memory so far"));
    }

    @Test
    void aRushIsJudgedByItself() {
        var late = new AudienceTally(0, 1, 0, 5_000_000_000L, 140, 160, 2_100);
        var served = new Served(load(FINE, 2, 300), load(late, 2, 390), 0);

        assertThat(FanOutBench.thousand(served, BARE).isKept()).isTrue();
        assertThat(FanOutBench.rush(served, 400).isKept()).isFalse();
        assertThat(FanOutBench.rush(served, 400).title())
                .isEqualTo("fan-out, 200 channels x 5 viewers, all at once");
    }

    private static Served served(Load load, double processes) {
        return new Served(load, load, processes);
    }

    private static boolean kept(AudienceTally tally) {
        return FanOutBench.thousand(served(load(tally, 2, 300), 0), BARE).isKept();
    }

    private static Load load(AudienceTally tally, double cpuSeconds, double megabytes) {
        var plan =
                new AudiencePlan(
                        1,
                        new Crowd(200, 5),
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofSeconds(10),
                        500_000);
        return new Load(
                plan,
                tally,
                Duration.ofMillis(Math.round(cpuSeconds * 1_000)),
                OptionalDouble.of(megabytes));
    }

    private static double found(Section section, String name) {
        return section.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow()
                .found();
    }
}
