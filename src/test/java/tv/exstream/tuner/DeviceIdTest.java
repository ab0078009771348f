package tv.exstream.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class DeviceIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1251E8E2",
                "10397A70",
                "1010C032",
                "E5E17005",
                "10A0000D",
                "13200009",
                "124205A5",
                "10AA5474",
                "105F0006",
                "12345674"
            })
    @DisplayName("HD-19: ids whose check digit fits are accepted")
    void idsWhoseCheckDigitFitsAreAccepted(String text) {
        assertThat(DeviceId.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E5E17001", "12345678", "FFFFFFFF", "00000000", "10AA5475"})
    @DisplayName("HD-19: ids whose check digit does not fit, the wildcard and zero are refused")
    void idsWhoseCheckDigitDoesNotFitAreRefused(String text) {
        assertThatThrownBy(() -> DeviceId.parse(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE))
                .hasMessage("device id must have a valid check digit: " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10AA547", "10AA54744", "Tunarr", "10AA547G", "+10AA547"})
    void anythingButEightHexadecimalDigitsIsRefused(String text) {
        assertThatThrownBy(() -> DeviceId.parse(text))
                .hasMessage("device id must be 8 hexadecimal digits: " + text);
    }

    @Test
    void lowerCaseIsReadAndUpperCaseIsWritten() {
        assertThat(DeviceId.parse("10aa5474")).hasToString("10AA5474");
    }

    @Test
    void everyGeneratedIdIsValidAndLooksLikeACurrentDevice() {
        SplittableRandom random = new SplittableRandom(1);
        Set<DeviceId> seen = new HashSet<>();

        for (int round = 0; round < 10_000; round++) {
            DeviceId id = DeviceId.generate(random);
            seen.add(id);

            assertThat(DeviceId.parse(id.toString())).isEqualTo(id);
            assertThat(id.toString().substring(0, 3))
                    .isIn("10A", "10B", "10C", "10D", "10E", "10F", "132");
        }

        assertThat(seen).hasSizeGreaterThan(9_000);
    }
}
