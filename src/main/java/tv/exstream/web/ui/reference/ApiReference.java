package tv.exstream.web.ui.reference;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the document of the JSON interface says, in the order of groups. Immutable.
public record ApiReference(List<GroupShown> groups) {
    private static final String DOCUMENT = "/static/api/openapi.json";

    public ApiReference {
        groups = List.copyOf(groups);
    }

    /// That of the document which is part of the program.
    static ApiReference shipped() throws IOException {
        try (InputStream document =
                Objects.requireNonNull(ApiReference.class.getResourceAsStream(DOCUMENT))) {
            return of(JsonMapper.shared().readTree(document));
        }
    }

    static ApiReference of(JsonNode document) {
        JsonNode schemas = document.path("components").path("schemas");
        SampleBody samples = new SampleBody(schemas);
        Map<String, List<Found>> byGroup =
                document.path("paths")
                        .propertyStream()
                        .flatMap(path -> found(path, samples))
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.shown().group(),
                                        TreeMap::new,
                                        Collectors.toList()));
        return new ApiReference(
                byGroup.entrySet().stream()
                        .map(each -> group(each.getKey(), each.getValue(), schemas))
                        .toList());
    }

    /// @param slug its name in addresses
    Optional<GroupShown> group(String slug) {
        return groups.stream().filter(each -> each.slug().equals(slug)).findFirst();
    }

    /// The operations that have all of these words in what is said about them; none when there are no words.
    List<OperationShown> find(String words) {
        List<String> wanted =
                Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return wanted.isEmpty()
                ? List.of()
                : groups.stream()
                        .flatMap(group -> group.operations().stream())
                        .filter(each -> each.has(wanted))
                        .toList();
    }

    private record Found(OperationShown shown, JsonNode written) {}

    private static Stream<Found> found(Map.Entry<String, JsonNode> path, SampleBody samples) {
        return path.getValue()
                .propertyStream()
                .filter(each -> each.getValue().has("operationId"))
                .map(
                        each ->
                                new Found(
                                        OperationShown.of(
                                                each.getKey(),
                                                path.getKey(),
                                                each.getValue(),
                                                samples),
                                        each.getValue()));
    }

    private static GroupShown group(String name, List<Found> found, JsonNode schemas) {
        Deque<String> named = new ArrayDeque<>();
        found.forEach(each -> named.addAll(named(each.written())));
        TreeSet<String> reached = new TreeSet<>();
        while (!named.isEmpty()) {
            String next = named.pop();
            if (schemas.has(next) && reached.add(next)) {
                named.addAll(named(schemas.get(next)));
            }
        }
        return new GroupShown(
                name,
                found.stream().map(Found::shown).toList(),
                reached.stream().map(each -> SchemaShown.of(each, schemas.get(each))).toList());
    }

    private static List<String> named(JsonNode written) {
        return written.findValues("$ref").stream()
                .map(each -> each.asString("").replaceFirst(".*/", ""))
                .toList();
    }
}
