package tv.exstream.web.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.web.document.Operation.Parameter;

/// The addresses under which an operation is asked, with what there is on a server, and what it is sent at each of them. Owned by one
/// thread.
///
/// @param known what there is
record Addresses(ApiDocument document, Known known) {
    private static final Pattern BRACES = Pattern.compile("\\{\\w+}");

    private static final String STEP = "ScriptStep";

    /// Parameters of which each value takes another body, and what the schemas of these begin with.
    private static final Map<String, String> DECIDING = Map.of("kind", "Part", "step", STEP);

    /// One of them.
    ///
    /// @param target a path with everything filled in, and a query
    /// @param decision the name of what the address decides about the body; empty where it decides nothing
    record Address(String target, String decision) {}

    List<Address> of(Operation operation) {
        List<Address> all = new ArrayList<>();
        for (Parameter each : operation.parameters()) {
            String prefix = DECIDING.get(each.name());
            if (prefix != null) {
                each.schema()
                        .at("/enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .forEach(
                                word ->
                                        all.add(
                                                new Address(
                                                        target(operation, each.name(), word),
                                                        named(prefix, word))));
            }
        }
        return all.isEmpty() ? List.of(new Address(target(operation, "", ""), "")) : all;
    }

    /// What a body must be there.
    JsonNode schema(Operation operation, Address address) {
        JsonNode said = operation.bodies().values().iterator().next();
        if (address.decision().startsWith(STEP)) {
            return reference(address.decision());
        }
        if (!said.at("/$ref").asString("").endsWith("/PartRequest")) {
            return said;
        }
        ObjectNode part = (ObjectNode) document.resolved(said).deepCopy();
        part.withObject("/properties").set("content", reference(address.decision()));
        return part;
    }

    private static JsonNode reference(String name) {
        return JsonMapper.shared().createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private String target(Operation operation, String deciding, String word) {
        StringBuilder path = new StringBuilder();
        Matcher matcher = BRACES.matcher(operation.path());
        int end = 0;
        while (matcher.find()) {
            path.append(operation.path(), end, matcher.start());
            String value =
                    matcher.group().equals("{" + deciding + "}")
                            ? word
                            : first(known.values(path.toString(), matcher.group()));
            path.append(encoded(value));
            end = matcher.end();
        }
        path.append(operation.path().substring(end));
        operation.parameters().stream()
                .filter(each -> each.place().equals("query") && each.isRequired())
                .map(each -> each.name() + "=" + encoded(first(known.values("", braced(each)))))
                .forEach(each -> path.append(path.indexOf("?") < 0 ? '?' : '&').append(each));
        return path.toString();
    }

    private static String braced(Parameter parameter) {
        return "{" + parameter.name() + "}";
    }

    private static String first(List<String> words) {
        return words.isEmpty() ? "1" : words.getFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Such as `PartDecoTemplates` for `deco-templates`.
    private static String named(String prefix, String words) {
        StringBuilder name = new StringBuilder(prefix);
        for (String word : words.split("-", 0)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
