package tv.exstream.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Reads the YAML file.
final class ConfigFile {
    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private ConfigFile() {}

    /// Adds what the file says to `values`.
    ///
    /// @throws ProblemException INVALID_CONFIGURATION when the file cannot be read, is not YAML or has an unknown key
    static void read(Path file, Values values) {
        read(text(file), file, values);
    }

    /// The same with the text that stands in the file.
    static void read(String text, Path file, Values values) {
        String origin = name(file);
        texts(text, file).forEach((key, value) -> values.put(key, value, origin));
    }

    /// Its name, by which people know it.
    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// @throws ProblemException INVALID_CONFIGURATION when it cannot be read or is no text
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    Remark.of(Demand.CONFIG_UNREADABLE, file.toString()),
                    e);
        }
    }

    /// What a text says of settings, whether there are such or not; lists have one line an element.
    ///
    /// @throws ProblemException INVALID_CONFIGURATION when it is not YAML
    static SequencedMap<String, String> texts(String text, Path file) {
        JsonNode root = parse(text, file);
        if (!root.isObject() && !isNothing(root)) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    Remark.of(Demand.CONFIG_WITHOUT_KEYS, file.toString(), root.toString()));
        }
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        flatten("", root, texts, name(file));
        return texts;
    }

    /// Whether a text says this, and nothing else, of a key.
    static boolean reads(String text, String key, String value) {
        try {
            return texts(text, Path.of("")).equals(Map.of(key, value));
        } catch (ProblemException _) {
            return false;
        }
    }

    /// The elements of a list that stands in lines of its own.
    static List<String> items(String text) {
        return YAML.readTree(text).valueStream().map(JsonNode::asString).toList();
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static JsonNode parse(String text, Path file) {
        try {
            return YAML.readTree(text);
        } catch (JacksonException e) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    Remark.of(
                            Demand.CONFIG_NO_YAML,
                            file.toString(),
                            e.getLocation().getLineNr(),
                            words(e)),
                    e);
        }
    }

    /// Without the drawings of the place that the parser makes on lines of their own.
    private static String words(JacksonException e) {
        return e.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
    }

    private static void flatten(
            String key, JsonNode node, Map<String, String> texts, String origin) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                String child = key.isEmpty() ? entry.getKey() : key + "." + entry.getKey();
                flatten(child, entry.getValue(), texts, origin);
            }
        } else if (node.isArray()) {
            List<String> lines = new ArrayList<>();
            node.forEach(element -> lines.add(element(key, element, origin)));
            texts.put(key, String.join("\n", lines));
        } else if (!isNothing(node)) {
            texts.put(key, node.asString());
        }
    }

    private static String element(String key, JsonNode node, String origin) {
        if (!node.isValueNode()) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    Remark.of(Demand.VALUES_WANTED, key, node.toString(), origin));
        }
        return node.asString();
    }
}
