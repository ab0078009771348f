package tv.exstream.dvb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLengthsTest {
    @ParameterizedTest
    @CsvSource({
        "0,1,110c00f0",
        "0,2,110d00f0",
        "0,3,110100f0",
        "0,9,110700f0",
        "0,10,110e1000f0",
        "7,1,117000f0",
        "7,3,11777000f0",
        "7,4,11087000f0",
        "7,7,110b7000f0",
        "7,8,110b7700f0",
        "7,9,110e0700f0",
        "7,24,110ef700f0",
        "7,25,110f007000f0",
        "7,280,110fff7000f0",
    })
    void aRunOfEachLengthHasTheShortestForm(int colour, int length, String coded) {
        byte[] row = new byte[length];
        Arrays.fill(row, (byte) colour);

        byte[] bytes = RunLengths.of(Bitmap.of(length, row), 0);

        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(coded);
    }

    @Test
    void whateverIsCodedIsDecodedAgain() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            int width = 1 + random.nextInt(700);
            byte[] colours = random(random, width * (1 + random.nextInt(9)));
            Bitmap bitmap = Bitmap.of(width, cut(colours, width));
            var screen = new ShownScreen();
            ByteBuffer set =
                    new DisplaySet(new Screen(720, 576), DisplaySet.PageState.MODE_CHANGE, 1, 9)
                            .payload(Optional.of(Caption.of(4, 6, bitmap)));

            screen.accept(set);

            ShownScreen.Region shown = screen.shown().orElseThrow();
            assertThat(shown.colours()).as("seed %d", seed).isEqualTo(cut(colours, width));
        }
    }

    private static byte[] cut(byte[] colours, int width) {
        return Arrays.copyOf(colours, colours.length / width * width);
    }

    /// Runs of all lengths, of what is not seen more often.
    private static byte[] random(Random random, int length) {
        byte[] colours = new byte[length];
        int at = 0;
        while (at < length) {
            int run = 1 + random.nextInt(1 + random.nextInt(320));
            byte colour = (byte) (random.nextBoolean() ? 0 : random.nextInt(16));
            for (int n = 0; n < run && at < length; n++) {
                colours[at++] = colour;
            }
        }
        return colours;
    }
}
