package tv.exstream.library.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.media.MediaItemBuilder.item;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.describe.Descriptions.Described;
import tv.exstream.describe.Lookup;
import tv.exstream.describe.Lookup.State;
import tv.exstream.describe.Provider;
import tv.exstream.describe.Wanted;
import tv.exstream.library.catalogue.CatalogueClient;
import tv.exstream.library.catalogue.Collected;
import tv.exstream.library.catalogue.MangledJson;
import tv.exstream.library.catalogue.Offered;
import tv.exstream.library.catalogue.Spoken;
import tv.exstream.library.catalogue.Spoken.Line;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.ListedShelf;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.media.Artwork;
import tv.exstream.media.Aspect;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Particulars;
import tv.exstream.media.Score;
import tv.exstream.media.Wording;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Station;
import tv.exstream.source.CatalogueChoice;
import tv.exstream.source.CatalogueOrigin;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.Source;

/// The answers are those of TMDB, shortened.
class TmdbClientTest {
    private static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.token";

    private static final String FIGHT_CLUB =
            """
            {'id': 550, 'title': 'Fight Club', 'original_title': 'Fight Club', 'release_date': '1999-10-15',
             'overview': '', 'genres': [{'id': 18, 'name': 'Drama'}], 'poster_path': '/pB8BM7.jpg',
             'backdrop_path': '/../../x.jpg', 'production_companies': [{'name': 'Regency'}],
             'production_countries': [{'name': 'USA'}], 'external_ids': {'imdb_id': 'tt0137523'},
             'original_language': 'en', 'vote_average': 8.438, 'vote_count': 30000,
             'credits': {'cast': [{'name': 'Edward Norton', 'character': 'Narrator'}, {'name': 'Brad Pitt', 'character': 'Tyler Durden'},
                                  {'name': 'Meat Loaf', 'character': ''}],
                         'crew': [{'name': 'David Fincher', 'job': 'Director'}, {'name': 'Jim Uhls', 'job': 'Screenplay'}]},
             'release_dates': {'results': [{'iso_3166_1': 'DE', 'release_dates': [{'certification': '18'}]}]},
             'translations': {'translations': [{'iso_639_1': 'en', 'iso_3166_1': 'GB', 'data': {'title': 'Fight Club (UK)'}},
                {'iso_639_1': 'en', 'iso_3166_1': 'US', 'data': {'title': '', 'overview': 'An insomniac.'}},
                {'iso_639_1': 'fr', 'iso_3166_1': 'FR', 'data': {'title': 'Le Club', 'overview': 'Un insomniaque.'}}]}}
            """;

    private static final String HOME =
            "{'results': [{'id': 62320, 'title': 'Home', 'release_date': '2009-06-03'}]}";

    /// The popular ones: that of 2009 is not among them.
    private static final String HOMES =
            "{'results': [{'id': 228161, 'title': 'Home', 'release_date': '2015-03-18'},"
                    + " {'id': 1, 'title': 'Home', 'release_date': '2020-01-01'}]}";

    private final Spoken tmdb = new Spoken();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private final List<Duration> waits = new ArrayList<>();
    private final InMemorySecrets secrets = new InMemorySecrets();
    private final Source source = Collected.source(new CatalogueOrigin.Tmdb(Collected.german()));
    private final ListedShelf shelf = new ListedShelf();
    @TempDir private Path folder;
    private Collected collected;

    @BeforeEach
    void open() {
        collected = new Collected(folder);
        secrets.put(source.id(), "key", TOKEN);
        tmdb.says(
                "/3/search/movie",
                "{'results': [{'id': 550, 'title': 'Fight Club', 'release_date': '1999-10-15'},"
                        + " {'id': 2, 'title': 'Fight Club: Members Only', 'release_date': '2006-02-17'}]}");
        tmdb.says("/3/movie/550", new Line("language=de-DE", FIGHT_CLUB));
    }

