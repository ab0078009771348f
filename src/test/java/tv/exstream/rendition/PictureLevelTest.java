package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.time.FrameRate;

class PictureLevelTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, 25, 30",
        "45, 36, 25, 30",
        "45, 36, 26, 31",
        "80, 45, 30, 31",
        "80, 45, 50, 32",
        "120, 68, 30, 40",
        "120, 68, 50, 42",
        "240, 135, 25, 51",
        "240, 135, 60, 52",
        "240, 135, 120, 60"
    })
    void aLevelAllowsTheSizeAndTheRate(int width, int height, int rate, int idc) {
        assertThat(PictureLevel.of(width, height, new FrameRate(rate, 1)).idc()).isEqualTo(idc);
    }

    @ParameterizedTest
    @CsvSource({"113, 1, 30", "114, 1, 31", "1, 240, 40", "240, 1, 40"})
    void aLevelAllowsTheLongerSide(int width, int height, int idc) {
        assertThat(PictureLevel.of(width, height, FrameRate.FPS_25).idc()).isEqualTo(idc);
    }

    @ParameterizedTest
    @CsvSource({"30000, 1001, 31", "30000, 1000, 31", "30001, 1000, 32"})
    void fractionsOfARateCount(int numerator, int denominator, int idc) {
        assertThat(PictureLevel.of(80, 45, new FrameRate(numerator, denominator)).idc())
                .isEqualTo(idc);
    }

    @ParameterizedTest
    @CsvSource({"240, 135, 100000"})
    void whatNoLevelAllowsHasTheHighest(int width, int height, int rate) {
        assertThat(PictureLevel.of(width, height, new FrameRate(rate, 1)).idc()).isEqualTo(62);
    }
}
