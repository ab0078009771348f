package tv.exstream.library.tvdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.media.MediaItemBuilder.item;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.describe.Lookup.State;
import tv.exstream.library.catalogue.CatalogueClient;
import tv.exstream.library.catalogue.Collected;
import tv.exstream.library.catalogue.MangledJson;
import tv.exstream.library.catalogue.Spoken;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.ListedShelf;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.media.Artwork;
import tv.exstream.media.Aspect;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaId;
import tv.exstream.media.Metadata;
import tv.exstream.media.Particulars;
import tv.exstream.media.Wording;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Station;
import tv.exstream.source.CatalogueOrigin;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.Source;

/// The answers are those of TheTVDB, shortened.
class TvdbClientTest {
    private static final String FRINGE =
            """
            {'data': {'id': 82066, 'name': 'Fringe', 'year': '2008',
              'image': 'https://artworks.thetvdb.com/banners/posters/82066-1.jpg',
              'characters': [{'peopleType': 'Actor', 'personName': 'Anna Torv', 'name': 'Olivia Dunham'}],
              'genres': [{'name': 'Drama'}], 'originalNetwork': {'name': 'FOX'},
              'contentRatings': [{'country': 'deu', 'name': '16'}, {'country': 'usa', 'name': 'TV-14'}],
              'remoteIds': [{'id': 'tt1119644', 'sourceName': 'IMDB'}],
              'translations': {'nameTranslations': [{'language': 'deu', 'name': 'Fringe - Grenzfälle'}]}}}
            """;

    private static final String PILOT = "'name': 'Pilot', 'overview': 'Ein Flug.'";

    private static final String SEARCH =
            """
            {'data': [{'tvdb_id': '82066', 'name': 'Fringe', 'year': '2008', 'aliases': ['Grenzfälle des FBI'],
                       'translations': {'deu': 'Fringe - Grenzfälle', 'eng': 'Fringe'},
                       'overviews': {'deu': 'Eine Agentin.'}}]}
            """;

    private final Spoken tvdb = new Spoken();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private final InMemorySecrets secrets = new InMemorySecrets();
    private final Source source = Collected.source(new CatalogueOrigin.Tvdb(Collected.german()));
    private final ListedShelf shelf = new ListedShelf();
    private final List<String> logins = new ArrayList<>();
    @TempDir private Path folder;
    private Collected collected;

    @BeforeEach
    void open() {
        collected = new Collected(folder);
        secrets.put(source.id(), "key", "the-key");
        tvdb.station().answers("/v4/login", this::signIn);
        tvdb.says("/v4/search", SEARCH);
        tvdb.says("/v4/series/82066/extended", FRINGE);
        tvdb.says(
                "/v4/series/82066/episodes/default/deu",
                page(1, "next", PILOT),
                page(2, "", "'name': null"));
        tvdb.says("/v4/series/82066/episodes/default/eng", page(1, "", PILOT));
    }

    @AfterEach
    void close() {
        collected.close();
        outbound.close();
        tvdb.close();
    }

    private static Spoken.Line page(int number, String next, String name) {
        String json =
                """
                {'data': {'episodes': [{'id': 33%1$d, 'seasonNumber': 1, 'number': %1$d, 'absoluteNumber': %1$d,
                   'aired': '2008-09-0%1$d', 'image': 'https://evil.example/x.jpg', %2$s}]},
                 'links': {'next': '%3$s'}}
                """
                        .formatted(number, name, next);
        return new Spoken.Line("page=" + (number - 1), json);
    }

    private synchronized void signIn(HttpExchange exchange) throws IOException {
        logins.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Station.send(
                exchange, 200, "{\"data\": {\"token\": \"token-%d\"}}".formatted(logins.size()));
    }