    @AfterEach
    void close() {
        collected.close();
        outbound.close();
        tmdb.close();
    }

    @Test
    @DisplayName(
            "LIB-21: a film is found and described, in the other language where the first has nothing")
    void aFilmIsDescribed() throws Exception {
        MediaId film = collected.add(item("Fight Club").movieOf(1999));

        client().read(source, shelf);

        Described described = collected.described(film);
        Metadata metadata = described.merged().description().metadata();
        assertThat(collected.item(film).title().plot()).isEqualTo("An insomniac.");
        assertThat(metadata.facts().released()).isEqualTo(LocalDate.of(1999, 10, 15));
        assertThat(metadata.facts().director()).isEqualTo("David Fincher");
        assertThat(metadata.values(Facet.ACTOR))
                .containsExactly("Edward Norton", "Brad Pitt", "Meat Loaf");
        assertThat(metadata.values(Facet.WRITER)).containsExactly("Jim Uhls");
        assertThat(metadata.values(Facet.CONTENT_RATING)).containsExactly("18");
        assertThat(metadata.values(Facet.GUID)).containsExactly("tmdb:550", "imdb:tt0137523");
        assertThat(tmdb.authorizations()).containsOnly("Bearer " + TOKEN);
    }

    @Test
    @DisplayName("LIB-21: roles, the score and titles in other languages of the library are told")
    void particularsAreTold() throws Exception {
        MediaId film = collected.add(item("Fight Club").movieOf(1999));

        client().read(source, shelf);

        Particulars particulars =
                collected.described(film).merged().description().metadata().particulars();
        assertThat(particulars.roles())
                .isEqualTo(Map.of("Edward Norton", "Narrator", "Brad Pitt", "Tyler Durden"));
        assertThat(particulars.scores()).containsExactly(new Score("tmdb", 84));
        assertThat(particulars.original()).isEqualTo(Wording.NONE);
        assertThat(tmdb.asked()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "de, '', Kampfklub, Ein Schlafloser., de",
        "fr, de, Le Club, Un insomniaque., fr",
        "fr-CA, de, Le Club, Un insomniaque., fr-CA",
        "it, fr, Le Club, Un insomniaque., fr",
        "it, en, Fight Club, An insomniac., en",
        "it, '', Fight Club, '', ''"
    })
    @DisplayName("LIB-21: a title is that of the first language in which there is one")
    void titlesFollowTheOrderOfLanguages(
            String language, String fallback, String title, String plot, String shown)
            throws Exception {
        JsonRow film =
                JsonRows.row(
                        FIGHT_CLUB
                                .replace(
                                        "{'iso_639_1': 'fr'",
                                        "{'iso_639_1': 'de', 'data': {'title': 'Kampfklub',"
                                                + " 'overview': 'Ein Schlafloser.'}}, {'iso_639_1': 'fr'")
                                .replace('\'', '"')
                                .getBytes(StandardCharsets.UTF_8));
        var choice =
                new CatalogueChoice(language, fallback, List.of(), List.of(), List.of(), false, 30);

        Offered offered = TmdbWords.in(choice).film(film);

        assertThat(offered.sayings().text(Aspect.NAME)).isEqualTo(title);
        assertThat(offered.sayings().text(Aspect.PLOT)).isEqualTo(plot);
        assertThat(offered.particulars().language()).isEqualTo(shown);
        assertThat(offered.particulars().original().title())
                .isEqualTo(title.equals("Fight Club") ? "" : "Fight Club");
    }

