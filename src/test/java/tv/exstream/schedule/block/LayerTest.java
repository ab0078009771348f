package tv.exstream.schedule.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.schedule.block.Layer.Mode;

class LayerTest {
    /// TD and DD are the decos of the time of day and of the schedule, I is what the item suggests, C what the channel has.
    @ParameterizedTest(name = "{0}: {1}, {2}, item {3} -> {4}")
    @DisplayName(
            "WMK-1, WMK-5, WMK-6, WMK-7, WMK-8, WMK-9, WMK-10, WMK-11, WMK-12, WMK-13, WMK-14, WMK-15,"
                    + " WMK-16, WMK-17, WMK-18: watermarks are those of the nearest level that says something")
    @CsvSource({
        "WMK-1,  INHERIT,  INHERIT,  '',      C",
        "WMK-5,  INHERIT,  INHERIT,  SUGGEST, I",
        "WMK-6,  INHERIT,  INHERIT,  SUGGEST, I",
        "WMK-7,  INHERIT,  INHERIT,  DISABLE, ''",
        "WMK-7,  OVERRIDE, MERGE,    DISABLE, ''",
        "WMK-8,  DISABLE,  INHERIT,  SUGGEST, ''",
        "WMK-9,  INHERIT,  INHERIT,  SUGGEST, I",
        "WMK-9,  INHERIT,  INHERIT,  '',      C",
        "WMK-10, INHERIT,  DISABLE,  '',      ''",
        "WMK-10, INHERIT,  DISABLE,  SUGGEST, ''",
        "WMK-11, INHERIT,  INHERIT,  SUGGEST, I",
        "WMK-12, INHERIT,  OVERRIDE, SUGGEST, DD",
        "WMK-13, OVERRIDE, INHERIT,  SUGGEST, TD",
        "WMK-14, MERGE,    DISABLE,  SUGGEST, TD",
        "WMK-15, MERGE,    OVERRIDE, SUGGEST, 'TD,DD'",
        "WMK-16, MERGE,    MERGE,    SUGGEST, 'TD,DD,I'",
        "WMK-17, MERGE,    INHERIT,  SUGGEST, 'TD,I'",
        "WMK-17, MERGE,    INHERIT,  '',      'TD,C'",
        "WMK-18, INHERIT,  MERGE,    '',      'DD,C'",
    })
    void watermarksAreThoseOfTheNearestLevelThatSaysSomething(
            String id, Mode template, Mode standard, String item, String expected) {
        Layer<String> ofItem = item.isEmpty() ? Layer.inherit() : layer(Mode.valueOf(item), "I");

        Layer.Resolved<String> resolved =
                Layer.resolve(List.of(layer(standard, "DD"), layer(template, "TD"), ofItem));

        assertThat(said(resolved)).as(id).isEqualTo(expected);
    }

    @Test
    @DisplayName("SCH-67: an item that overrides stands above all decos")
    void anItemThatOverridesStandsAboveAllDecos() {
        assertThat(
                        said(
                                Layer.resolve(
                                        List.of(
                                                Layer.override("DD"),
                                                Layer.merge("TD"),
                                                Layer.override("I")))))
                .isEqualTo("I");
    }

    @Test
    void aLayerSaysSomethingWhenItsModeIsAboutIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layer<>(Mode.OVERRIDE, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layer<>(Mode.DISABLE, List.of("x")));
    }

    private static Layer<String> layer(Mode mode, String own) {
        return switch (mode) {
            case INHERIT -> Layer.inherit();
            case DISABLE -> Layer.disable();
            case OVERRIDE -> Layer.override(own);
            case MERGE -> Layer.merge(own);
            case SUGGEST -> new Layer<>(mode, List.of(own));
        };
    }

    private static String said(Layer.Resolved<String> resolved) {
        return String.join(
                ",",
                Stream.concat(
                                resolved.own().stream(),
                                resolved.channel() ? Stream.of("C") : Stream.of())
                        .toList());
    }
}