    @Test
    @DisplayName(
            "LIB-21: a show is found by any of its names, and its episodes are told page by page")
    void aShowIsDescribed() throws Exception {
        MediaId pilot = collected.add(item("Episode 1").episode("Grenzfälle des FBI", 1, 1));

        client().read(source, shelf);

        Metadata metadata = collected.described(pilot).merged().description().metadata();
        assertThat(collected.item(pilot).title().name()).isEqualTo("Pilot");
        assertThat(collected.item(pilot).title().show()).isEqualTo("Grenzfälle des FBI");
        assertThat(collected.item(pilot).title().plot()).isEqualTo("Ein Flug.");
        assertThat(metadata.values(Facet.SHOW_NETWORK)).containsExactly("FOX");
        assertThat(metadata.values(Facet.ACTOR)).containsExactly("Anna Torv");
        assertThat(metadata.particulars().role("Anna Torv")).isEqualTo("Olivia Dunham");
        assertThat(metadata.values(Facet.SHOW_CONTENT_RATING)).containsExactly("16");
        assertThat(metadata.values(Facet.SHOW_GUID))
                .containsExactly("tvdb:82066", "imdb:tt1119644");
        assertThat(tvdb.asked()).anyMatch(one -> one.endsWith("/deu?page=1"));
        assertThat(
                        collected
                                .lookups()
                                .list(State.TAKEN, 0, 1)
                                .getFirst()
                                .lookup()
                                .candidates()
                                .getFirst()
                                .candidate()
                                .title())
                .isEqualTo("Fringe - Grenzfälle");
    }

    @Test
    @DisplayName(
            "LIB-25: where the first language has only a placeholder, the other one has the name")
    void namesAreCompleted() throws Exception {
        MediaId pilot = collected.add(item("Episode 1").episode("Fringe", 1, 1));
        tvdb.says(
                "/v4/series/82066/episodes/default/deu",
                page(1, "", "'name': 'Folge 1', 'overview': 'Ein Flug.'"));
        tvdb.says(
                "/v4/series/82066/episodes/default/eng",
                page(1, "", "'name': 'Pilot', 'overview': 'A flight.'"));

        client().read(source, shelf);

        assertThat(collected.item(pilot).title().name()).isEqualTo("Pilot");
        assertThat(collected.item(pilot).title().plot()).isEqualTo("Ein Flug.");
    }

    @Test
    @DisplayName("H03: only addresses of the catalogue's own pictures are kept")
    void picturesAreChecked() throws Exception {
        MediaId pilot = collected.add(item("Episode 1").episode("Fringe", 1, 1));

        client().read(source, shelf);

        assertThat(collected.described(pilot).layers().provided().orElseThrow().pictures())
                .containsOnlyKeys(Artwork.Kind.PARENT);
    }

    @Test
    @DisplayName(
            "LIB-21: the token is asked for once, with the PIN where there is one, and kept as a secret")
    void theTokenIsKept() throws Exception {
        secrets.put(source.id(), "pin", "1234");
        collected.add(item("Episode 1").episode("Fringe", 1, 1));

        client().read(source, shelf);

        assertThat(logins).containsExactly("{\"apikey\":\"the-key\",\"pin\":\"1234\"}");
        assertThat(secrets.find(source.id(), "token")).contains("token-1");
        assertThat(tvdb.authorizations()).containsOnly("Bearer token-1");
    }

    @Test
    @DisplayName(
            "LIB-21: a show of which all is told in the first language is asked for in no other")
    void theFirstLanguageMaySuffice() throws Exception {
        tvdb.says("/v4/series/82066/episodes/default/deu", page(1, "", PILOT));
        collected.add(item("Episode 1").episode("Fringe", 1, 1));

        client().read(source, shelf);

        assertThat(tvdb.asked())
                .anyMatch(one -> one.contains("/default/deu"))
                .noneMatch(one -> one.contains("/default/eng"));
    }

    @Test
    @DisplayName("LIB-22: a show with a year in its name is looked for in that year, then in any")
    void showsAreFoundByTheirYear() throws Exception {
        collected.add(item("Episode 1").episode("Fringe (2010)", 1, 1));

        client().read(source, shelf);

        assertThat(tvdb.asked())
                .filteredOn(one -> one.contains("/search"))
                .containsExactly(
                        "/v4/search?type=series&limit=20&query=Fringe&year=2010",
                        "/v4/search?type=series&limit=20&query=Fringe");
    }

    @Test
    @DisplayName("LIB-21: a token that is refused is asked for again, once")
    void aTokenIsRefreshed() throws Exception {
        secrets.put(source.id(), "token", "old");
        collected.add(item("Episode 1").episode("Nothing", 1, 1));
        tvdb.station()
                .answers(
                        "/v4/search",
                        exchange -> {
                            boolean old =
                                    "Bearer old"
                                            .equals(
                                                    exchange.getRequestHeaders()
                                                            .getFirst("Authorization"));
                            Station.send(exchange, old ? 401 : 200, "{\"data\": []}");
                        });

        client().read(source, shelf);

        assertThat(logins).hasSize(1);
        assertThat(secrets.find(source.id(), "token")).contains("token-1");
        assertThat(collected.lookups().count(State.NOTHING)).isEqualTo(1);
    }

