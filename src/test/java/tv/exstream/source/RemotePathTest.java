package tv.exstream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemotePathTest {
    private static final SourceId SOURCE = new SourceId(3);

    @Test
    void theKeyIsSeenInThePath() {
        assertThat(new RemotePath(SOURCE, "films/4711.mkv").path())
                .isEqualTo(Path.of("/remote/3/films/4711.mkv").toAbsolutePath());
    }

    @DisplayName(
            "H21: no key leads out of the folder of its source, and every path leads back to its key")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b/c.mp4",
                "../../etc/passwd",
                "./x",
                "..",
                "a b%2f..\\c",
                "ä/日本/🎬.mkv",
                "C:\\x",
                "name::$DATA",
                "new\nline",
                "a?b#c&d=e+f",
            })
    void keysLeadBack(String key) {
        Path path = new RemotePath(SOURCE, key).path();

        assertThat(path.normalize()).isEqualTo(path).startsWithRaw(RemotePath.folder(SOURCE));
        assertThat(RemotePath.of(path)).contains(new RemotePath(SOURCE, key));
    }

    @Test
    void filesOfThisMachineAreNotOfASource() {
        assertThat(RemotePath.of(Path.of("/media/remote/3/x"))).isEmpty();
        assertThat(RemotePath.of(Path.of("/remote/3"))).isEmpty();
        assertThat(RemotePath.of(Path.of("/remote/03/x"))).isEmpty();
        assertThat(RemotePath.of(Path.of("/remote/x/y"))).isEmpty();
    }

    @Test
    void theNameOfASoundLeadsBackToItsFile() {
        var film = new RemotePath(SOURCE, "films/ä.mkv");

        assertThat(film.isSound()).isFalse();
        assertThat(film.whole()).isEqualTo(film);
        assertThat(film.sound().isSound()).isTrue();
        assertThat(RemotePath.of(film.sound().path()).map(RemotePath::whole)).contains(film);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b"})
    void aKeyHasNoEmptySegment(String key) {
        assertThatThrownBy(() -> new RemotePath(SOURCE, key))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
