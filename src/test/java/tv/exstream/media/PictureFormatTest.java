package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFormatTest {
    @ParameterizedTest
    @CsvSource({"a.jpg,JPEG", "a.b.JPEG,JPEG", "a.png,PNG", "a.webp,WEBP", "a.GIF,GIF"})
    void theEndingOfANameSaysIt(String name, PictureFormat format) {
        assertThat(PictureFormat.named(name)).contains(format);
    }

    @ParameterizedTest
    @CsvSource({"a.svg", "jpg", "a.jpg.txt", "a"})
    void otherEndingsAreNoPictures(String name) {
        assertThat(PictureFormat.named(name)).isEmpty();
    }

    @Test
    void theContentSaysItWhateverTheName() {
        assertThat(PictureFormat.of(bytes("GIF89a......"))).contains(PictureFormat.GIF);
        assertThat(PictureFormat.of(bytes("RIFF....WEBP"))).contains(PictureFormat.WEBP);
        assertThat(PictureFormat.of(bytes("RIFF....AVI "))).isEmpty();
        assertThat(PictureFormat.of(bytes("GIF8"))).isEmpty();
    }

    @Test
    void aFileIsAPictureOfTheKindThatIsInIt() {
        VideoStream png = VideoBuilder.video().codec("png", "", 0).build();

        assertThat(item("a").at("/media/a.jpg").video(png).file().still())
                .contains(PictureFormat.PNG);
        assertThat(item("a").at("/media/a.mkv").video(png).file().still())
                .as("a film of pictures")
                .isEmpty();
        assertThat(item("a").at("/media/a.jpg").file().still()).as("H.264").isEmpty();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
