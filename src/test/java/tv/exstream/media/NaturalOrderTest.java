package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturalOrderTest {
    @ParameterizedTest
    @CsvSource({
        "Part 2, Part 10",
        "part 2, Part 10",
        "a, B",
        "s1e9, s1e10",
        "1, 1.5",
        "9, 10",
        "'', a",
        "x99999999999999999999998, x99999999999999999999999",
        "a07b1, a7b2",
        "ä, Ö",
    })
    void theFirstComesBeforeTheSecond(String first, String second) {
        assertThat(NaturalOrder.INSTANCE.compare(first, second)).isNegative();
        assertThat(NaturalOrder.INSTANCE.compare(second, first)).isPositive();
    }

    @Test
    void onlyEqualTextsAreEqual() {
        assertThat(NaturalOrder.INSTANCE.compare("a7", "a7")).isZero();
        assertThat(NaturalOrder.INSTANCE.compare("a7", "A7")).isNotZero();
        assertThat(NaturalOrder.INSTANCE.compare("a7", "a07")).isNotZero();
    }

    @Test
    void anyTextsCanBeSorted() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                names.add(text(random));
            }
            names.sort(NaturalOrder.INSTANCE);
            assertThat(names).isSortedAccordingTo(NaturalOrder.INSTANCE);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append("aAb0019 ".charAt(random.nextInt(8)));
        }
        return text.toString();
    }
}
