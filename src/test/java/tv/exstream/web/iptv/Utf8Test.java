package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
    private static final String[] PIECES = {"plain", "Ärger", "日本語", "🦊", "", "<&>\n"};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Utf8 text = new Utf8(bytes);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyLetterArrivesInOrderHoweverItIsAppended(long seed) throws IOException {
        RandomGenerator random = new SplittableRandom(seed);
        StringBuilder expected = new StringBuilder();
        for (int n = 0; n < 20_000; n++) {
            String piece = PIECES[random.nextInt(PIECES.length)];
            expected.append(piece);
            switch (random.nextInt(3)) {
                case 0 -> text.append(piece);
                case 1 -> text.append("x" + piece + "y", 1, piece.length() + 1);
                default -> {
                    for (char c : piece.toCharArray()) {
                        text.append(c);
                    }
                }
            }
        }
        text.flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }
}
