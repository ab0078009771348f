package tv.exstream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;

class PointerTest {
    private static final String FILM = "http://192.168.1.5:8096/films/1.mkv?key=a%20b";

    @Test
    void theAddressIsTheFirstLineThatIsNoComment() {
        Pointer pointer =
                Pointer.parse("\uFEFF\r\n#KODIPROP:x=y\r\n  " + FILM + "  \r\nhttp://other/\r\n");

        assertThat(pointer.address().text()).isEqualTo(FILM);
        assertThat(pointer.lasting()).isEmpty();
        assertThat(pointer.live()).isFalse();
        assertThat(pointer.words()).isEqualTo(Pointer.Words.NONE);
    }

    @Test
    @DisplayName("how long it lasts may be said as in lists, in seconds")
    void itMayLastAsLongAsItSays() {
        assertThat(Pointer.parse("#EXTINF:1800,News\n" + FILM).lasting())
                .contains(Duration.ofMinutes(30));
        assertThat(Pointer.parse("#EXTINF:90.5 tvg-id=\"a\",News\n" + FILM).lasting())
                .contains(Duration.ofSeconds(90));
        assertThat(Pointer.parse("#EXTINF:-1,Live\n" + FILM).lasting()).isEmpty();
        assertThat(Pointer.parse("#EXTINF:0,Live\n" + FILM).lasting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "plugin://plugin.video.youtube/play/?video_id=1",
                "smb://nas/films/1.mkv",
                "rtsp://camera/1",
                "/media/films/1.mkv",
                "concat:a|b",
                "javascript:alert(1)"
            })
    @DisplayName("H30 only addresses of http and https are followed, and the message says so")
    void otherProtocolsAreRefused(String address) {
        assertThatThrownBy(() -> Pointer.parse(address))
                .isInstanceOf(ProblemException.class)
                .hasMessageMatching(
                        "address must (begin with http:// or https:// and name a host|be a URL: .*)");
    }

    @Test
    void anEmptyFileSaysNothing() {
        assertThatThrownBy(() -> Pointer.parse("\n# nothing\n"))
                .hasMessage("there is no address in it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/media/a b/ä?&#.strm", "/media/x/../y.STRM", "/pointer/%2F.strm", "/a.yml"})
    void aFileIsFoundAgainByItsNameForTheDoor(String file) {
        String text = Pointer.text(Path.of(file));

        assertThat(text).matches("pointer/[\\w.*%+-]+");
        assertThat(Pointer.named(text)).contains(Path.of(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/films/a.strm",
                "pointer/%2Fetc%2Fpasswd",
                "pointer/relative.strm",
                "pointer/%ZZ.strm",
                "pointer/%00.strm",
                "pointer/"
            })
    @DisplayName("nothing but such a file is named by a name for the door")
    void nothingElseIsNamed(String text) {
        assertThat(Pointer.named(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Film.STRM,true,false",
        "Film.yml,true,true",
        "Film.YAML,true,true",
        "Film.strm.mkv,false,false",
        "yml,false,false",
    })
    void suchAFileIsToldByItsEnding(String name, boolean pointer, boolean yaml) {
        assertThat(Pointer.isNamed(name)).isEqualTo(pointer);
        assertThat(Pointer.isYaml(name)).isEqualTo(yaml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"series/7.strm", "series/7.yml", "series/7.yaml"})
    @DisplayName("H30 a file of a source is none of this machine, whatever it is called")
    void aFileOfASourceIsNone(String key) {
        Path remote = new RemotePath(new SourceId(3), key).path();

        assertThat(Pointer.isAt(remote)).isFalse();
        assertThat(Pointer.isAt(Path.of("/media").resolve(key))).isTrue();
        assertThat(Pointer.named(Pointer.text(remote))).isEmpty();
    }
}
