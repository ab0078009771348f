package tv.exstream.web.change;

import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.digest.Sha256;

/// The entity tag of a resource (RFC 9110, section 8.8.3). One part stands for what can be edited, the other for all that is shown: a change has
/// to fit the first, a copy is still good when it has both.
///
/// @param edited without quotes
/// @param shown the same as `edited` where nothing moves by itself
public record EntityTag(String edited, String shown) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    /// 96 bits: two states of one resource never have the same by chance.
    private static final int BYTES = 12;

    private static final String BETWEEN = ".";

    /// @param body as it is sent
    /// @param moving the names of what is left out of the first part
    public static EntityTag of(byte[] body, Collection<String> moving) {
        JsonNode all = read(body);
        String shown = digest(all);
        if (moving.isEmpty() || !(all instanceof ObjectNode object)) {
            return new EntityTag(shown, shown);
        }
        return new EntityTag(digest(object.deepCopy().remove(moving)), shown);
    }

    /// As it stands in the header.
    public String header() {
        return '"' + (edited.equals(shown) ? shown : edited + BETWEEN + shown) + '"';
    }

    /// Whether `If-Match` lets a change of it happen. Proxies that compress mark tags as weak (`W/`), which does no harm here.
    public boolean fits(String header) {
        return tags(header).anyMatch(tag -> tag.equals("*") || edited.equals(part(tag)));
    }

    /// Whether `If-None-Match` names what is shown.
    boolean isKnown(String header) {
        return tags(header).anyMatch(tag -> tag.equals("*") || ('"' + tag + '"').equals(header()));
    }

    /// Without marks and quotes.
    private static Stream<String> tags(String header) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .map(tag -> tag.replace("\"", ""))
                .filter(tag -> !tag.isEmpty());
    }

    private static String part(String tag) {
        int end = tag.indexOf(BETWEEN);
        return end < 0 ? tag : tag.substring(0, end);
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            // Whatever else it is, such as a file of rules, is one text.
            return JSON.getNodeFactory().binaryNode(body);
        }
    }

    private static String digest(JsonNode node) {
        byte[] digest = Sha256.of(JSON.writeValueAsString(node));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
    }
}
