package tv.exstream.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.describe.Layering.overriding;
import static tv.exstream.describe.Layering.provided;
import static tv.exstream.describe.Layering.sayings;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.describe.Layers.Merged;
import tv.exstream.describe.Layers.Voice;
import tv.exstream.media.Aspect;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;

/// Whose word counts: that of the NFO, the name of the file, a catalogue or a person.
class LayerOrderTest {
    private static final Path FILE = Path.of("/films/a.mkv");

    /// Those that name, NFO and catalogue may all say anything about.
    private static final Map<Aspect, Facet> FREE =
            Map.of(
                    Aspect.GENRE, Facet.GENRE,
                    Aspect.STUDIO, Facet.STUDIO,
                    Aspect.WRITER, Facet.WRITER,
                    Aspect.TAG, Facet.TAG,
                    Aspect.GUID, Facet.GUID);

    @ParameterizedTest(name = "NFO {0}, name {1}, catalogue {2}, first {3}, lock {4}: {5}")
    @CsvSource({
        "true, true, true, false, false, NFO",
        "true, true, true, true, false, TVDB",
        "true, true, false, false, false, NFO",
        "true, true, false, true, false, NFO",
        "true, false, true, false, false, NFO",
        "true, false, true, true, false, TVDB",
        "true, false, false, false, false, NFO",
        "true, false, false, true, false, NFO",
        "false, true, true, false, false, SCAN",
        "false, true, true, true, false, TVDB",
        "false, true, false, false, false, SCAN",
        "false, true, false, true, false, SCAN",
        "false, false, true, false, false, TMDB",
        "false, false, true, true, false, TVDB",
        "false, false, false, false, false, ",
        "false, false, false, true, false, ",
        "true, true, true, false, true, YOU",
        "true, true, true, true, true, YOU",
        "true, true, false, false, true, YOU",
        "true, true, false, true, true, YOU",
        "true, false, true, false, true, YOU",
        "true, false, true, true, true, YOU",
        "true, false, false, false, true, YOU",
        "true, false, false, true, true, YOU",
        "false, true, true, false, true, YOU",
        "false, true, true, true, true, YOU",
        "false, true, false, false, true, YOU",
        "false, true, false, true, true, YOU",
        "false, false, true, false, true, YOU",
        "false, false, true, true, true, YOU",
        "false, false, false, false, true, YOU",
        "false, false, false, true, true, YOU"
    })
    @DisplayName("LIB-20: whose word counts follows from the order and from who says something")
    void everyCombination(
            boolean nfo,
            boolean name,
            boolean catalogue,
            boolean first,
            boolean lock,
            Voice expected) {
        Sayings said = catalogue ? sayings(Aspect.GENRE, "catalogue") : Sayings.NONE;
        Layers layers =
                Layers.of(
                                base(
                                        nfo ? List.of("nfo") : name ? List.of("name") : List.of(),
                                        nfo ? Set.of(Aspect.GENRE) : Set.of()))
                        .with(Optional.of(first ? overriding(said) : provided(said)))
                        .with(lock ? sayings(Aspect.GENRE, "you") : Sayings.NONE);

        Merged merged = layers.merged(FILE);

        assertThat(merged.voices().get(Aspect.GENRE)).isEqualTo(expected);
        assertThat(merged.description().metadata().values(Facet.GENRE))
                .isEqualTo(expected == null ? List.of() : List.of(words(expected)));
    }

    @Test
    @DisplayName("LIB-20: a name of an NFO counts even where the file is called so too")
    void anNfoIsNoGuess() {
        Description guess = Layering.description("Alien", "", 1979);
        var told = new Description(guess.title(), guess.metadata().with(Set.of(Aspect.NAME)));
        Provided other = provided(sayings(Aspect.NAME, "Alien: Director's Cut"));
        Path file = Path.of("/films/Alien (1979)/Alien.mkv");

        assertThat(name(guess, other, file)).isEqualTo("Alien: Director's Cut");
        assertThat(name(told, other, file)).isEqualTo("Alien");
    }

    @Test
    @DisplayName(
            "LIB-25: a placeholder in an NFO is filled as well, and told as the NFO's if nobody knows more")
    void placeholdersOfAnNfoAreFilled() {
        Description plain = Layering.episode("Episode 5", "A man.");
        var told = new Description(plain.title(), plain.metadata().with(Set.of(Aspect.NAME)));

        assertThat(name(told, provided(sayings(Aspect.NAME, "Power Hungry")), FILE))
                .isEqualTo("Power Hungry");
        assertThat(Layers.of(told).merged(FILE).voices()).containsEntry(Aspect.NAME, Voice.NFO);
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName(
            "LIB-20: of any layers each aspect is what the first voice in the order says, unless it is locked")
    void theFirstVoiceThatSaysSomethingCounts(long seed) {
        var random = new Random(seed);
        Map<Aspect, List<String>> nfo = some(random, "nfo");
        Map<Aspect, List<String>> scan = some(random, "scan");
        Map<Aspect, List<String>> catalogue = some(random, "catalogue");
        Map<Aspect, List<String>> locked = some(random, "you");
        boolean first = random.nextBoolean();
        List<Map<Aspect, List<String>>> order =
                first
                        ? List.of(locked, catalogue, nfo, scan)
                        : List.of(locked, nfo, scan, catalogue);
        var said = new Sayings(catalogue);
        Layers layers =
                Layers.of(base(nfo, scan))
                        .with(Optional.of(first ? overriding(said) : provided(said)))
                        .with(new Sayings(locked));

        Metadata merged = layers.merged(FILE).description().metadata();

        FREE.forEach(
                (aspect, facet) ->
                        assertThat(merged.values(facet))
                                .as("%s of seed %d", aspect, seed)
                                .isEqualTo(
                                        order.stream()
                                                .filter(voice -> voice.containsKey(aspect))
                                                .map(voice -> voice.get(aspect))
                                                .findFirst()
                                                .orElse(List.of())));
    }

    private static Map<Aspect, List<String>> some(Random random, String word) {
        Map<Aspect, List<String>> some = new EnumMap<>(Aspect.class);
        FREE.keySet().stream()
                .sorted()
                .filter(_ -> random.nextBoolean())
                .forEach(aspect -> some.put(aspect, List.of(word + random.nextInt(9))));
        return some;
    }

    /// As a scan finds it: the NFO's word is in the place of that of the name.
    private static Description base(Map<Aspect, List<String>> nfo, Map<Aspect, List<String>> scan) {
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        scan.forEach((aspect, all) -> values.put(aspect.facet().orElseThrow(), all));
        nfo.forEach((aspect, all) -> values.put(aspect.facet().orElseThrow(), all));
        Set<Aspect> told = EnumSet.noneOf(Aspect.class);
        told.addAll(nfo.keySet());
        return new Description(Title.named("Alien"), new Metadata(Facts.NONE, values).with(told));
    }

    private static Description base(List<String> genres, Set<Aspect> nfo) {
        return new Description(
                Title.named("Alien"), Metadata.NONE.with(Facet.GENRE, genres).with(nfo));
    }

    private static String words(Voice voice) {
        return switch (voice) {
            case NFO -> "nfo";
            case SCAN -> "name";
            case TMDB, TVDB -> "catalogue";
            case YOU -> "you";
        };
    }

    private static String name(Description base, Provided provided, Path file) {
        return Layers.of(base)
                .with(Optional.of(provided))
                .merged(file)
                .description()
                .title()
                .name();
    }
}
