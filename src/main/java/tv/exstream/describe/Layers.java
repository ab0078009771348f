package tv.exstream.describe;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.media.Artwork;
import tv.exstream.media.Particulars;

/// All that is said of one item, by whom it is said. Immutable.
///
/// @param base what the scan found
/// @param provided what a catalogue says
/// @param locked what a person said; it counts more than all else
public record Layers(Description base, Optional<Provided> provided, Sayings locked) {
    private static final Path NO_FILE = Path.of("/catalogue");

    /// Who says something.
    public enum Voice {
        /// The file, its name and what lies beside it.
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

    /// @param file of the item, by whose name the scan may have called it
    public Merged merged(Path file) {
        Sayings scan = Sayings.of(base);
        boolean nameless = Placeholders.isNoName(base.title(), file);
        Map<Aspect, List<String>> said = new EnumMap<>(Aspect.class);
        Map<Aspect, Voice> voices = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            boolean blank = !scan.says(aspect) || (aspect == Aspect.NAME && nameless);
            Optional<Provided> other = provided.filter(one -> counts(one, aspect, blank));
            if (locked.says(aspect)) {
                said.put(aspect, locked.of(aspect));
                voices.put(aspect, Voice.YOU);
            } else if (other.isPresent()) {
                said.put(aspect, other.get().sayings().of(aspect));
                voices.put(aspect, Voice.of(other.get().provider()));
            } else if (scan.says(aspect)) {
                said.put(aspect, scan.of(aspect));
                voices.put(aspect, Voice.SCAN);
            }
        }
        Description counts = new Sayings(said).over(base);
        return new Merged(
                new Description(
                        counts.title(),
                        counts.metadata().with(artwork()).with(particulars(voices))),
                voices);
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

    /// Whether a catalogue has the word. One that has no name of an episode calls it `Episode 5`, which is none.
    private static boolean counts(Provided one, Aspect aspect, boolean blank) {
        String text = one.sayings().text(aspect);
        boolean isWord =
                !text.isEmpty() && (aspect != Aspect.NAME || !Placeholders.isPlaceholder(text));
        return isWord && (blank || one.overrides());
    }

    /// The pictures of the scan, and those that only the catalogue has: they have no file yet, so that their paths are only names.
    private Artwork artwork() {
        Artwork own = base.metadata().artwork();
        Map<Artwork.Kind, Artwork.Picture> all = new EnumMap<>(Artwork.Kind.class);
        provided.ifPresent(
                one ->
                        one.pictures()
                                .keySet()
                                .forEach(
                                        kind ->
                                                all.put(
                                                        kind,
                                                        new Artwork.Picture(NO_FILE, one.at()))));
        all.putAll(own.pictures());
        return new Artwork(all);
    }
}
