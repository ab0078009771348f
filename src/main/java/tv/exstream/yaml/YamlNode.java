package tv.exstream.yaml;

import java.util.List;
import java.util.Set;

/// A part of a YAML file, before anything is known about its meaning.
public sealed interface YamlNode {
    Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    /// Where it begins.
    Position position();

    /// @param plain whether it stands without quotes
    record Scalar(String text, boolean plain, Position position) implements YamlNode {}

    record Listing(List<YamlNode> items, Position position) implements YamlNode {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /// @param entries in the order of the file, no key twice
    record Mapping(List<Entry> entries, Position position) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /// @param position that of the key
    record Entry(String key, Position position, YamlNode value) {}

    default boolean isNothing() {
        return this instanceof Scalar(String text, boolean plain, Position _)
                && plain
                && NOTHING.contains(text);
    }

    /// What it is, for messages.
    default String description() {
        return switch (this) {
            case Scalar(String text, boolean _, Position _) -> isNothing() ? "nothing" : text;
            case Listing(List<YamlNode> items, Position _) -> "a list of " + items.size();
            case Mapping(List<Entry> entries, Position _) ->
                    "keys (%s)"
                            .formatted(
                                    String.join(", ", entries.stream().map(Entry::key).toList()));
        };
    }
}
