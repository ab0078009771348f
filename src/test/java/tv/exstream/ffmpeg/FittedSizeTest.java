package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.Conversion;
import tv.exstream.media.Conversion.Bars;
import tv.exstream.media.Conversion.Deinterlacing;
import tv.exstream.media.Conversion.Scaling;
import tv.exstream.media.Conversion.ToneMapping;
import tv.exstream.media.VideoCoding;
import tv.exstream.media.VideoFormat;
import tv.exstream.time.FrameRate;

class FittedSizeTest {
    @ParameterizedTest(
            name =
                    "SCL-1..5, FF-30, PL-09: {0}x{1} with pixels of {2}:{3} is scaled to {7}x{8} by {6} into {4}x{5}")
    @CsvSource({
        "1918, 1080, 1, 1, 1920, 1080, PAD, 1918, 1080",
        "706, 362, 32, 27, 1280, 720, PAD, 1280, 554",
        "944, 720, 1, 1, 1280, 720, CROP, 1280, 976",
        // A house format has no odd sides, so 640x410 instead of 640x411.
        "626, 476, 1904, 1878, 640, 410, CROP, 640, 480",
        "1920, 816, 1, 1, 1280, 720, CROP, 1694, 720",
        "720, 480, 32, 27, 1920, 1080, PAD, 1920, 1080",
        "720, 576, 64, 45, 1280, 720, PAD, 1280, 720",
        "720, 576, 16, 15, 1280, 720, PAD, 960, 720",
        "321, 241, 1, 1, 1280, 720, PAD, 960, 720",
        "1, 2000, 1, 1, 1280, 720, PAD, 2, 720",
        "1000, 10, 1, 1, 1280, 720, STRETCH, 1280, 720",
    })
    void picturesKeepTheirShape(
            int width,
            int height,
            int numerator,
            int denominator,
            int houseWidth,
            int houseHeight,
            Scaling scaling,
            int wantedWidth,
            int wantedHeight) {
        var picture = Pictures.of("h264", width, height).shaped(numerator, denominator).stream();

        assertThat(FittedSize.of(picture, format(houseWidth, houseHeight, scaling)))
                .isEqualTo(new FittedSize(wantedWidth, wantedHeight));
    }

    @Test
    void aTurnedPictureIsHigh() {
        var picture = Pictures.HD.turned(90).stream();

        assertThat(FittedSize.of(picture, format(1_280, 720, Scaling.PAD)))
                .isEqualTo(new FittedSize(406, 720));
    }

    @Test
    @DisplayName("FF-31, FF-32: what is scaled is padded around its centre, or cut around it")
    void aScaledPictureIsCompleted() {
        assertThat(FitText.complete(format(640, 360, Scaling.PAD)))
                .isEqualTo("pad=640:360:(ow-iw)/2:(oh-ih)/2,setsar=1");
        assertThat(FitText.complete(format(640, 360, Scaling.CROP)))
                .isEqualTo("crop=640:360,setsar=1");
        assertThat(FitText.complete(format(640, 360, Scaling.STRETCH))).isEqualTo("setsar=1");
    }

    private static VideoFormat format(int width, int height, Scaling scaling) {
        var conversion = new Conversion(scaling, Bars.KEEP, Deinterlacing.AUTO, ToneMapping.HABLE);
        return new VideoFormat(
                width, height, FrameRate.FPS_25, 4_000, VideoCoding.USUAL, conversion);
    }
}
