package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.StoredEntry;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.media.Artwork;
import tv.exstream.media.Facet;

@DisplayName("An account of Xtream Codes is asked for single films")
class FilmQuestionsTest {
    private static final String WORDS =
            """
            {"info": {"plot": "%s", "cast": "A, B", "director": "D", "genre": "Noir", "releasedate": "1949-01-01", "tmdb_id": 603,
              "cover_big": "http://pictures.example/p.jpg", "backdrop_path": ["http://pictures.example/b.jpg"]}}
            """;

    @TempDir private Path folder;
    private XtreamPanel panel;

    @BeforeEach
    void open() {
        panel = new XtreamPanel(folder);
        films("1700000000");
        panel.answers.put("get_vod_info&vod_id=5", WORDS.formatted("Told."));
    }

    @AfterEach
    void close() {
        panel.close();
    }

    private void films(String added) {
        panel.answers.put(
                "get_vod_streams",
                "[{\"stream_id\": 5, \"name\": \"Film\", \"plot\": \"Listed.\", \"genre\": \"Crime\", \"added\": \"%s\"}]"
                        .formatted(added));
    }

    private RemoteItem film() {
        return panel.house.shelf.get("movie/5.mp4");
    }

    @Test
    @DisplayName("SRC-29: and what it says of them is what they are described by")
    void described() throws Exception {
        panel.read();

        assertThat(film().title().plot()).isEqualTo("Told.");
        assertThat(film().title().year()).isEqualTo(1_949);
        assertThat(film().metadata().values(Facet.GENRE)).containsExactly("Noir");
        assertThat(film().metadata().values(Facet.ACTOR)).containsExactly("A", "B");
        assertThat(film().metadata().values(Facet.DIRECTOR)).containsExactly("D");
        assertThat(film().metadata().facts().director()).isEqualTo("D");
        assertThat(film().metadata().values(Facet.GUID)).containsExactly("tmdb:603");
        assertThat(film().metadata().artwork().address(Artwork.Kind.BACKDROP))
                .contains(URI.create("http://pictures.example/b.jpg"));
        assertThat(film().metadata().artwork().address(Artwork.Kind.POSTER)).isPresent();
    }

    @Test
    @DisplayName("SRC-29: once, and again when it says that they were added anew")
    void once() throws Exception {
        panel.read();
        panel.answers.put("get_vod_info&vod_id=5", WORDS.formatted("Told anew."));

        panel.read();
        assertThat(panel.asked("get_vod_info")).isEqualTo(1);
        assertThat(film().title().plot()).isEqualTo("Told.");

        films("1700000001");
        panel.read();
        assertThat(panel.asked("get_vod_info")).isEqualTo(2);
        assertThat(film().title().plot()).isEqualTo("Told anew.");
        assertThat(panel.house.kept).as("nothing is probed for it").contains("movie/5.mp4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"info\": []}", "<html>busy</html>", ""})
    @DisplayName("SRC-29: and where it says nothing, what the list says counts")
    void nothing(String answer) throws Exception {
        panel.answers.put("get_vod_info&vod_id=5", answer);

        panel.read();

        assertThat(film().title().plot()).isEqualTo("Listed.");
        assertThat(film().metadata().values(Facet.GENRE)).containsExactly("Crime");
        assertThat(panel.house.skipped).isEmpty();
    }

    @Test
    @DisplayName("SRC-29: and what it has said before counts where it refuses to say it again")
    void before() throws Exception {
        panel.read();
        films("1700000001");
        panel.refused.add("get_vod_info");

        panel.read();

        assertThat(film().title().plot()).isEqualTo("Told.");
        assertThat(film().metadata().values(Facet.ACTOR)).containsExactly("A", "B");
    }

    @Test
    @DisplayName("SRC-29: but not for those that nobody keeps")
    void dropped() throws Exception {
        panel.read();
        boolean _ =
                panel.house
                        .stores
                        .entries()
                        .choose(
                                panel.source.id(),
                                new EntryKey("movie/5"),
                                StoredEntry.Choice.DROP);
        films("1700000001");

        panel.read();

        assertThat(panel.asked("get_vod_info")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "SRC-29: no more when it refuses several in a row, and brings all of them and its series")
    void refused() throws Exception {
        panel.answers.put(
                "get_vod_streams",
                IntStream.range(0, 40)
                        .mapToObj("{\"stream_id\": %1$d, \"name\": \"Film %1$d\"}"::formatted)
                        .collect(Collectors.joining(",", "[", "]")));
        panel.answers.put("get_series", "[{\"series_id\": 9, \"name\": \"Show\"}]");
        panel.answers.put(
                "get_series_info", "{\"episodes\": {\"1\": [{\"id\": 90, \"season\": 1}]}}");
        panel.refused.add("get_vod_info");

        panel.read();

        assertThat(panel.asked("get_vod_info")).isEqualTo(FilmQuestions.MOST_REFUSED);
        assertThat(panel.house.shelf).hasSize(41).containsKey("series/90.mp4");
        assertThat(panel.house.skipped)
                .containsExactly(
                        "get_vod_info: it answers with status 500; films are described as they are listed");
    }
}
