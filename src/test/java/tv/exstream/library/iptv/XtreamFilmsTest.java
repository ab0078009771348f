package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.media.Artwork;
import tv.exstream.media.Facet;
import tv.exstream.media.Fingerprint;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;

@DisplayName("What an account of Xtream Codes says of films and series")
class XtreamFilmsTest {
    private static final String FILM =
            """
            [{"stream_id": 5, "name": "Film", "year": "1999", "genre": "Crime, Drama", "plot": " Somebody did it. ",
              "tmdb": "603", "stream_icon": "http://pictures.example/film.jpg?key=word", "category_id": "3"}]
            """;

    @TempDir private Path folder;
    private XtreamPanel panel;

    @BeforeEach
    void open() {
        panel = new XtreamPanel(folder);
        panel.answers.put(
                "get_vod_categories",
                "[{\"category_id\": \"3\", \"category_name\": \"EN Films\"}]");
    }

    @AfterEach
    void close() {
        panel.close();
    }

    private RemoteItem item(String key) {
        return panel.house.shelf.get(key);
    }

    @Test
    @DisplayName(
            "SRC-29: films have their genres, beside the category as tag, with year, plot and what TMDB calls them")
    void film() throws Exception {
        panel.answers.put("get_vod_streams", FILM);

        panel.read();

        RemoteItem film = item("movie/5.mp4");
        assertThat(film.metadata().values(Facet.GENRE)).containsExactly("Crime", "Drama");
        assertThat(film.metadata().values(Facet.TAG)).containsExactly("EN Films");
        assertThat(film.metadata().values(Facet.GUID)).containsExactly("tmdb:603");
        assertThat(film.title().name()).isEqualTo("Film");
        assertThat(film.title().year()).isEqualTo(1_999);
        assertThat(film.title().plot()).isEqualTo("Somebody did it.");
    }

    @Test
    @DisplayName(
            "SRC-29: what is said of a film that is known already is written down, and the film stays the same")
    void knownFilm() throws Exception {
        panel.answers.put("get_vod_streams", "[{\"stream_id\": 5, \"name\": \"Film (1999)\"}]");
        panel.read();
        RemoteItem before = item("movie/5.mp4");

        panel.answers.put("get_vod_streams", FILM);
        panel.read();

        assertThat(panel.house.kept).containsExactly("movie/5.mp4");
        assertThat(item("movie/5.mp4").fingerprint()).isEqualTo(before.fingerprint());
        assertThat(item("movie/5.mp4").metadata().values(Facet.GENRE)).contains("Crime");
    }

    @Test
    @DisplayName(
            "films of panels that say nothing of them are no worse for it, nor is an id that is none")
    void little() throws Exception {
        panel.answers.put(
                "get_vod_streams",
                "[{\"stream_id\": 5, \"name\": \"Film\"}, {\"stream_id\": 6, \"name\": \"Other\", \"genre\": \"Noir\", \"tmdb_id\": \"0\", \"stream_icon\": \"nothing\"}]");

        panel.read();

        assertThat(item("movie/5.mp4").metadata().values()).isEmpty();
        assertThat(item("movie/6.mp4").metadata().artwork()).isEqualTo(Artwork.NONE);
        assertThat(item("movie/6.mp4").metadata().values())
                .containsOnlyKeys(Facet.GENRE, Facet.TAG);
    }