    @Test
    @DisplayName("a key that is refused ends the reading, and the message has no secret")
    void aRefusedKey() {
        collected.add(item("Episode 1").episode("Fringe", 1, 1));
        tvdb.station().answers("/v4/login", exchange -> Station.send(exchange, 401, ""));

        assertThatThrownBy(() -> client().read(source, shelf))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("the-key");
    }

    @Test
    @DisplayName(
            "LIB-22: a film is found by its id elsewhere, and described in the first language that says something")
    void aFilmIsDescribed() throws Exception {
        MediaId film =
                collected.add(
                        item("x").at("/films/y.mkv").movieOf(0).with(Facet.GUID, "imdb:tt0137523"));
        tvdb.says(
                "/v4/search/remoteid/tt0137523",
                "{'data': [{'movie': {'id': 1000, 'name': 'Fight Club'}}]}");
        tvdb.says(
                "/v4/movies/1000/extended",
                """
                {'data': {'id': 1000, 'name': 'Fight Club', 'year': '1999', 'first_release': {'date': '1999-10-15'},
                  'originalLanguage': 'eng', 'image': 'https://artworks.thetvdb.com/banners/posters/1000.jpg',
                  'artworks': [{'type': 14, 'image': 'https://artworks.thetvdb.com/banners/posters/1001.jpg'},
                               {'type': 15, 'image': 'https://evil.example/back.jpg'},
                               {'type': 15, 'image': 'https://artworks.thetvdb.com/banners/fanart/1000-2.jpg'}],
                  'characters': [{'peopleType': 'Actor', 'personName': 'Brad Pitt', 'name': 'Tyler Durden'},
                                 {'peopleType': 'Director', 'personName': 'David Fincher'}],
                  'translations': {'nameTranslations': [{'language': 'deu', 'name': 'Kampfklub'}],
                                   'overviewTranslations': [{'language': 'eng', 'overview': 'An insomniac.'}]}}}
                """);

        client().read(source, shelf);

        assertThat(collected.item(film).title().plot()).isEqualTo("An insomniac.");
        assertThat(collected.item(film).title().year()).isEqualTo(1999);
        assertThat(collected.described(film).merged().description().metadata().values(Facet.ACTOR))
                .containsExactly("Brad Pitt");
        Particulars particulars =
                collected.described(film).layers().provided().orElseThrow().particulars();
        assertThat(particulars.roles()).isEqualTo(Map.of("Brad Pitt", "Tyler Durden"));
        assertThat(particulars.language()).isEqualTo("de-DE");
        assertThat(particulars.original()).isEqualTo(new Wording("en", "Fight Club", "", ""));
        assertThat(particulars.translations())
                .containsExactly(new Wording("en-US", "Fight Club", "", "An insomniac."));
        URI banners = URI.create("https://artworks.thetvdb.com/banners/");
        assertThat(collected.described(film).layers().provided().orElseThrow().pictures())
                .isEqualTo(
                        Map.of(
                                Artwork.Kind.POSTER, banners.resolve("posters/1000.jpg"),
                                Artwork.Kind.BACKDROP, banners.resolve("fanart/1000-2.jpg")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("H20: whatever an answer has in any place, what can be read of it is")
    void mangledAnswersAreRead(long seed) throws Exception {
        var random = new Random(seed);
        TvdbWords words = TvdbWords.in(Collected.german());
        for (int round = 0; round < 300; round++) {
            JsonRow show = JsonRows.row(MangledJson.of(FRINGE, random)).row("data");
            JsonRow page = JsonRows.row(MangledJson.of(page(1, "", PILOT).json(), random));

            assertThat(words.film(show).pictures().values())
                    .as("seed %d", seed)
                    .allMatch(uri -> uri.getHost().equals("artworks.thetvdb.com"));
            assertThat(words.ofShow(show).text(Aspect.SHOW)).hasSizeLessThanOrEqualTo(10_000);
            assertThat(words.candidate(show, "1").year()).isNotNegative();
            assertThat(
                            page.row("data").rows("episodes").stream()
                                    .flatMap(row -> words.episode(row).stream()))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private CatalogueClient client() {
        var questions = new PatientQuestions(outbound, _ -> {});
        URI base = URI.create(tvdb.station().outside("/v4/"));
        return new CatalogueClient(new TvdbCatalogue(questions, base, secrets), collected.desk());
    }
}
