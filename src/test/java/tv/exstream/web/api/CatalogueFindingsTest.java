package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.library.catalogue.CatalogueTally;
import tv.exstream.library.catalogue.Tallies;

class CatalogueFindingsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 0, UP",
        "4, 5, 0, 0, 0, UP",
        "8, 2, 0, 100, 19, UP",
        "7, 3, 0, 0, 0, DEGRADED",
        "14, 3, 3, 0, 0, DEGRADED",
        "5, 0, 5, 0, 0, DOWN",
        "0, 10, 0, 0, 0, DOWN",
        "10, 0, 0, 100, 20, DEGRADED",
        "10, 0, 0, 9, 9, UP"
    })
    @DisplayName(
            "LIB-23: three of ten look-ups that fail and two of ten placeholders are a warning, half is an alert")
    void thresholds(
            int found,
            int missed,
            int unanswered,
            int titles,
            int placeholders,
            HealthStatus status) {
        CatalogueTally tally =
                Tallies.of(
                        found, missed, unanswered, new CatalogueTally.Titles(titles, placeholders));

        assertThat(CatalogueFindings.of(tally).status()).isEqualTo(status);
        assertThat(CatalogueFindings.of(tally).detail().english())
                .contains(
                        "%d of %d look-ups"
                                .formatted(missed + unanswered, found + missed + unanswered))
                .contains("%d of %d titles".formatted(placeholders, titles));
    }

    @Test
    @DisplayName("LIB-23: look-ups and placeholders are meters")
    void meters() {
        var registry = new SimpleMeterRegistry();
        new CatalogueMetrics(Tallies.of(3, 2, 1, new CatalogueTally.Titles(40, 4)))
                .bindTo(registry);

        assertThat(lookups(registry, "found")).isEqualTo(3);
        assertThat(lookups(registry, "missed")).isEqualTo(2);
        assertThat(lookups(registry, "unanswered")).isEqualTo(1);
        assertThat(registry.get("exstreamtv.titles").gauge().value()).isEqualTo(40);
        assertThat(registry.get("exstreamtv.titles.placeholders").gauge().value()).isEqualTo(4);
    }

    private static double lookups(SimpleMeterRegistry registry, String result) {
        return registry.get("exstreamtv.catalogue.lookups")
                .tag("result", result)
                .functionCounter()
                .count();
    }
}
