package tv.exstream.library.xtream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.SharedData;

@DisplayName("Films and series of an account of Xtream Codes")
class XtreamVideoTest {
    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static XtreamVideo.Series series(String json) throws IOException {
        List<XtreamVideo.Series> all = new ArrayList<>();
        XtreamVideo.series(stream(json), XtreamCategories.NONE, all::add);
        return all.getFirst();
    }

    @Test
    @DisplayName("are read from recorded answers, with titles without years")
    void recorded() throws IOException {
        List<XtreamVideo> films = new ArrayList<>();
        try (InputStream answer =
                Files.newInputStream(
                        SharedData.of(
                                "xtream/tellytv__go.xtream-codes/iris_get_vod_streams.json"))) {
            XtreamVideo.films(answer, XtreamCategories.NONE, films::add);
        }

        assertThat(films).hasSizeGreaterThan(300);
        assertThat(films.getFirst().name()).isEqualTo("Madagascar: Escape 2 Africa");
        assertThat(films.getFirst().year()).isEqualTo(2_008);
        assertThat(films.getFirst().ending()).isEqualTo("mkv");
        assertThat(films.getFirst().id()).isEqualTo(303_099);
    }

    @Test
    @DisplayName("have the year and the genres that are said, and no ending that is none")
    void details() throws IOException {
        List<XtreamVideo> films = new ArrayList<>();
        XtreamVideo.films(
                stream(
                        "[{\"stream_id\": 1, \"name\": \"X\", \"container_extension\": \"../x\","
                                + " \"genre\": \"Crime, Drama / Noir\", \"releasedate\": \"1949-08-31\"}]"),
                XtreamCategories.NONE,
                films::add);

        XtreamVideo film = films.getFirst();
        assertThat(film.ending()).isEqualTo("mp4");
        assertThat(film.genres()).containsExactly("Crime", "Drama", "Noir");
        assertThat(film.year()).isEqualTo(1_949);
        assertThat(film.group()).isEqualTo("Crime");
    }

    @Test
    @DisplayName("SRC-29: are in the categories of their account")
    void categories() throws IOException {
        var categories = new XtreamCategories(Map.of("3", "EN | Films", "4", "EN | Series"));
        List<XtreamVideo> films = new ArrayList<>();
        List<XtreamVideo.Series> series = new ArrayList<>();

        XtreamVideo.films(
                stream(
                        "[{\"stream_id\": 1, \"name\": \"X\", \"genre\": \"Crime\", \"category_id\": \"3\"}]"),
                categories,
                films::add);
        XtreamVideo.series(
                stream("[{\"series_id\": 1, \"name\": \"Y\", \"category_ids\": [9, 4]}]"),
                categories,
                series::add);

        assertThat(films.getFirst().group()).isEqualTo("EN | Films");
        assertThat(series.getFirst().group()).isEqualTo("EN | Series");
    }

    @Test
    @DisplayName("SRC-29: have the year and the genres of their series, from wherever it says them")
    void seriesSayMore() throws IOException {
        var series = new XtreamVideo.Series(1, "Show", 0, "", "", Instant.EPOCH);
        String answer =
                "{\"info\": {\"name\": \"Show\", \"genre\": \"Drama, Crime\", \"releaseDate\": \"2008-01-20\"},"
                        + " \"episodes\": {\"1\": [{\"id\": 1, \"season\": 1, \"episode_num\": 1}]}}";

        XtreamVideo episode = XtreamVideo.episodes(stream(answer), series).getFirst();

        assertThat(episode.year()).isEqualTo(2_008);
        assertThat(episode.genres()).containsExactly("Drama", "Crime");
    }

    @DisplayName("have their episodes by season, in a list of lists, or in none")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"1\": [%s], \"2\": []}",
                "[[%s]]",
                "{\"1\": {\"0\": %s}}",
            })
    void episodes(String form) throws IOException {
        XtreamVideo.Series series =
                series("[{\"series_id\": \"7\", \"name\": \"Show (2008)\", \"genre\": \"Drama\"}]");
        String episode =
                "{\"id\": \"1001\", \"episode_num\": \"2\", \"season\": 1, \"title\": \"Two\", \"container_extension\": \"mkv\","
                        + " \"info\": {\"plot\": \"It goes on.\"}}";

        List<XtreamVideo> episodes =
                XtreamVideo.episodes(
                        stream("{\"episodes\": %s}".formatted(form.formatted(episode))), series);

        assertThat(episodes).hasSize(1);
        XtreamVideo two = episodes.getFirst();
        assertThat(two.series()).isEqualTo("Show");
        assertThat(two.season()).isEqualTo(1);
        assertThat(two.episode()).isEqualTo(2);
        assertThat(two.year()).isEqualTo(2_008);
        assertThat(two.plot()).isEqualTo("It goes on.");
        assertThat(XtreamVideo.episodes(stream("{\"episodes\": []}"), series)).isEmpty();
    }
}
