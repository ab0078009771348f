package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import tv.exstream.iptv.FilmAnswers;
import tv.exstream.iptv.StoredEntry;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.media.Artwork;
import tv.exstream.media.Facet;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;

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
    }

    @Test
    @DisplayName(
            "SRC-29, SRC-41: and its pictures are asked for as the source is, by names that tell nobody where")
    void pictures() throws Exception {
        panel.read();

        assertThat(film().metadata().artwork().addresses()).isEmpty();
        assertThat(picture(Artwork.Kind.BACKDROP)).hasToString("http://pictures.example/b.jpg");
        assertThat(picture(Artwork.Kind.POSTER)).hasToString("http://pictures.example/p.jpg");

        panel.client.forget(panel.source.id());
        assertThatThrownBy(() -> picture(Artwork.Kind.BACKDROP)).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("SRC-29: and the poster of the list counts before its own")
    void listedPoster() throws Exception {
        panel.answers.put(
                "get_vod_streams",
                "[{\"stream_id\": 5, \"name\": \"Film\", \"stream_icon\": \"http://pictures.example/l.jpg\"}]");

        panel.read();

        assertThat(picture(Artwork.Kind.POSTER)).hasToString("http://pictures.example/l.jpg");
        assertThat(picture(Artwork.Kind.BACKDROP)).hasToString("http://pictures.example/b.jpg");
    }

    private URI picture(Artwork.Kind kind) throws IOException {
        Artwork.Picture picture = film().metadata().artwork().picture(kind).orElseThrow();
        RemotePath name = RemotePath.of(picture.path()).orElseThrow();
        assertThat(name.text()).doesNotContain("example");
        return panel.client.address(panel.source, new RemoteFile(name, "")).uri();
    }

    @Test
    @DisplayName("SRC-29: and what it has said of one counts for no other that has its number now")
    void otherFilm() throws Exception {
        panel.read();
        String others = panel.answers.get("get_vod_streams");
        panel.answers.put("get_vod_streams", others.replace("\"Film\"", "\"Other\""));
        panel.answers.put("get_vod_info&vod_id=5", WORDS.formatted("Of the other."));

        panel.read();

        assertThat(film().title().name()).isEqualTo("Other");
        assertThat(film().title().plot()).isEqualTo("Of the other.");

        panel.answers.put("get_vod_streams", others);
        panel.refused.add("get_vod_info");
        panel.read();

        assertThat(film().title().plot()).isEqualTo("Listed.");
        assertThat(film().metadata().values(Facet.ACTOR)).isEmpty();
    }

    @Test
    @DisplayName("SRC-29: and what it has said is forgotten when it is another one")
    void otherAccount() throws Exception {
        panel.read();

        panel.client.forget(panel.source.id());
        panel.answers.put("get_vod_info&vod_id=5", WORDS.formatted("Told by another."));
        panel.read();

        assertThat(film().title().plot()).isEqualTo("Told by another.");
    }

    @Test
    @DisplayName("SRC-29: and what it has said of a film that is gone is forgotten")
    void gone() throws Exception {
        String both =
                "[{\"stream_id\": 5, \"name\": \"Film\"}, {\"stream_id\": 6, \"name\": \"Next\"}]";
        panel.answers.put("get_vod_streams", both);
        panel.read();
        assertThat(known()).hasSize(2);

        panel.answers.put("get_vod_streams", both.replaceAll("\\{.*5.*}, ", ""));
        panel.read();

        assertThat(known()).containsOnlyKeys(new EntryKey("movie/6"));
    }

    private Map<EntryKey, FilmAnswers.Answer> known() {
        List<EntryKey> both = List.of(new EntryKey("movie/5"), new EntryKey("movie/6"));
        return panel.house.stores.films().find(panel.source.id(), both);
    }

    @ParameterizedTest
    @ValueSource(strings = {"404", "500", "nonsense"})
    @DisplayName("SRC-29: and those that it never answers keep none of the others away")
    void neverAnswered(String how) throws Exception {
        films(FilmQuestions.MOST_REFUSED + 2);
        panel.answers.put("get_vod_info", WORDS.formatted("Told."));
        for (int n = 0; n < FilmQuestions.MOST_REFUSED; n++) {
            String one = "get_vod_info&vod_id=" + n;
            if (how.equals("nonsense")) {
                panel.answers.put(one, "<html>");
            } else {
                panel.refusal = Integer.parseInt(how);
                panel.refused.add(one);
            }
        }

        panel.read();
        assertThat(panel.asked("get_vod_info")).isEqualTo(FilmQuestions.MOST_REFUSED);
        panel.read();

        assertThat(panel.asked("get_vod_info")).isEqualTo(FilmQuestions.MOST_REFUSED + 2);
        assertThat(panel.house.shelf.get("movie/11.mp4").title().plot()).isEqualTo("Told.");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 0})
    @DisplayName("SRC-29: and for the same ones again where it was the account that did not answer")
    void accountRefused(int status) throws Exception {
        panel.refusal = status;
        (status == 0 ? panel.broken : panel.refused).add("get_vod_info");
        panel.read();
        panel.refused.clear();
        panel.broken.clear();

        panel.read();

        assertThat(film().title().plot()).isEqualTo("Told.");
    }

    @Test
    @DisplayName("SRC-29: and what it has said of thousands is not looked up one by one")
    void recalled() throws Exception {
        films(XtreamShelf.AT_ONCE + 1);
        panel.refused.add("get_vod_info");
        List<Integer> recalled = new ArrayList<>();
        FilmAnswers films = panel.house.stores.films();
        FilmAnswers counting =
                (FilmAnswers)
                        Proxy.newProxyInstance(
                                FilmAnswers.class.getClassLoader(),
                                new Class<?>[] {FilmAnswers.class},
                                (_, method, arguments) -> {
                                    if (method.getName().equals("find")) {
                                        recalled.add(((Collection<?>) arguments[1]).size());
                                    }
                                    return method.invoke(films, arguments);
                                });
        var client = new XtreamClient(panel.house.receptionKeeping(counting), panel.house.secrets);

        panel.house.read(client, panel.source);

        assertThat(panel.house.shelf).hasSize(XtreamShelf.AT_ONCE + 1);
        assertThat(recalled).containsExactly(XtreamShelf.AT_ONCE, 1);
    }

    private void films(int count) {
        panel.answers.put(
                "get_vod_streams",
                IntStream.range(0, count)
                        .mapToObj("{\"stream_id\": %1$d, \"name\": \"Film %1$d\"}"::formatted)
                        .collect(Collectors.joining(",", "[", "]")));
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
        films(40);
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
