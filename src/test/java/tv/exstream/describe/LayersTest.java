package tv.exstream.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.describe.Layering.episode;
import static tv.exstream.describe.Layering.overriding;
import static tv.exstream.describe.Layering.provided;
import static tv.exstream.describe.Layering.sayings;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.describe.Layers.Merged;
import tv.exstream.describe.Layers.Voice;
import tv.exstream.media.Artwork;
import tv.exstream.media.Aspect;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.Metadata;
import tv.exstream.media.Particulars;
import tv.exstream.media.Score;
import tv.exstream.media.Title;
import tv.exstream.media.Wording;
import tv.exstream.problem.ProblemException;

class LayersTest {
    private static final Path FILE = Path.of("/tv/Fringe/Season 1/fringe.s01e05.mkv");

    @Test
    @DisplayName("LIB-20: what lies beside the file counts, and only blanks are filled")
    void onlyBlanksAreFilled() {
        var said =
                new Sayings(
                        Map.of(
                                Aspect.NAME, List.of("Other"),
                                Aspect.PLOT, List.of("other"),
                                Aspect.GENRE, List.of("Drama")));
        Merged merged =
                Layers.of(episode("Power Hungry", "A man."))
                        .with(Optional.of(provided(said)))
                        .merged(FILE);

        assertThat(merged.description().title().name()).isEqualTo("Power Hungry");
        assertThat(merged.description().title().plot()).isEqualTo("A man.");
        assertThat(merged.description().metadata().values(Facet.GENRE)).containsExactly("Drama");
        assertThat(merged.voices())
                .containsEntry(Aspect.NAME, Voice.SCAN)
                .containsEntry(Aspect.GENRE, Voice.TMDB)
                .doesNotContainKey(Aspect.ACTOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Episode 5",
                "Folge 5",
                "Item 123",
                "S01E05",
                "1x05",
                "5",
                "2008-10-14",
                "TBA",
                "Fringe",
                "fringe.s01e05"
            })
    @DisplayName("LIB-25: what is no name is filled when a name is known")
    void placeholdersAreFilled(String name) {
        Merged merged =
                Layers.of(episode(name, "A man."))
                        .with(Optional.of(provided(sayings(Aspect.NAME, "Power Hungry"))))
                        .merged(Path.of("/tv/x.mkv"));

        assertThat(merged.description().title().name())
                .isEqualTo(name.equals("fringe.s01e05") ? name : "Power Hungry");
    }

    @Test
    @DisplayName("a name from the file's name is filled where nothing else describes the file")
    void namesOfFilesAreFilled() {
        var layers =
                Layers.of(Layering.description("The Matrix", "", 1999))
                        .with(Optional.of(provided(sayings(Aspect.NAME, "Matrix"))));

        assertThat(name(layers, "/films/The.Matrix.1999.mkv")).isEqualTo("Matrix");
        assertThat(name(layers, "/films/The Matrix (1999)/film.mkv")).isEqualTo("Matrix");
        assertThat(name(layers, "/films/mtrx.mkv")).isEqualTo("The Matrix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Episode 5", "Staffel 1 Folge 5", "TBA", "Item 7"})
    @DisplayName(
            "LIB-25: a placeholder of a catalogue is never a name, even if its word counts more")
    void placeholdersOfCataloguesAreNoNames(String placeholder) {
        Merged merged =
                Layers.of(episode("Power Hungry", ""))
                        .with(Optional.of(overriding(sayings(Aspect.NAME, placeholder))))
                        .merged(FILE);

        assertThat(merged.description().title().name()).isEqualTo("Power Hungry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Episódio 5",
                "Episo\u0301dio 5",
                "Odcinek 5",
                "Afsnit 5",
                "Avsnitt 5",
                "Jakso 5",
                "Aflevering 5",
                "Эпизод 5",
                "Серія 5",
                "Επεισόδιο 5",
                "5. epizoda",
                "5. Bölüm",
                "第 5 集",
                "第5話",
                "에피소드 5",
                "제5화",
                "s01e05"
            })
    @DisplayName("LIB-25: placeholders are known in the languages of catalogues")
    void placeholdersInOtherLanguages(String name) {
        assertThat(Placeholders.isPlaceholder(name)).isTrue();
        assertThat(Placeholders.isNoNameOfEpisode(name)).isTrue();
    }