    @Test
    @DisplayName("LIB-21: what there is in further languages is kept beside the title")
    void furtherLanguagesAreKept() throws Exception {
        JsonRow film = JsonRows.row(FIGHT_CLUB.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        var choice =
                new CatalogueChoice(
                        "en-US", "de", List.of("fr", "en-GB"), List.of(), List.of(), false, 30);

        Particulars particulars = TmdbWords.in(choice).film(film).particulars();

        assertThat(particulars.language()).isEqualTo("en-US");
        assertThat(particulars.translations())
                .containsExactly(
                        new Wording("fr", "Le Club", "", "Un insomniaque."),
                        new Wording("en-GB", "Fight Club (UK)", "", "An insomniac."));
    }

    @Test
    @DisplayName("LIB-22: of many films of one title that of the year is found, by one question")
    void filmsAreFoundByTheirYear() throws Exception {
        MediaId film = collected.add(item("Home").movieOf(2009));
        tmdb.says("/3/search/movie", new Line("year=2009", HOME), new Line("", HOMES));

        client().read(source, shelf);

        assertThat(lookupOf(film).entry()).isEqualTo("62320");
        assertThat(tmdb.asked()).filteredOn(one -> one.contains("/search/")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2014, TAKEN, 228161", // a year apart, which the catalogue does not find
        "1950, DOUBTFUL, 62320" // what is found in that year is offered before the others
    })
    @DisplayName("LIB-22: films of any year are asked for where none of the year is like it")
    void filmsOfOtherYears(int year, State state, String first) throws Exception {
        MediaId film = collected.add(item("Home").movieOf(year));
        tmdb.says(
                "/3/search/movie",
                new Line("year=2014", "{'results': []}"),
                new Line("year=1950", HOME),
                new Line("", HOMES));

        client().read(source, shelf);

        assertThat(lookupOf(film).state()).isEqualTo(state);
        assertThat(lookupOf(film).candidates().getFirst().candidate().entry()).isEqualTo(first);
        assertThat(tmdb.asked()).filteredOn(one -> one.contains("/search/")).hasSize(2);
    }

    @Test
    @DisplayName("LIB-22: a show with a year in its name is looked for among those that began then")
    void showsAreFoundByTheirYear() throws Exception {
        collected.add(item("a").episode("Fringe (2008)", 1, 2));
        tmdb.says("/3/search/tv", "{'results': []}");

        client().read(source, shelf);

        assertThat(tmdb.asked())
                .containsExactly(
                        "/3/search/tv?query=Fringe&language=de-DE&first_air_date_year=2008",
                        "/3/search/tv?query=Fringe&language=de-DE");
    }

    @Test
    @DisplayName("H03: only what looks like a picture of the catalogue is kept as its address")
    void picturesAreChecked() throws Exception {
        MediaId film = collected.add(item("Fight Club").movieOf(1999));

        client().read(source, shelf);

        assertThat(collected.described(film).layers().provided().orElseThrow().pictures())
                .containsOnlyKeys(Artwork.Kind.POSTER)
                .containsValue(URI.create("https://image.tmdb.org/t/p/w780/pB8BM7.jpg"));
    }

    @Test
    @DisplayName("LIB-22: an id of another catalogue leads to the entry")
    void idsOfOthersLeadToTheEntry() throws Exception {
        collected.add(item("Whatever").movieOf(0).with(Facet.GUID, "imdb:tt0137523"));
        tmdb.says("/3/find/tt0137523", "{'movie_results': [{'id': 550, 'title': 'Fight Club'}]}");

        client().read(source, shelf);

        assertThat(tmdb.asked().getFirst())
                .startsWith("/3/find/tt0137523?")
                .contains("external_source=imdb_id");
        assertThat(tmdb.asked().get(1)).startsWith("/3/movie/550?");
    }

    @Test
    @DisplayName(
            "LIB-22: episodes are found by number, through all seasons, and by day; one name that is none is left out")
    void episodesAreDescribed() throws Exception {
        MediaId numbered = collected.add(item("a").episode("Fringe", 1, 2));
        MediaId through = collected.add(item("b").episode("Fringe", -1, 3));
        MediaId daily = collected.add(item("c").episode("Fringe", -1, -1).released("2009-09-24"));
        tmdb.says(
                "/3/search/tv",
                "{'results': [{'id': 18165, 'name': 'Fringe', 'first_air_date': '2008-09-09'}]}");
        tmdb.says(
                "/3/tv/18165",
                new Line("external_ids", show()),
                new Line("language=de-DE", seasons("")),
                new Line("language=en-US", seasons("In English.")));

        client().read(source, shelf);

        assertThat(collected.item(numbered).title().plot()).isEqualTo("In English.");
        assertThat(collected.item(numbered).title().name()).isEqualTo("a");
        assertThat(collected.item(through).title().name()).isEqualTo("Night of Desirable Objects");
        assertThat(
                        collected
                                .described(daily)
                                .merged()
                                .description()
                                .metadata()
                                .values(Facet.SHOW_NETWORK))
                .containsExactly("FOX");
        assertThat(entry(daily)).isEqualTo("18165/21");
        assertThat(tmdb.asked()).hasSize(4);
    }

    @Test
    @DisplayName(
            "LIB-25: where the first language has only a placeholder, the other one has the name")
    void namesAreCompleted() throws Exception {
        MediaId pilot = collected.add(item("Episode 1").episode("Fringe", 1, 1));
        tmdb.says("/3/search/tv", "{'results': [{'id': 18165, 'name': 'Fringe'}]}");
        tmdb.says(
                "/3/tv/18165",
                new Line("external_ids", show()),
                new Line("language=de-DE", seasons("Ein Flug.").replace("'Pilot'", "'Folge 1'")),
                new Line("language=en-US", seasons("A flight.")));

        client().read(source, shelf);

        assertThat(collected.item(pilot).title().name()).isEqualTo("Pilot");
        assertThat(collected.item(pilot).title().plot()).isEqualTo("Ein Flug.");
        Metadata metadata = collected.described(pilot).merged().description().metadata();
        assertThat(metadata.values(Facet.ACTOR)).containsExactly("Anna Torv", "Mark Valley");
        assertThat(metadata.particulars().roles())
                .isEqualTo(Map.of("Anna Torv", "Olivia Dunham", "Mark Valley", "John Scott"));
        assertThat(metadata.particulars().scores()).containsExactly(new Score("tmdb", 75));
    }

    private static String show() {
        return """
        {'id': 18165, 'name': 'Fringe', 'networks': [{'name': 'FOX'}], 'vote_average': 8.1, 'vote_count': 9,
         'credits': {'cast': [{'name': 'Anna Torv', 'character': 'Olivia Dunham'}]},
         'seasons': [{'season_number': 0, 'episode_count': 9}, {'season_number': 1, 'episode_count': 2},
                     {'season_number': 2, 'episode_count': 1}]}
        """;
    }

    private static String seasons(String plot) {
        return """
        {'id': 18165,
         'season/1': {'episodes': [
            {'id': 11, 'episode_number': 1, 'name': 'Pilot', 'air_date': '2008-09-09', 'overview': '%1$s',
             'vote_average': 7.5, 'vote_count': 3, 'guest_stars': [{'name': 'Mark Valley', 'character': 'John Scott'}]},
            {'id': 12, 'episode_number': 2, 'name': 'Episode 2', 'air_date': '2008-09-16', 'overview': '%1$s'}]},
         'season/2': {'episodes': [
            {'id': 21, 'episode_number': 1, 'name': 'Night of Desirable Objects', 'air_date': '2009-09-24',
             'overview': '%1$s', 'still_path': '/still.jpg'}]}}
        """
                .formatted(plot);
    }

    @Test
    @DisplayName("LIB-21: TMDB that wants to be left alone is asked again after the time it names")
    void anOverloadedCatalogueIsAskedAgain() throws Exception {
        MediaId film = collected.add(item("Fight Club").movieOf(1999).with(Facet.GUID, "tmdb:550"));
        tmdb.station()
                .answers(
                        "/3/movie/550",
                        exchange -> {
                            if (tmdb.station().visits("/3/movie/550") == 1) {
                                Station.send(exchange, 502, "");
                            } else {
                                Station.send(exchange, 200, FIGHT_CLUB.replace('\'', '"'));
                            }
                        });

        client().read(source, shelf);

        assertThat(waits).isNotEmpty();
        assertThat(collected.described(film).layers().provided()).isPresent();
    }

    @Test
    @DisplayName("the older kind of key is told in the address, and no message has it")
    void olderKeys() {
        String key = "0123456789abcdef0123456789abcdef";
        secrets.put(source.id(), "key", key);
        collected.add(item("Fight Club").movieOf(1999));
        tmdb.station().answers("/3/search/movie", exchange -> Station.send(exchange, 401, ""));

        assertThatThrownBy(() -> client().read(source, shelf))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining(key);
    }

    @Test
    @DisplayName("without a key it is said that one is wanted")
    void aKeyIsWanted() {
        secrets.remove(source.id(), "key");
        collected.add(item("Fight Club").movieOf(1999));

        assertThatThrownBy(() -> client().read(source, shelf))
                .hasMessage("TMDB wants a key, which has not been told");
    }

    @Test
    @DisplayName("an entry that is gone from the catalogue is told, and the others are described")
    void entriesThatAreGone() throws Exception {
        collected.add(item("Gone").movieOf(1999).with(Facet.GUID, "tmdb:1"));
        MediaId film = collected.add(item("Fight Club").movieOf(1999));

        client().read(source, shelf);

        assertThat(shelf.skipped()).containsExactly("Gone");
        assertThat(collected.described(film).layers().provided()).isPresent();
    }

    @Test
    @DisplayName("LIB-16: the picture to be shown behind a film is no scene of it")
    void backdrops() throws Exception {
        String told = FIGHT_CLUB.replace("/../../x.jpg", "/back.jpg").replace('\'', '"');

        Offered film =
                TmdbWords.in(Collected.german())
                        .film(JsonRows.row(told.getBytes(StandardCharsets.UTF_8)));

        assertThat(film.pictures())
                .isEqualTo(
                        Map.of(
                                Artwork.Kind.POSTER,
                                URI.create("https://image.tmdb.org/t/p/w780/pB8BM7.jpg"),
                                Artwork.Kind.BACKDROP,
                                URI.create("https://image.tmdb.org/t/p/w1280/back.jpg")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("H20: whatever an answer has in any place, what can be read of it is")
    void mangledAnswersAreRead(long seed) throws Exception {
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            JsonRow film = JsonRows.row(MangledJson.of(FIGHT_CLUB, random));
            JsonRow show = JsonRows.row(MangledJson.of(seasons("x"), random));

            Offered offered = TmdbWords.in(Collected.german()).film(film);
            assertThat(offered.sayings().text(Aspect.PLOT))
                    .as("seed %d", seed)
                    .hasSizeLessThanOrEqualTo(10_000);
            assertThat(offered.particulars().roles()).doesNotContainKey("");
            assertThat(offered.pictures().values())
                    .allMatch(uri -> uri.getHost().equals("image.tmdb.org"));
            var seasons = TmdbSeasons.of(JsonRows.row(MangledJson.of(show(), random)));
            assertThat(seasons.episodes(show, List.of(1, 2))).hasSizeLessThanOrEqualTo(3);
        }
    }

    private Lookup lookupOf(MediaId film) {
        Wanted wanted = Wanted.of(MediaKind.MOVIE, collected.described(film).layers().base());
        return collected.lookups().find(Provider.TMDB, wanted).orElseThrow();
    }

    private String entry(MediaId id) {
        return collected.described(id).layers().provided().orElseThrow().entry();
    }

    private CatalogueClient client() {
        var questions = new PatientQuestions(outbound, waits::add);
        URI base = URI.create(tmdb.station().outside("/3/"));
        return new CatalogueClient(new TmdbCatalogue(questions, base, secrets), collected.desk());
    }
}
