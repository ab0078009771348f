package tv.exstream.process;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.ByteBufferBackedInputStream;
import tv.exstream.ffmpeg.ProbeReport;
import tv.exstream.ffmpeg.ProbeReport.Section;

/// Flattens ffprobe's JSON. What it means is decided in [tv.exstream.ffmpeg.Probe], which knows no JSON.
final class ProbeJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProbeJson() {}

    /// Empty when the text is not a JSON object.
    static Optional<ProbeReport> read(ByteBuffer json) {
        try {
            JsonNode root = JSON.readTree(new ByteBufferBackedInputStream(json.duplicate()));
            return root.isObject() ? Optional.of(report(root)) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static ProbeReport report(JsonNode root) {
        return new ProbeReport(
                section(root.path("format")),
                sections(root.path("streams")),
                sections(root.path("chapters")));
    }

    private static List<Section> sections(JsonNode array) {
        return array.valueStream().map(ProbeJson::section).toList();
    }

    private static Section section(JsonNode object) {
        Map<String, String> values = new HashMap<>();
        flatten("", object, values);
        return new Section(values);
    }

    /// Elements of an array get the name of the array: where two say the same thing, the last one counts.
    private static void flatten(String name, JsonNode node, Map<String, String> values) {
        if (node.isArray()) {
            node.valueStream().forEach(element -> flatten(name, element, values));
        } else if (node.isObject()) {
            String prefix = name.isEmpty() ? "" : name + ".";
            node.propertyStream()
                    .forEach(each -> flatten(prefix + each.getKey(), each.getValue(), values));
        } else if (node.isValueNode() && !node.isNull()) {
            values.put(name, node.asString());
        }
    }
}
