package tv.exstream.schedulefile;

import java.util.List;
import java.util.stream.Stream;
import tv.exstream.yaml.Position;
import tv.exstream.yaml.YamlNode;

/// Whose words a file uses where the same word means different things.
enum Dialect {
    /// `pad_to_next`; two numbers with a colon are refused as lengths, and what `duration` plays are programmes.
    ERSATZTV,
    /// `padToNext` and `all: films`; two numbers with a colon are minutes and seconds, and what `duration` plays are commercials of which
    /// the last may go a tenth beyond the end.
    EXSTREAM;

    /// EXSTREAM when one of the directives is written in its way.
    static Dialect of(YamlNode root) {
        Stream<YamlNode> sequences =
                items(root, "sequence").stream().flatMap(node -> items(node, "items").stream());
        Stream<YamlNode> own =
                Stream.of("reset", "playout").flatMap(key -> items(root, key).stream());
        return Stream.concat(sequences, own).anyMatch(Dialect::isExstream) ? EXSTREAM : ERSATZTV;
    }

    private static boolean isExstream(YamlNode directive) {
        return entries(directive).stream()
                .anyMatch(
                        entry ->
                                entry.key().equals("all")
                                        ? !entry.value().isNothing()
                                        : isInnerCapital(entry.key()));
    }

    private static boolean isInnerCapital(String key) {
        return !key.isEmpty()
                && Character.isLowerCase(key.charAt(0))
                && key.chars().anyMatch(Character::isUpperCase);
    }

    private static List<YamlNode> items(YamlNode node, String key) {
        return entries(node).stream()
                .filter(entry -> entry.key().equals(key))
                .flatMap(
                        entry ->
                                entry.value() instanceof YamlNode.Listing(var items, Position _)
                                        ? items.stream()
                                        : Stream.empty())
                .toList();
    }

    private static List<YamlNode.Entry> entries(YamlNode node) {
        return node instanceof YamlNode.Mapping(var entries, Position _) ? entries : List.of();
    }
}