    @Test
    @DisplayName("a chapter may be the name of an episode")
    void chaptersAreNamesOfEpisodes() {
        assertThat(Placeholders.isNoNameOfEpisode("Chapter 27")).isFalse();
        assertThat(Placeholders.isNoNameOfEpisode("Episode One")).isFalse();
    }

    @Test
    @DisplayName("LIB-21: words of another language fill what is missing, and names that are none")
    void otherWordsComplete() {
        var german = new Sayings(Map.of(Aspect.NAME, List.of("Folge 5")));
        var english =
                new Sayings(
                        Map.of(
                                Aspect.NAME, List.of("Power Hungry"),
                                Aspect.PLOT, List.of("A man.")));

        assertThat(german.lacksWords()).isTrue();
        assertThat(german.completedBy(english)).isEqualTo(english);
        assertThat(english.completedBy(german)).isEqualTo(english);
        assertThat(english.lacksWords()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1408, false",
        "Item 123, true",
        "Chapter 27, true",
        "Part of Me, false",
        "Untitled, true"
    })
    @DisplayName("films may be called by numbers")
    void placeholders(String name, boolean placeholder) {
        assertThat(Placeholders.isPlaceholder(name)).isEqualTo(placeholder);
    }

    @Test
    @DisplayName(
            "a catalogue that overrides counts more than the scan, and a person more than both")
    void whoCountsMore() {
        var layers =
                Layers.of(episode("Power Hungry", "A man."))
                        .with(Optional.of(overriding(sayings(Aspect.PLOT, "Overriding."))));

        assertThat(layers.merged(FILE).description().title().plot()).isEqualTo("Overriding.");
        Merged locked = layers.with(sayings(Aspect.PLOT, "Mine.")).merged(FILE);
        assertThat(locked.description().title().plot()).isEqualTo("Mine.");
        assertThat(locked.voices()).containsEntry(Aspect.PLOT, Voice.YOU);
    }

    @Test
    @DisplayName("a person may say that there is nothing")
    void nothingCanBeLocked() {
        Merged merged =
                Layers.of(episode("Power Hungry", "A man."))
                        .with(sayings(Aspect.PLOT))
                        .merged(FILE);

        assertThat(merged.description().title().plot()).isEmpty();
        assertThat(merged.voices()).containsEntry(Aspect.PLOT, Voice.YOU);
    }

    @Test
    @DisplayName("where nobody else says anything, the merge is what the scan found")
    void aBareMergeIsTheScan() {
        var facts = new Facts(LocalDate.of(2008, 10, 14), "Artist", "Album", 3, "Ada");
        var metadata =
                new Metadata(
                        facts,
                        Map.of(
                                Facet.GENRE,
                                List.of("a", "b"),
                                Facet.DIRECTOR,
                                List.of("Ada", "Bo"),
                                Facet.MOOD,
                                List.of("calm")));
        var base = new Description(new Title("n", "s", 0, 3, 2008, "p"), metadata);

        assertThat(Layers.of(base).merged(FILE).description()).isEqualTo(base);
    }

