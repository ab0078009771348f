package tv.exstream.describe;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that is said of one item, by whom it is said. Immutable.
///
/// @param base what the scan found
/// @param provided what a catalogue says
/// @param locked what a person said; it counts more than all else
public record Layers(Description base, Optional<Provided> provided, Sayings locked) {
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
            Optional<Provided> other =
                    provided.filter(one -> !one.sayings().of(aspect).isEmpty())
                            .filter(one -> blank || one.overrides())
                            .filter(one -> isWord(aspect, one.sayings()));
            List<String> values = scan.of(aspect);
            Voice voice = Voice.SCAN;
            if (locked.says(aspect)) {
                values = locked.of(aspect);
                voice = Voice.YOU;
            } else if (other.isPresent()) {
                values = other.get().sayings().of(aspect);
                voice = Voice.of(other.get().provider());
            }
            if (!values.isEmpty() || voice == Voice.YOU) {
                said.put(aspect, values);
                voices.put(aspect, voice);
            }
        }
        return new Merged(new Sayings(said).over(base), voices);
    }

    /// A catalogue that has no name of an episode calls it `Episode 5`, which is none.
    private static boolean isWord(Aspect aspect, Sayings sayings) {
        return aspect != Aspect.NAME || !Placeholders.isPlaceholder(sayings.text(Aspect.NAME));
    }
}
