package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class SentPictureTest {
    private static final SentPicture.Limits LIMITS =
            new SentPicture.Limits("logo", 2_000_000, 2_048);

    @Test
    void itHasTheBytesOfThePicture() {
        byte[] picture = Pictures.jpeg(400, 225);

        SentPicture logo = SentPicture.of(picture, LIMITS);

        assertThat(logo.format()).isEqualTo(PictureFormat.JPEG);
        assertThat(logo.toBytes()).isEqualTo(picture);
        assertThat(logo.bytes().remaining()).isEqualTo(picture.length);
        assertThat(logo.digest()).matches("[0-9a-f]{32}").isNotEqualTo(other().digest());
    }

    private static SentPicture other() {
        return SentPicture.of(Pictures.jpeg(400, 226), LIMITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>",
                "<?xml version='1.0'?><svg/>",
                "<html>",
                "BM",
                "GIF88a",
                "MZ"
            })
    void whatIsNoPictureIsRefused(String text) {
        assertRefused(
                text.getBytes(StandardCharsets.UTF_8),
                "logo must be a PNG, JPEG, WebP or GIF picture");
    }

    @Test
    void aPictureThatBreaksOffIsRefused() {
        assertRefused(
                Arrays.copyOf(Pictures.png(4, 4), 18),
                "logo must be a whole picture of its format: PNG");
    }

    @Test
    void aPictureThatWouldFillAPlayersMemoryIsRefused() {
        assertThat(SentPicture.of(Pictures.png(2_048, 2_048), LIMITS).format())
                .isEqualTo(PictureFormat.PNG);
        assertRefused(Pictures.png(2_049, 1), "logo must have at most 2048x2048 pixels: 2049x1");
        assertRefused(Pictures.gif(1, 65_535), "logo must have at most 2048x2048 pixels: 1x65535");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        byte[] picture = Arrays.copyOf(Pictures.png(4, 4), LIMITS.mostBytes() + 1);

        assertRefused(picture, "logo must have at most 2000000 bytes");
    }

    private static void assertRefused(byte[] picture, String message) {
        assertThatThrownBy(() -> SentPicture.of(picture, LIMITS))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE))
                .hasMessage(message);
    }
}
