package tv.exstream.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Reads the YAML file.
final class ConfigFile {
    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private ConfigFile() {}

    /// Adds what the file says to `values`.
    ///
    /// @throws ProblemException INVALID_CONFIGURATION when the file cannot be read, is not YAML or has an unknown key
    static void read(Path file, Values values) {
        JsonNode root = parse(file);
        if (!root.isObject() && !isNothing(root)) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    "config file must have keys with values: %s: %s".formatted(file, root));
        }
        flatten("", root, values, file.getFileName().toString());
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static JsonNode parse(Path file) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION, "config file cannot be read: " + file, e);
        } catch (JacksonException e) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    "config file must be YAML: %s, line %d: %s"
                            .formatted(file, e.getLocation().getLineNr(), words(e)),
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

    private static void flatten(String key, JsonNode node, Values values, String origin) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                String child = key.isEmpty() ? entry.getKey() : key + "." + entry.getKey();
                flatten(child, entry.getValue(), values, origin);
            }
        } else if (node.isArray()) {
            List<String> lines = new ArrayList<>();
            node.forEach(element -> lines.add(element(key, element, origin)));
            values.put(key, String.join("\n", lines), origin);
        } else if (!isNothing(node)) {
            values.put(key, node.asString(), origin);
        }
    }

    private static String element(String key, JsonNode node, String origin) {
        if (!node.isValueNode()) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    "%s must be a list of single values: %s (%s)".formatted(key, node, origin));
        }
        return node.asString();
    }
}
