package tv.exstream.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.describe.Candidate;
import tv.exstream.describe.Layering;
import tv.exstream.describe.Layers.Voice;
import tv.exstream.describe.ListedEpisode;
import tv.exstream.describe.Lookup.State;
import tv.exstream.describe.Lookups;
import tv.exstream.describe.Provider;
import tv.exstream.describe.Sayings;
import tv.exstream.describe.Wanted;
import tv.exstream.library.remote.ListedShelf;
import tv.exstream.media.Aspect;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Particulars;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.OutboundException;
import tv.exstream.source.CatalogueChoice;
import tv.exstream.source.CatalogueOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;
import tv.exstream.source.SourceSettings;

class DescribingTest {
    private final List<String> asked = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<String> unknown = new HashSet<>();
    private final Set<String> broken = new HashSet<>();
    private final Map<String, Failure> failures = new HashMap<>();
    private CatalogueChoice choice = CatalogueChoice.USUAL;
    private ListedShelf shelf = new ListedShelf();
    @TempDir private Path folder;
    private Collected collected;

    @BeforeEach
    void open() {
        collected = new Collected(folder);
    }

    @AfterEach
    void close() {
        collected.close();
    }

    @Test
    @DisplayName("a film is found, described, and not asked for again before its time")
    void aFilmIsDescribed() throws Exception {
        MediaId alien = collected.add(item("Alien").movieOf(1979));
        offer("7", "Alien", 1979);

        read();

        assertThat(collected.item(alien).title().plot()).isEqualTo("plot of 7");
        assertThat(asked).containsExactly("search Alien", "film 7");
        assertThat(collected.described(alien).merged().voices())
                .containsEntry(Aspect.PLOT, Voice.TMDB);
        read();
        assertThat(asked).hasSize(2);
        collected.pass(Duration.ofDays(30));
        read();
        assertThat(asked).containsExactly("search Alien", "film 7", "film 7");
    }

    @Test
    @DisplayName("LIB-23: look-ups that found, missed or had no answer are counted, once each")
    void lookUpsAreCounted() throws Exception {
        collected.add(item("Alien").movieOf(1979));
        collected.add(item("Brazil").movieOf(1985));
        collected.add(item("Gone").movieOf(1990).with(Facet.GUID, "tmdb:9"));
        offer("7", "Alien", 1979);
        broken.add("9");

        read();
        read();

        assertThat(collected.tally().found()).isEqualTo(1);
        assertThat(collected.tally().missed()).isEqualTo(1);
        assertThat(collected.tally().unanswered()).isEqualTo(2);
    }

    @Test
    @DisplayName("LIB-23: titles that are only placeholders are counted until they have a name")
    void placeholdersAreCounted() throws Exception {
        collected.add(item("Episode 1").episode("Fringe", 1, 1));
        collected.add(item("Episode 9").episode("Fringe", 1, 9));
        collected.add(item("Alien").movieOf(1979));
        offer("5", "Fringe", 2008);

        read();
        CatalogueTally.Titles before = collected.tally().titles();
        read();

        assertThat(before).isEqualTo(new CatalogueTally.Titles(3, 2));
        assertThat(collected.tally().titles()).isEqualTo(new CatalogueTally.Titles(3, 1));
    }