    @Test
    @DisplayName("days, directors and numbers are filled as well")
    void factsAreFilled() {
        var said =
                new Sayings(
                        Map.of(
                                Aspect.RELEASED, List.of("2008-10-14"),
                                Aspect.DIRECTOR, List.of("Christopher Misiano"),
                                Aspect.YEAR, List.of("2008")));
        Description merged =
                Layers.of(Layering.description("x", "", 0))
                        .with(Optional.of(provided(said)))
                        .merged(FILE)
                        .description();

        assertThat(merged.metadata().facts().released()).isEqualTo(LocalDate.of(2008, 10, 14));
        assertThat(merged.metadata().facts().director()).isEqualTo("Christopher Misiano");
        assertThat(merged.title().year()).isEqualTo(2008);
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, soon",
        "YEAR, -5",
        "YEAR, 0",
        "YEAR, 10000",
        "SEASON, 1.5",
        "RELEASED, 1999-02-31",
        "EPISODE, 2147483648"
    })
    @DisplayName("what is no value of its aspect is refused with what is wanted")
    void valuesAreChecked(Aspect aspect, String value) {
        assertThatThrownBy(() -> sayings(aspect, value))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(value);
        assertThatThrownBy(() -> sayings(Aspect.NAME, "a", "b")).hasMessageContaining("one value");
    }

    @Test
    @DisplayName("a picture beside the file counts, and a catalogue has those that are missing")
    void picturesAreFilled() {
        var own = new Artwork.Picture(Path.of("/films/thumb.jpg"), Layering.THEN);
        Description base = Layering.description("Alien", "", 1979);
        var layers =
                Layers.of(
                                new Description(
                                        base.title(),
                                        base.metadata()
                                                .with(
                                                        new Artwork(
                                                                Map.of(Artwork.Kind.THUMB, own)))))
                        .with(Optional.of(overriding(Sayings.NONE)));

        Artwork artwork = layers.merged(FILE).description().metadata().artwork();

        assertThat(artwork.picture(Artwork.Kind.THUMB)).contains(own);
        assertThat(artwork.picture(Artwork.Kind.POSTER).orElseThrow().modified())
                .isEqualTo(Layering.THEN);
    }

    @Test
    @DisplayName("LIB-16: what an NFO names counts more than what a catalogue has")
    void picturesOfTheNfoCountMore() {
        URI named = URI.create("https://pictures.example/alien.jpg");
        Description base = Layering.description("Alien", "", 1979);
        var own = new Artwork(Map.of(), Map.of(Artwork.Kind.POSTER, named));
        var layers =
                Layers.of(new Description(base.title(), base.metadata().with(own)))
                        .with(Optional.of(overriding(Sayings.NONE)));

        assertThat(layers.merged(FILE).description().metadata().artwork()).isEqualTo(own);
    }

    private static String name(Layers layers, String file) {
        return layers.merged(Path.of(file)).description().title().name();
    }

    @Test
    @DisplayName(
            "LIB-20: roles, scores and titles elsewhere of the NFO are completed by the catalogue")
    void particularsAreCompleted() {
        Particulars nfo = particulars("de", "Olivia", new Score("imdb", 84));
        Particulars theirs = particulars("en", "Liv", new Score("tmdb", 80));
        Description base = episode("Power Hungry", "A man.");
        Layers layers =
                Layers.of(new Description(base.title(), base.metadata().with(nfo)))
                        .with(Optional.of(provided(sayings(Aspect.NAME, "Other"), theirs)));

        Particulars merged = layers.merged(FILE).description().metadata().particulars();

        assertThat(merged.roles()).isEqualTo(Map.of("Anna Torv", "Olivia", "Guest of en", "x"));
        assertThat(merged.scores()).containsExactly(new Score("imdb", 84), new Score("tmdb", 80));
        assertThat(merged.language()).isEqualTo("de");
        assertThat(merged.translations()).extracting(Wording::language).containsExactly("fr");
    }

    @Test
    @DisplayName("LIB-20: the language is that of whoever names it, and none of its translations")
    void theLanguageIsThatOfTheName() {
        Particulars theirs = particulars("fr", "Liv", new Score("tmdb", 80));
        Layers layers =
                Layers.of(episode("Episode 5", "A man."))
                        .with(Optional.of(provided(sayings(Aspect.NAME, "Power"), theirs)));

        Particulars merged = layers.merged(FILE).description().metadata().particulars();

        assertThat(merged.language()).isEqualTo("fr");
        assertThat(merged.translations()).isEmpty();
        assertThat(
                        layers.with(sayings(Aspect.NAME, "Mine"))
                                .merged(FILE)
                                .description()
                                .metadata()
                                .particulars()
                                .language())
                .isEmpty();
    }

    private static Particulars particulars(String language, String role, Score score) {
        return new Particulars(
                language,
                "",
                Wording.NONE,
                List.of(new Wording("fr", "Un titre", "", "")),
                Map.of("Anna Torv", role, "Guest of " + language, language.equals("en") ? "x" : ""),
                List.of(score));
    }
}
