package tv.exstream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;

class OnlineOriginTest {
    @ParameterizedTest
    @DisplayName("SRC-22: an item of archive.org is named by any of its addresses")
    @ValueSource(
            strings = {
                "night_of",
                "https://archive.org/details/night_of",
                "http://www.archive.org/download/night_of/night.mp4",
                "archive.org/embed/night_of?autoplay=1"
            })
    void itemsOfTheArchive(String text) {
        assertThat(new OnlineOrigin.Archive(OnlineOrigin.Archive.Find.ITEM, text, 1).text())
                .isEqualTo("night_of");
    }

    @ParameterizedTest
    @DisplayName("SRC-15: a video is named by its id and by any address that has it")
    @ValueSource(
            strings = {
                "dQw4w9WgXcQ",
                "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=3s",
                "https://youtu.be/dQw4w9WgXcQ?si=x",
                "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
                "https://youtube.com/v/dQw4w9WgXcQ",
                "https://www.youtube.com/shorts/dQw4w9WgXcQ",
                "https://www.youtube.com/live/dQw4w9WgXcQ?feature=share",
                "https://music.youtube.com/watch?v=dQw4w9WgXcQ"
            })
    void videosOfYouTube(String text) {
        assertThat(youTube(OnlineOrigin.YouTube.Find.VIDEO, text)).isEqualTo("dQw4w9WgXcQ");
    }

    @ParameterizedTest
    @DisplayName("SRC-15: so are playlists and channels")
    @CsvSource({
        "PLAYLIST, PL1234567890abcdef, PL1234567890abcdef",
        "PLAYLIST, https://www.youtube.com/playlist?list=PL1234567890abcdef, PL1234567890abcdef",
        "PLAYLIST, https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1234567890abcdef&index=2, PL1234567890abcdef",
        "CHANNEL, @Some.One, @Some.One",
        "CHANNEL, https://www.youtube.com/@Some.One/videos, @Some.One",
        "CHANNEL, @Some.One/streams, @Some.One/streams",
        "CHANNEL, https://www.youtube.com/@Some.One/shorts?view=0, @Some.One/shorts",
        "CHANNEL, https://www.youtube.com/@Some.One/streamsofall, @Some.One",
        "CHANNEL, UC1234567890123456789012/streams, channel/UC1234567890123456789012/streams",
        "CHANNEL, channel/UC1234567890123456789012/streams, channel/UC1234567890123456789012/streams",
        "CHANNEL, UC1234567890123456789012, channel/UC1234567890123456789012",
        "CHANNEL, https://youtube.com/channel/UC1234567890123456789012, channel/UC1234567890123456789012",
        "CHANNEL, https://www.youtube.com/c/Name, c/Name"
    })
    void listsOfYouTube(OnlineOrigin.YouTube.Find find, String text, String understood) {
        assertThat(youTube(find, text)).isEqualTo(understood);
    }

    @ParameterizedTest
    @DisplayName("SRC-18, H07: nothing that a program could take for something else is understood")
    @ValueSource(
            strings = {
                "--exec=rm",
                "https://evil.example/watch?v=dQw4w9WgXcQ",
                "dQw4w9WgXcQ --exec x",
                "file:///etc/passwd",
                "dQw4w9\nWgXcQ",
                "../../../x",
                ""
            })
    void nothingElseIsUnderstood(String text) {
        for (OnlineOrigin.YouTube.Find find :
                new OnlineOrigin.YouTube.Find[] {
                    OnlineOrigin.YouTube.Find.VIDEO,
                    OnlineOrigin.YouTube.Find.PLAYLIST,
                    OnlineOrigin.YouTube.Find.CHANNEL
                }) {
            assertThatThrownBy(() -> youTube(find, text))
                    .as(find + " " + text)
                    .isInstanceOf(ProblemException.class);
        }
        assertThatThrownBy(() -> new OnlineOrigin.Archive(OnlineOrigin.Archive.Find.ITEM, text, 1))
                .isInstanceOf(ProblemException.class);
    }

    private static String youTube(OnlineOrigin.YouTube.Find find, String text) {
        return new OnlineOrigin.YouTube(find, text, 10, 720).text();
    }
}
