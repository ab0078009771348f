package tv.exstream.describe;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tv.exstream.media.Artwork;
import tv.exstream.media.Aspect;
import tv.exstream.media.Particulars;

/// All that is said of one item, by whom it is said. Immutable.
///
/// @param base what the scan found, with what the NFO says
/// @param provided what a catalogue says
/// @param locked what a person said; it counts more than all else
public record Layers(Description base, Optional<Provided> provided, Sayings locked) {
    private static final Path NO_FILE = Path.of("/catalogue");

    /// Who says something.
    public enum Voice {
        /// An NFO beside the file.
        NFO,
        /// The file and its name, or the server that has it.
        SCAN,
        TMDB,
        TVDB,
        YOU;

        static Voice of(Provider provider) {
            return switch (provider) {
                case TMDB -> TMDB;
                case TVDB -> TVDB;
            };
        }
    }

    /// What counts, and whose word each aspect is. Of what is absent nobody says anything.
    public record Merged(Description description, Map<Aspect, Voice> voices) {}

    /// One of which only the scan says something.
    public static Layers of(Description base) {
        return new Layers(base, Optional.empty(), Sayings.NONE);
    }

    public boolean isBare() {
        return provided.isEmpty() && locked.values().isEmpty();
    }

    /// The same with something else found by the scan.
    public Layers with(Description other) {
        return new Layers(other, provided, locked);
    }

    public Layers with(Optional<Provided> other) {
        return new Layers(base, other, locked);
    }

    public Layers with(Sayings other) {
        return new Layers(base, provided, other);
    }

    /// Of each aspect the first voice in the order that says something of it has the word.
    ///
    /// @param file of the item, by whose name the scan may have called it
    public Merged merged(Path file) {
        List<Said> order = order(file);
        Map<Aspect, List<String>> said = new EnumMap<>(Aspect.class);
        Map<Aspect, Voice> voices = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            order.stream()
                    .filter(one -> one.says().test(aspect))
                    .findFirst()
                    .ifPresent(
                            one -> {
                                said.put(aspect, one.sayings().of(aspect));
                                voices.put(aspect, one.voice());
                            });
        }
        Description counts = new Sayings(said).over(base);
        return new Merged(
                new Description(
                        counts.title(),
                        counts.metadata().with(artwork()).with(particulars(voices))),
                voices);
    }

    /// @param says of which aspects it has a word
    private record Said(Voice voice, Sayings sayings, Predicate<Aspect> says) {}

    /// All that is said, that which counts most first. A name that is none counts where nobody knows another one.
    private List<Said> order(Path file) {
        Sayings scan = Sayings.of(base);
        boolean nameless = Placeholders.isNoName(base, file);
        List<Said> files =
                files(scan, aspect -> scan.says(aspect) && !(nameless && aspect == Aspect.NAME));
        List<Said> catalogue =
                provided.stream()
                        .map(one -> new Said(Voice.of(one.provider()), one.sayings(), one::says))
                        .toList();
        boolean overrides = provided.stream().anyMatch(Provided::overrides);
        return Stream.of(
                        List.of(new Said(Voice.YOU, locked, locked::says)),
                        overrides ? catalogue : files,
                        overrides ? files : catalogue,
                        files(scan, scan::says))
                .flatMap(List::stream)
                .toList();
    }

    /// The NFO and the scan have one layer, because the NFO counts more in any order.
    private List<Said> files(Sayings scan, Predicate<Aspect> says) {
        Set<Aspect> nfo = base.metadata().nfo();
        return List.of(
                new Said(Voice.NFO, scan, says.and(nfo::contains)),
                new Said(Voice.SCAN, scan, says));
    }

    /// Roles, scores and titles elsewhere are from both. The language is that of whoever names it.
    private Particulars particulars(Map<Aspect, Voice> voices) {
        Particulars own = base.metadata().particulars();
        if (provided.isEmpty()) {
            return own;
        }
        Particulars other = provided.get().particulars();
        Particulars all =
                provided.get().overrides() ? other.completedBy(own) : own.completedBy(other);
        boolean isTheirs = voices.get(Aspect.NAME) == Voice.of(provided.get().provider());
        return all.writtenIn(isTheirs ? other.language() : own.language());
    }

    /// The pictures of the scan and the NFO, and those that only the catalogue has: they have no file yet, so that their paths are only names.
    private Artwork artwork() {
        Map<Artwork.Kind, Artwork.Picture> theirs = new EnumMap<>(Artwork.Kind.class);
        provided.ifPresent(
                one ->
                        one.pictures()
                                .keySet()
                                .forEach(
                                        kind ->
                                                theirs.put(
                                                        kind,
                                                        new Artwork.Picture(NO_FILE, one.at()))));
        return base.metadata().artwork().completedBy(new Artwork(theirs));
    }
}