    @Test
    @DisplayName(
            "a cover is fetched from where the account names it, by a name that tells nobody where")
    void cover() throws Exception {
        panel.answers.put("get_vod_streams", FILM);
        panel.read();
        Artwork.Picture poster =
                item("movie/5.mp4").metadata().artwork().picture(Artwork.Kind.POSTER).orElseThrow();
        RemotePath name = RemotePath.of(poster.path()).orElseThrow();

        assertThat(poster.path().toString()).doesNotContain("example", "word");
        assertThat(panel.client.address(panel.source, new RemoteFile(name, "")).uri())
                .hasToString("http://pictures.example/film.jpg?key=word");
        var other = new RemoteFile(new RemotePath(panel.source.id(), "cover/movie/6"), "");
        assertThatThrownBy(() -> panel.client.address(panel.source, other))
                .isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName(
            "SRC-29: two series of one name are two shows, and what was prepared of them stays theirs")
    void twoShows() throws Exception {
        String one = "[{\"series_id\": 8, \"name\": \"Show (2001)\"}%s]";
        panel.answers.put("get_series", one.formatted(""));
        panel.answers.put(
                "get_series_info&series_id=8",
                "{\"episodes\": {\"1\": [{\"id\": 80, \"season\": 1}]}}");
        panel.answers.put(
                "get_series_info&series_id=9",
                "{\"episodes\": {\"1\": [{\"id\": 90, \"season\": 1}]}}");
        panel.read();
        RemoteItem before = item("series/80.mp4");

        panel.answers.put(
                "get_series", one.formatted(", {\"series_id\": 9, \"name\": \"Show (2005)\"}"));
        panel.read();

        assertThat(item("series/80.mp4").title().show()).isEqualTo("Show");
        assertThat(item("series/80.mp4").fingerprint()).isEqualTo(before.fingerprint());
        assertThat(item("series/90.mp4").title().show()).isEqualTo("Show (2005)");
    }

    @Test
    @DisplayName(
            "SRC-29: a show that has not changed is called anew at once when an older one of its name comes")
    void anOlderShowComes() throws Exception {
        String shows =
                "[%s{\"series_id\": 9, \"name\": \"Show (2005)\", \"last_modified\": 1000000000}, {\"series_id\": 7, \"name\": \"Newer\", \"last_modified\": 1700000000}]";
        panel.answers.put("get_series", shows.formatted(""));
        panel.answers.put(
                "get_series_info&series_id=8",
                "{\"episodes\": {\"1\": [{\"id\": 80, \"season\": 1}]}}");
        panel.answers.put(
                "get_series_info&series_id=9",
                "{\"episodes\": {\"1\": [{\"id\": 90, \"season\": 1}]}}");
        panel.read();
        Fingerprint before = item("series/90.mp4").fingerprint();
        assertThat(item("series/90.mp4").title().show()).isEqualTo("Show");

        panel.answers.put(
                "get_series",
                shows.formatted(
                        "{\"series_id\": 8, \"name\": \"Show (2001)\", \"last_modified\": 1000000000}, "));
        panel.read();

        assertThat(item("series/80.mp4").title().show()).isEqualTo("Show");
        assertThat(item("series/90.mp4").title().show()).isEqualTo("Show (2005)");
        assertThat(item("series/90.mp4").fingerprint()).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "SRC-29: a film or series that is in two categories is one, and stays the same from reading to reading")
    void listedTwice() throws Exception {
        panel.answers.put(
                "get_vod_streams",
                "[{\"stream_id\": 5, \"name\": \"Film\", \"category_id\": \"3\"}, {\"stream_id\": 5, \"name\": \"Film 4K\"}]");
        panel.answers.put(
                "get_series",
                "[{\"series_id\": 8, \"name\": \"Show\"}, {\"series_id\": 8, \"name\": \"Show\"}]");
        panel.answers.put(
                "get_series_info", "{\"episodes\": {\"1\": [{\"id\": 80, \"season\": 1}]}}");
        panel.read();
        Fingerprint film = item("movie/5.mp4").fingerprint();
        Fingerprint episode = item("series/80.mp4").fingerprint();

        panel.read();

        assertThat(panel.house.kept).containsExactly("movie/5.mp4", "series/80.mp4");
        assertThat(item("movie/5.mp4").title().name()).isEqualTo("Film");
        assertThat(item("movie/5.mp4").fingerprint()).isEqualTo(film);
        assertThat(item("series/80.mp4").fingerprint()).isEqualTo(episode);
    }

    @Test
    @DisplayName(
            "SRC-29: episodes that are known by the second row of a series stay when series are not listed")
    void knownBySecondRow() throws Exception {
        panel.answers.put("get_vod_streams", FILM);
        panel.answers.put("get_series", "[{\"series_id\": 8, \"name\": \"Show\"}]");
        panel.answers.put(
                "get_series_info", "{\"episodes\": {\"1\": [{\"id\": 80, \"season\": 1}]}}");
        panel.read();
        RemoteItem known = item("series/80.mp4");
        Fingerprint print = known.fingerprint();
        String digest = print.digest().replace("series/8 ", "series/8#1 ");
        var second = new Fingerprint(print.size(), print.modified(), digest);
        panel.house.put(
                new RemoteItem(
                        known.key(),
                        known.locator(),
                        second,
                        known.kind(),
                        known.title(),
                        known.metadata(),
                        Optional.empty(),
                        Optional.empty()));

        panel.refused.add("get_series");
        panel.read();

        assertThat(panel.house.kept).contains("series/80.mp4");
    }

    @Test
    @DisplayName("episodes have the cover of their series and what TMDB calls it")
    void episode() throws Exception {
        panel.answers.put(
                "get_series",
                "[{\"series_id\": 9, \"name\": \"Show\", \"cover\": \"http://pictures.example/show.jpg\"}]");
        panel.answers.put(
                "get_series_info",
                "{\"info\": {\"tmdb\": 1399}, \"episodes\": {\"1\": [{\"id\": \"77\", \"episode_num\": 2, \"season\": 1}]}}");

        panel.read();

        assertThat(item("series/77.mp4").metadata().values(Facet.SHOW_GUID))
                .containsExactly("tmdb:1399");
        assertThat(item("series/77.mp4").metadata().values(Facet.GUID)).isEmpty();
        assertThat(item("series/77.mp4").metadata().artwork().pictures())
                .containsOnlyKeys(Artwork.Kind.PARENT);
    }
}