    @Test
    @DisplayName(
            "LIB-22: a show is looked for once for all its episodes, each of which gets its own words")
    void aShowIsLookedForOnce() throws Exception {
        MediaId one = collected.add(item("Episode 1").episode("Fringe", 1, 1));
        MediaId two = collected.add(item("Episode 2").episode("Fringe", 1, 2));
        MediaId none = collected.add(item("Episode 9").episode("Fringe", 1, 9));
        offer("5", "Fringe", 2008);

        read();

        assertThat(asked).containsExactly("search Fringe", "show 5");
        assertThat(collected.item(one).title().name()).isEqualTo("Name 1");
        assertThat(collected.item(two).title().name()).isEqualTo("Name 2");
        assertThat(collected.item(none).title().name()).isEqualTo("Episode 9");
        assertThat(
                        collected
                                .described(none)
                                .merged()
                                .description()
                                .metadata()
                                .values(Facet.SHOW_GENRE))
                .containsExactly("Drama");
        assertThat(shelf.expected()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "LIB-22: what may be several is listed for a person, whose choice counts with the next reading")
    void doubtsAreLeftToPeople() throws Exception {
        MediaId dune = collected.add(item("Dune").movieOf(0));
        offer("1", "Dune", 1984);
        offer("2", "Dune", 2021);

        read();

        assertThat(shelf.skipped()).containsExactly("Dune");
        assertThat(collected.item(dune).title().plot()).isEmpty();
        Lookups.Kept doubt = collected.lookups().list(State.DOUBTFUL, 0, 5).getFirst();
        assertThat(doubt.lookup().candidates()).hasSize(2);
        collected.lookups().put(doubt.lookup().choosing("2"));
        read();
        assertThat(collected.item(dune).title().plot()).isEqualTo("plot of 2");
        collected.lookups().put(doubt.lookup().refusing());
        read();
        assertThat(collected.item(dune).title().plot()).isEmpty();
        assertThat(asked).containsExactly("search Dune", "film 2");
    }

    @Test
    @DisplayName("what the catalogue does not have is asked for again after two weeks only")
    void nothingIsRemembered() throws Exception {
        collected.add(item("Home Video").movieOf(2003));

        read();
        read();

        assertThat(asked)
                .as("in its year, then in any")
                .containsExactly("search Home Video", "search Home Video");
        assertThat(collected.lookups().count(State.NOTHING)).isEqualTo(1);
        collected.pass(Describing.ASKED_AGAIN);
        read();
        assertThat(asked).hasSize(4);
    }

    @Test
    @DisplayName(
            "LIB-22: an id from the NFO or the name counts with full confidence, and nothing is searched")
    void idsCountMost() throws Exception {
        MediaId film = collected.add(item("Whatever").movieOf(1999).with(Facet.GUID, "tmdb:603"));

        read();

        assertThat(asked).containsExactly("id 603", "film 603");
        assertThat(collected.described(film).layers().provided().orElseThrow().confidence())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("LIB-22: what has an id that the catalogue does not know is looked for by name")
    void wrongIdsAreLookedForByName() throws Exception {
        MediaId alien = collected.add(item("Alien").movieOf(1979).with(Facet.GUID, "tmdb:9"));
        unknown.add("9");
        offer("7", "Alien", 1979);

        read();
        read();

        assertThat(asked).containsExactly("id 9", "search Alien", "film 7");
        assertThat(collected.item(alien).title().plot()).isEqualTo("plot of 7");
    }

    @Test
    @DisplayName("an entry that cannot be read is told, and the others are described")
    void anEntryThatCannotBeReadIsSkipped() throws Exception {
        collected.add(item("Broken").movieOf(1999).with(Facet.GUID, "tmdb:1"));
        MediaId film = collected.add(item("Alien").movieOf(1979).with(Facet.GUID, "tmdb:7"));
        failures.put("1", new Failure.TooLong(9));

        read();

        assertThat(shelf.skipped()).containsExactly("Broken");
        assertThat(collected.item(film).title().plot()).isEqualTo("plot of 7");
    }

    @Test
    @DisplayName("three entries that fail one after another end the reading")
    void threeFailuresInARowEndTheReading() {
        for (String id : List.of("1", "2", "3", "4")) {
            collected.add(item("Film " + id).movieOf(1999).with(Facet.GUID, "tmdb:" + id));
            failures.put(id, new Failure.Refused(500, Optional.empty()));
        }

        assertThatThrownBy(this::read).hasMessage("it answers with status 500");
        assertThat(shelf.skipped()).containsExactly("Film 1", "Film 2");
    }

    @Test
    @DisplayName("a catalogue that wants to be left alone ends the reading")
    void tooManyQuestionsEndTheReading() {
        collected.add(item("Film").movieOf(1999).with(Facet.GUID, "tmdb:1"));
        failures.put("1", new Failure.Refused(429, Optional.empty()));

        assertThatThrownBy(this::read).hasMessage("it answers with status 429");
    }

    @Test
    @DisplayName("only the libraries and kinds that are wanted are described")
    void onlyWhatIsWantedIsDescribed() throws Exception {
        collected.add(item("Alien").movieOf(1979).with(Facet.LIBRARY, "films"));
        collected.add(item("Brazil").movieOf(1985).with(Facet.LIBRARY, "private"));
        collected.add(item("Pilot").episode("Fringe", 1, 1).with(Facet.LIBRARY, "films"));
        choice =
                new CatalogueChoice(
                        "en", "", List.of(), List.of("films"), List.of(MediaKind.MOVIE), false, 30);

        read();

        assertThat(asked).containsOnly("search Alien");
    }

    @Test
    @DisplayName("what another catalogue describes stays with it until that is removed")
    void aRemovedCatalogueDoesNotBlockOthers() throws Exception {
        MediaId alien = collected.add(item("Alien").movieOf(1979));
        var words = new Sayings(Map.of(Aspect.PLOT, List.of("plot of TheTVDB")));
        collected.provide(alien, Layering.overriding(words));
        offer("1", "Alien", 1979);
        Source other = collected.sources().add(settings("other", new CatalogueOrigin.Tvdb(choice)));

        read();
        assertThat(asked).isEmpty();
        collected.sources().remove(other.id(), Layering.THEN);
        read();

        assertThat(asked).containsExactly("search Alien", "film 1");
        assertThat(collected.item(alien).title().plot()).isEqualTo("plot of 1");
    }

    @Test
    @DisplayName(
            "what no source of the catalogue wants described any more has its words taken back")
    void unwantedWordsAreTakenBack() throws Exception {
        MediaId alien = collected.add(item("Alien").movieOf(1979).with(Facet.LIBRARY, "films"));
        MediaId brazil = collected.add(item("Brazil").movieOf(1985).with(Facet.LIBRARY, "old"));
        var words = new Sayings(Map.of(Aspect.PLOT, List.of("plot of TMDB")));
        collected.provide(alien, Layering.provided(words));
        collected.provide(brazil, Layering.provided(words));
        collected.sources().add(settings("first", new CatalogueOrigin.Tmdb(CatalogueChoice.USUAL)));
        collected.sources().add(settings("old", new CatalogueOrigin.Tmdb(only("old"))));
        choice = only("new");

        read();

        assertThat(collected.described(alien).layers().provided()).isEmpty();
        assertThat(collected.described(brazil).layers().provided()).isPresent();
    }

    private static CatalogueChoice only(String library) {
        return new CatalogueChoice("en", "", List.of(), List.of(library), List.of(), false, 30);
    }

    private static SourceSettings settings(String name, Origin origin) {
        return new SourceSettings(name, origin, Duration.ofDays(1), true);
    }

    @Test
    @DisplayName(
            "LIB-20: another order counts for what is stored already, back and forth, and nobody is asked again")
    void overridingCountsAtOnce() throws Exception {
        MediaId alien = collected.add(item("Alien").movieOf(1979).about("mine"));
        offer("7", "Alien", 1979);
        read();
        assertThat(collected.item(alien).title().plot()).isEqualTo("mine");

        choice = new CatalogueChoice("en", "", List.of(), List.of(), List.of(), true, 30);
        read();

        assertThat(collected.item(alien).title().plot()).isEqualTo("plot of 7");
        choice = CatalogueChoice.USUAL;
        read();
        assertThat(collected.item(alien).title().plot()).isEqualTo("mine");
        assertThat(asked).containsExactly("search Alien", "film 7");
    }

    @Test
    @DisplayName("LIB-20: each library has the order of the source that describes it")
    void librariesHaveOrders() throws Exception {
        MediaId alien =
                collected.add(item("Alien").movieOf(1979).about("a").with(Facet.LIBRARY, "new"));
        MediaId brazil =
                collected.add(item("Brazil").movieOf(1985).about("b").with(Facet.LIBRARY, "old"));
        var words = new Sayings(Map.of(Aspect.PLOT, List.of("plot of TMDB")));
        collected.provide(alien, Layering.provided(words));
        collected.provide(brazil, Layering.provided(words));
        offer("1", "Alien", 1979);
        collected.sources().add(settings("first", new CatalogueOrigin.Tmdb(only("new"))));
        collected.sources().add(settings("old", new CatalogueOrigin.Tmdb(only("old"))));
        choice = new CatalogueChoice("en", "", List.of(), List.of("new"), List.of(), true, 30);

        read();

        assertThat(collected.item(alien).title().plot()).isEqualTo("plot of TMDB");
        assertThat(collected.item(brazil).title().plot()).isEqualTo("b");
        assertThat(collected.described(brazil).layers().provided()).isPresent();
    }

    @Test
    @DisplayName("a catalogue has no media of its own")
    void aCatalogueHasNoMedia() {
        var path = new RemotePath(source().id(), "x");

        assertThatThrownBy(() -> client().address(source(), new RemoteFile(path, "x")))
                .hasMessage("catalogue is a catalogue and has no media");
    }

    private void offer(String entry, String title, int year) {
        candidates.add(new Candidate(entry, title, List.of(), year, ""));
    }

    private void read() throws Exception {
        shelf = shelf.next();
        client().read(source(), shelf);
    }

    private Source source() {
        return Collected.source(new CatalogueOrigin.Tmdb(choice));
    }

    private CatalogueClient client() {
        return new CatalogueClient(new NotedCatalogue(), collected.desk());
    }

    /// Notes what it is asked.
    private final class NotedCatalogue implements Catalogue, Entries {
        @Override
        public Provider provider() {
            return Provider.TMDB;
        }

        @Override
        public boolean serves(Origin origin) {
            return origin instanceof CatalogueOrigin.Tmdb;
        }

        @Override
        public CatalogueChoice choice(Origin origin) {
            return ((CatalogueOrigin.Tmdb) origin).choice();
        }

        @Override
        public Entries entries(Source source) {
            return this;
        }

        @Override
        public Optional<Candidate> byId(Wanted wanted) throws OutboundException {
            String id = wanted.id("tmdb");
            if (id.isEmpty()) {
                return Optional.empty();
            }
            asked.add("id " + id);
            if (broken.contains(id)) {
                throw new OutboundException(new Failure.Refused(500, Optional.empty()));
            }
            if (unknown.contains(id)) {
                throw new OutboundException(new Failure.Refused(404, Optional.empty()));
            }
            return Optional.of(new Candidate(id, "x", List.of(), 0, ""));
        }

        @Override
        public List<Candidate> search(Wanted wanted) {
            asked.add("search " + wanted.title());
            return candidates;
        }

        @Override
        public Offered film(String entry) throws OutboundException {
            asked.add("film " + entry);
            if (failures.containsKey(entry)) {
                throw new OutboundException(failures.get(entry));
            }
            return new Offered(
                    new Sayings(Map.of(Aspect.PLOT, List.of("plot of " + entry))),
                    Particulars.NONE,
                    Map.of());
        }

        @Override
        public OfferedShow show(String entry) {
            asked.add("show " + entry);
            return new OfferedShow(
                    new Sayings(Map.of(Aspect.SHOW_GENRE, List.of("Drama"))),
                    Particulars.NONE,
                    Optional.empty(),
                    List.of(episode(1), episode(2)));
        }

        private ListedEpisode episode(int number) {
            return new ListedEpisode(
                    "e" + number,
                    1,
                    number,
                    number,
                    LocalDate.of(2008, 9, number),
                    new Sayings(Map.of(Aspect.NAME, List.of("Name " + number))),
                    Particulars.NONE,
                    Optional.empty());
        }
    }
}
