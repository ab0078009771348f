package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PictureSizeTest {
    private static final int WIDTH = 3_001;
    private static final int HEIGHT = 257;

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of(PictureFormat.PNG, Pictures.png(WIDTH, HEIGHT)),
                Arguments.of(PictureFormat.GIF, Pictures.gif(WIDTH, HEIGHT)),
                Arguments.of(PictureFormat.JPEG, Pictures.jpeg(WIDTH, HEIGHT)),
                Arguments.of(PictureFormat.WEBP, Pictures.lossyWebp(WIDTH, HEIGHT)),
                Arguments.of(PictureFormat.WEBP, Pictures.losslessWebp(WIDTH, HEIGHT)),
                Arguments.of(PictureFormat.WEBP, Pictures.extendedWebp(WIDTH, HEIGHT)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void formatAndSizeAreReadFromTheHead(PictureFormat format, byte[] picture) {
        ByteBuffer bytes = ByteBuffer.wrap(picture);

        assertThat(PictureFormat.of(bytes)).contains(format);
        assertThat(PictureSize.of(format, bytes)).contains(new PictureSize(WIDTH, HEIGHT));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aHeadThatIsCutOffHasNoSizeThatIsWrong(PictureFormat format, byte[] picture) {
        for (int length = 0; length < picture.length; length++) {
            ByteBuffer part = ByteBuffer.wrap(Arrays.copyOf(picture, length));

            assertThat(PictureSize.of(format, part))
                    .as("of %d bytes", length)
                    .satisfiesAnyOf(
                            size -> assertThat(size).isEmpty(),
                            size -> assertThat(size).contains(new PictureSize(WIDTH, HEIGHT)));
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void whateverTheHeadSaysReadingItEnds(PictureFormat format, byte[] picture) {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            byte[] broken = picture.clone();
            for (int i = 0; i < 8; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }

            assertThat(PictureSize.of(format, ByteBuffer.wrap(broken)))
                    .as("seed %d", seed)
                    .matches(size -> size.isEmpty() || size.get().width() > 0);
        }
    }

    @Test
    void aPictureWithoutPixelsHasNoSize() {
        assertThat(PictureSize.of(PictureFormat.PNG, ByteBuffer.wrap(Pictures.png(0, 5))))
                .isEmpty();
        assertThat(PictureSize.of(PictureFormat.PNG, ByteBuffer.wrap(Pictures.png(5, -5))))
                .isEmpty();
    }
}
