package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PathTextTest {
    @Test
    void ordinaryNamesAreAsTheyAre() {
        assertThat(PathText.of(Path.of("/media/Amélie 🎬.mkv"))).isEqualTo("/media/Amélie 🎬.mkv");
    }

    @Test
    void controlCharactersAreEscaped() {
        assertThat(PathText.of(Path.of("/a\nb\tc\u001b[31m"))).isEqualTo("/a\\nb\\tc\\u001b[31m");
    }

    @Test
    void directionOverridesAreEscaped() {
        assertThat(PathText.of(Path.of("/exe\u202Evkm"))).isEqualTo("/exe\\u202evkm");
    }

    @Test
    void bytesThatAreNoCharacterAreShown() {
        Path path = Path.of(URI.create("file:///media/caf%E9%20%F0%9F%8E%AC.mkv"));

        assertThat(PathText.isExpressible(path)).isFalse();
        assertThat(PathText.of(path)).isEqualTo("/media/caf\\xe9 🎬.mkv");
    }

    @Test
    void aNameOfLoneSurrogatesIsShown() {
        Path path = Path.of(URI.create("file:///media/%ED%A0%80.mkv"));

        assertThat(PathText.isExpressible(path)).isFalse();
        assertThat(PathText.of(path)).isEqualTo("/media/\\xed\\xa0\\x80.mkv");
    }
}
