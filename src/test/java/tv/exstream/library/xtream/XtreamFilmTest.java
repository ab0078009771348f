package tv.exstream.library.xtream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.iptv.FilmWords;
import tv.exstream.media.Artwork;
import tv.exstream.problem.ProblemException;

@DisplayName("What an account of Xtream Codes says of a single film")
class XtreamFilmTest {
    private static FilmWords words(String json) throws IOException {
        return XtreamFilm.words(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("is its plot, year, genres, people, pictures and what TMDB calls it")
    void all() throws IOException {
        FilmWords words =
                words(
                        """
                        {"info": {"tmdb_id": 603, "name": "Film", "cover_big": "", "movie_image": "https://a.example/p.jpg",
                          "releasedate": "1999-03-31", "episode_run_time": 136, "director": "Lana W, Lilly W",
                          "cast": "Keanu R, Carrie-Anne M / Laurence F", "actors": "Other", "description": "Not this.",
                          "plot": " One.\\nTwo. ", "genre": "Action, Science Fiction", "duration_secs": 8160,
                          "backdrop_path": ["", "/local.jpg", "https://a.example/b.jpg", "https://a.example/c.jpg"],
                          "video": {"codec_name": "h264"}, "audio": []},
                         "movie_data": {"stream_id": 456, "name": "Film", "added": "1", "container_extension": "mkv"}}
                        """);

        assertThat(words)
                .isEqualTo(
                        new FilmWords(
                                "One.\nTwo.",
                                1_999,
                                List.of("Action", "Science Fiction"),
                                List.of("Keanu R", "Carrie-Anne M", "Laurence F"),
                                List.of("Lana W", "Lilly W"),
                                "603",
                                Map.of(
                                        Artwork.Kind.POSTER,
                                        URI.create("https://a.example/p.jpg"),
                                        Artwork.Kind.BACKDROP,
                                        URI.create("https://a.example/b.jpg"))));
    }

    @Test
    @DisplayName("may be told by other names, as one text, and in what the list has too")
    void otherNames() throws IOException {
        FilmWords words =
                words(
                        """
                        {"info": {"description": "Told.", "actors": "A", "backdrop_path": "https://a.example/b.jpg", "tmdb_id": "0"},
                         "movie_data": {"year": "1979"}}
                        """);

        assertThat(words.plot()).isEqualTo("Told.");
        assertThat(words.year()).isEqualTo(1_979);
        assertThat(words.actors()).containsExactly("A");
        assertThat(words.tmdb()).isEmpty();
        assertThat(words.pictures()).containsOnlyKeys(Artwork.Kind.BACKDROP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"info\": [], \"movie_data\": {\"stream_id\": 5}}",
                "{\"info\": null}",
                "{\"info\": \"no\", \"movie_data\": 7}",
                "{\"info\": {\"plot\": null, \"cast\": [], \"backdrop_path\": {}, \"genre\": \" , \"}}"
            })
    @DisplayName("is nothing where a panel knows nothing")
    void nothing(String json) throws IOException {
        assertThat(words(json)).isEqualTo(FilmWords.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>busy</html>", "\"no\"", "[{\"info\": {}}]"})
    @DisplayName("is refused where it is something else")
    void nonsense(String json) {
        assertThatThrownBy(() -> words(json)).isInstanceOf(ProblemException.class);
    }
}
