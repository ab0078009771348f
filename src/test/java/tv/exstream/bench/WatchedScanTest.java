package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.bench.WatchedScan.Scanned;

/// What is made of what the same viewers saw with and without a scan.
class WatchedScanTest {
    @Test
    @DisplayName(
            "viewers beside a scan are promised what all viewers are, and no more than twice the gaps without it")
    void theSameIsPromised() {
        Section section = WatchedScan.section(scanned(seen(0, 150, 180)), load(seen(0, 100, 120)));

        assertThat(section.title()).isEqualTo("20 channels x 1 viewer while new files are scanned");
        assertThat(found(section, "gap p99 against that without a scan")).isEqualTo(1.5);
        assertThat(found(section, "longest gap without a scan")).isEqualTo(120);
        assertThat(found(section, "files looked into a second")).isEqualTo(17);
        assertThat(section.isKept()).isTrue();
    }

    @Test
    void gapsThatAreMoreThanTwiceAsLongAreTooLong() {
        assertThat(
                        WatchedScan.section(scanned(seen(0, 201, 210)), load(seen(0, 100, 120)))
                                .isKept())
                .isFalse();
    }

    @Test
    void longGapsAreNotExcusedByLongGapsWithoutAScan() {
        assertThat(
                        WatchedScan.section(scanned(seen(0, 260, 300)), load(seen(0, 255, 300)))
                                .isKept())
                .isFalse();
    }

    @Test
    void nobodyMayBeStarved() {
        assertThat(
                        WatchedScan.section(scanned(seen(1, 100, 120)), load(seen(0, 100, 120)))
                                .isKept())
                .isFalse();
    }

    private static double found(Section section, String name) {
        return section.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow()
                .found();
    }

    private static AudienceTally seen(int starved, double gap, double longest) {
        return new AudienceTally(0, 0, starved, 5_000_000_000L, gap, longest, 300);
    }

    private static Scanned scanned(AudienceTally tally) {
        return new Scanned(load(tally), 17);
    }

    private static Load load(AudienceTally tally) {
        var plan =
                new AudiencePlan(
                        1,
                        new Crowd(20, 1),
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofSeconds(10),
                        500_000);
        return new Load(plan, tally, Duration.ofSeconds(1), OptionalDouble.empty());
    }
}
