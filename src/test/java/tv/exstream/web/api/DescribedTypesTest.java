package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whether the document of the interface says of everything what it is, so that clients that are generated of it have types.
class DescribedTypesTest {
    /// What may be anything, by its place, and why.
    private static final Map<String, String> FREE =
            Map.of(
                    "/components/schemas/RulesElsewhere/additionalProperties",
                    "what a file became, which no person writes",
                    "/components/schemas/RulesScheduleChanges/additionalProperties",
                    "the same in a patch",
                    "/components/schemas/PartSchedulesChanges/additionalProperties",
                    "the same in a patch of a part",
                    "/components/schemas/Field/properties/usual",
                    "whatever stands for a member of rules that is left out",
                    "/paths/~1api~1schedule-files~1schema/get/responses/200/content/application~1json/schema",
                    "a JSON Schema, which json-schema.org describes");

    /// Words that say nothing about a value.
    private static final Set<String> SILENT =
            Set.of("description", "title", "example", "default", "deprecated", "discriminator");

    /// Words after which a schema stands.
    private static final Set<String> SCHEMA = Set.of("schema", "items", "additionalProperties");

    /// Words after which schemas stand, each under a name.
    private static final Set<String> SCHEMAS = Set.of("schemas", "properties");

    /// Words after which schemas stand, one after another.
    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf", "allOf");

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        Path file = Path.of("src", "main", "resources", "static", "api", "openapi.json");
        document = JsonMapper.shared().readTree(Files.readString(file));
    }

    @Test
    void nothingIsAnyObjectButWhatIsNamedHere() {
        Set<String> untyped = new TreeSet<>();
        gather(document, "", untyped);

        assertThat(untyped).containsExactlyInAnyOrderElementsOf(FREE.keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                        | true",
                "{'type': 'object'}                                        | true",
                "{'discriminator': {'propertyName': 'type'}}               | true",
                "{'type': 'string'}                                        | false",
                "{'type': 'object', 'properties': {'a': {'type': 'null'}}} | false",
                "{'type': 'object', 'additionalProperties': {'type': 'a'}} | false",
                "{'$ref': '#/components/schemas/Any'}                      | false",
            })
    void aSchemaThatSaysNothingIsFound(String schema, boolean isFound) {
        Set<String> untyped = new TreeSet<>();

        gather(
                JsonMapper.shared()
                        .readTree("{\"schema\": %s}".formatted(schema.replace('\'', '"'))),
                "",
                untyped);

        assertThat(untyped).isEqualTo(isFound ? Set.of("/schema") : Set.of());
    }

    @Test
    void aChoiceThatSaysNothingIsFoundAmongOthers() {
        Set<String> untyped = new TreeSet<>();

        gather(
                JsonMapper.shared()
                        .readTree("{\"oneOf\": [{\"type\": \"string\"}, {\"type\": \"object\"}]}"),
                "",
                untyped);

        assertThat(untyped).containsExactly("/oneOf/1");
    }

    private static boolean isUntyped(JsonNode schema) {
        Set<String> words = new HashSet<>(schema.propertyNames());
        words.removeAll(SILENT);
        boolean isObject = schema.at("/type").asString("").equals("object");
        return schema.isObject() && (words.isEmpty() || (words.equals(Set.of("type")) && isObject));
    }

    private static void gather(JsonNode node, String place, Set<String> untyped) {
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            if (CHOICES.contains(place.substring(place.lastIndexOf('/') + 1))
                    && isUntyped(node.get(i))) {
                untyped.add(place + "/" + i);
            }
            gather(node.get(i), place + "/" + i, untyped);
        }
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            String inner = place + "/" + escaped(each.getKey());
            if (SCHEMAS.contains(each.getKey()) && each.getValue().isObject()) {
                each.getValue().properties().stream()
                        .filter(schema -> isUntyped(schema.getValue()))
                        .forEach(schema -> untyped.add(inner + "/" + escaped(schema.getKey())));
            } else if (SCHEMA.contains(each.getKey()) && isUntyped(each.getValue())) {
                untyped.add(inner);
            }
            gather(each.getValue(), inner, untyped);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @Test
    void idsAreNumbers() {
        assertThat(document.at("/components/schemas").propertyNames())
                .noneMatch(name -> name.endsWith("Id"));
    }

    @Test
    void whatIsOneOfSeveralKindsSaysOfWhichByItsType() {
        JsonNode schemas = document.at("/components/schemas");

        assertThat(schemas.properties())
                .filteredOn(each -> each.getValue().has("oneOf"))
                .allSatisfy(
                        each ->
                                assertThat(
                                                each.getValue()
                                                        .at("/oneOf")
                                                        .valueStream()
                                                        .map(one -> one.at("/$ref").asString(""))
                                                        .filter(one -> !one.isEmpty())
                                                        .map(one -> document.at(one.substring(1)))
                                                        .filter(one -> !one.has("oneOf"))
                                                        .flatMap(
                                                                one ->
                                                                        one.at(
                                                                                        "/properties/type/enum")
                                                                                .valueStream())
                                                        .map(JsonNode::asString))
                                        .as(each.getKey())
                                        .doesNotHaveDuplicates());
    }
}
