package tv.exstream.yaml;

import java.util.List;
import java.util.Set;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

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
    default Remark remark() {
        return switch (this) {
            case Scalar _ when isNothing() -> Remark.of(Demand.NOTHING);
            case Scalar(String text, boolean _, Position _) -> Remark.quoted(text);
            case Listing(List<YamlNode> items, Position _) ->
                    Remark.of(Demand.A_LIST_AS_LONG, items.size());
            case Mapping(List<Entry> entries, Position _) ->
                    Remark.of(
                            Demand.KEYS_CALLED,
                            String.join(", ", entries.stream().map(Entry::key).toList()));
        };
    }

    /// The same in English.
    default String description() {
        return remark().english();
    }
}
