package tv.exstream.library.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tv.exstream.library.sample.TimecodeReader.Reading;

class TimecodeReaderTest {
    private static final byte BLACK = 16;
    private static final byte WHITE = (byte) 235;
    private static final byte GREY = 90;

    @Test
    void theBandIsReadFromAPictureThatFillsTheFrame() {
        Screen screen = new Screen(1280, 720);

        screen.band(5, 12_320, 0, 1280, 675);

        assertThat(screen.read().read()).contains(new Reading(5, 12_320));
    }

    @Test
    void theBandIsFoundBetweenBlackBars() {
        Screen screen = new Screen(1280, 720);

        screen.band(11, 7_040, 160, 1120, 500);
        screen.blacken(545);

        assertThat(screen.read().read()).contains(new Reading(11, 7_040));
    }

    @Test
    void theBandSurvivesOddSizesAndANarrowPicture() {
        Screen screen = new Screen(213, 119);

        screen.band(15, 1_048_575, 0, 213, 112);

        assertThat(screen.read().read()).contains(new Reading(15, 1_048_575));
    }

    @Test
    void everyTimeIsReadBack() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int clip = 1 + random.nextInt(15);
            int millis = random.nextInt(1 << TimecodeBand.TIME_BITS);
            Screen screen = new Screen(320, 180);
            screen.band(clip, millis, 0, 320, 169);

            assertThat(screen.read().read())
                    .as("clip %d at %d ms", clip, millis)
                    .contains(new Reading(clip, millis));
        }
    }

    @Test
    void aPictureWithoutABandSaysNothing() {
        assertThat(new Screen(640, 360).read().read()).isEmpty();
    }

    @Test
    void oneWrongCellIsNoticed() {
        Screen screen = new Screen(640, 360);
        screen.band(3, 5_000, 0, 640, 338);
        screen.invert(10);

        assertThat(screen.read().read()).isEmpty();
    }

    @Test
    void aPictureThatIsTooSmallForItsSizeIsRefused() {
        assertThatThrownBy(() -> new TimecodeReader(new byte[10], 4, 4))
                .hasMessage("picture of 4x4 must have 16 bytes: 10");
    }

    private static final class Screen {
        private final byte[] luma;
        private final int width;
        private final int height;
        private int top;

        Screen(int width, int height) {
            this.luma = new byte[width * height];
            this.width = width;
            this.height = height;
            Arrays.fill(luma, GREY);
        }

        void band(int clip, int millis, int left, int right, int top) {
            this.top = top;
            long bits =
                    0b10L << 30
                            | (long) clip << 26
                            | (long) millis << 6
                            | TimecodeBand.check(clip, millis) << 2
                            | 0b01;
            for (int y = top; y < height; y++) {
                Arrays.fill(luma, y * width, (y + 1) * width, BLACK);
                for (int x = left; x < right; x++) {
                    int cell = (x - left) * TimecodeBand.CELLS / (right - left);
                    boolean white = (bits >> (TimecodeBand.CELLS - 1 - cell) & 1) == 1;
                    luma[y * width + x] = white ? WHITE : BLACK;
                }
            }
        }

        void blacken(int from) {
            Arrays.fill(luma, from * width, luma.length, BLACK);
        }

        void invert(int cell) {
            int left = cell * width / TimecodeBand.CELLS;
            for (int y = top; y < height; y++) {
                for (int x = left; x < left + width / TimecodeBand.CELLS; x++) {
                    luma[y * width + x] = luma[y * width + x] == WHITE ? BLACK : WHITE;
                }
            }
        }

        TimecodeReader read() {
            return new TimecodeReader(luma, width, height);
        }
    }
}
