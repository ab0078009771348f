package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
    private static final String[] PIECES = {"plain", "Ärger", "日本語", "🦊", "", "<&>\n"};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Utf8 text = new Utf8(bytes);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everythingArrivesInOrderHoweverItIsAppended(long seed) throws IOException {
        RandomGenerator random = new SplittableRandom(seed);
        StringBuilder expected = new StringBuilder();
        for (int n = 0; n < 40_000; n++) {
            if (random.nextBoolean()) {
                int number = random.nextInt(100);
                text.append(number, 2);
                expected.append("%02d".formatted(number));
            } else {
                String piece = PIECES[random.nextInt(PIECES.length)];
                text.append(Utf8.of(piece));
                expected.append(piece);
            }
        }
        text.flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }

    @Test
    void whatIsLongerThanTheBufferComesAfterWhatWasAppendedBefore() throws IOException {
        String plot = "x".repeat(3 * Utf8.BUFFER_BYTES);

        text.append(Utf8.of("before ")).append(Utf8.of(plot)).append(7, 1).flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("before " + plot + "7");
    }
}
