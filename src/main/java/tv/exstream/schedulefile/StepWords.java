package tv.exstream.schedulefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.yaml.YamlNode;

/// The words of a step, put in the way in which schedule files have them.
///
/// @param said the word that scripts have for what a step is about
/// @param written the word that files have for it
record StepWords(String said, String written) {
    static StepWords of(StepKind kind) {
        return new StepWords(kind.said(), kind.written());
    }

    /// With the words of files.
    YamlNode.Mapping renamed(YamlNode.Mapping root) {
        return new YamlNode.Mapping(
                root.entries().stream()
                        .map(
                                entry ->
                                        is(entry, said)
                                                ? new YamlNode.Entry(
                                                        written, entry.position(), entry.value())
                                                : entry)
                        .toList(),
                root.position());
    }

    private static boolean is(YamlNode.Entry entry, String key) {
        return Fields.snake(entry.key()).equals(key);
    }

    /// With the key that tells what it is, even when that has no value.
    YamlNode.Mapping marked(YamlNode.Mapping root) {
        return switched(renamed(root), written, "");
    }

    /// With that value, unless it has the key.
    static YamlNode.Mapping switched(YamlNode.Mapping root, String key, String value) {
        if (root.entries().stream().anyMatch(entry -> is(entry, key))) {
            return root;
        }
        YamlNode scalar = new YamlNode.Scalar(value, true, root.position());
        YamlNode.Entry entry = new YamlNode.Entry(key, root.position(), scalar);
        return new YamlNode.Mapping(
                Stream.concat(Stream.of(entry), root.entries().stream()).toList(), root.position());
    }

    /// One for each name when there is a list of them.
    Stream<YamlNode.Mapping> split(YamlNode.Mapping root) {
        YamlNode.Mapping renamed = renamed(root);
        Optional<YamlNode.Listing> names =
                renamed.entries().stream()
                        .filter(entry -> is(entry, written))
                        .map(YamlNode.Entry::value)
                        .filter(YamlNode.Listing.class::isInstance)
                        .map(YamlNode.Listing.class::cast)
                        .findFirst();
        return names.isEmpty()
                ? Stream.of(renamed)
                : names.get().items().stream().map(name -> naming(renamed, name));
    }

    private YamlNode.Mapping naming(YamlNode.Mapping root, YamlNode name) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (YamlNode.Entry entry : root.entries()) {
            entries.add(
                    is(entry, written)
                            ? new YamlNode.Entry(entry.key(), name.position(), name)
                            : entry);
        }
        return new YamlNode.Mapping(entries, root.position());
    }
}
