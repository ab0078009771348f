package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the document of the interface says of the bodies of requests, by which others generate their clients.
class DescribedBodiesTest {
    private static final Set<String> FORMATS = Set.of("int32", "int64", "float", "double");

    /// Where a schema gives a value of its own type.
    private static final List<String> VALUES = List.of("example", "default", "minimum", "maximum");

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        Path file = Path.of("src", "main", "resources", "static", "api", "openapi.json");
        document = JsonMapper.shared().readTree(Files.readString(file));
    }

    @Test
    void noMemberIsATextOfWhichTheDocumentSaysThatItIsANumber() {
        List<String> contradictions = new ArrayList<>();
        gather(document, "", contradictions);

        assertThat(contradictions).isEmpty();
    }

    @Test
    void whatMayBeLeftOutOfATrialIsOfItsOwnType() {
        JsonNode members = document.at("/components/schemas/TrialRequest/properties");

        assertThat(members.at("/fromSeconds/type").asString()).isEqualTo("number");
        assertThat(members.at("/seconds/type").asString()).isEqualTo("integer");
        assertThat(members.at("/encode/type").asString()).isEqualTo("boolean");
        assertThat(
                        document.at("/components/schemas/LogLevelRequest/properties/minutes/type")
                                .asString())
                .isEqualTo("integer");
    }

    @Test
    @DisplayName("a type that is written at an optional member makes it a text: the code has it")
    void noOptionalMemberSaysItsTypeItself() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }

        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(
                        file ->
                                assertThat(Files.readString(file))
                                        .doesNotContainPattern(
                                                "@Schema\\([^)]*type =[^)]*\\)\\s+Optional"));
    }

    @Test
    void aMergePatchIsDescribedByTheMembersThatItMayHave() {
        List<String> plain = new ArrayList<>();
        document.at("/paths")
                .properties()
                .forEach(
                        path ->
                                path
                                        .getValue()
                                        .at("/patch/requestBody/content")
                                        .properties()
                                        .stream()
                                        .filter(each -> !each.getValue().at("/schema").has("$ref"))
                                        .forEach(_ -> plain.add(path.getKey())));

        assertThat(plain).isEmpty();
        assertThat(
                        document.at(
                                        "/paths/~1api~1collections~1{id}/patch/requestBody/content/application~1merge-patch+json/schema/$ref")
                                .asString())
                .endsWith("/CollectionRequestChanges");
    }

    @Test
    void everyChangeIsTakenAsPagesSendIt() {
        Set<Map.Entry<String, JsonNode>> paths = document.at("/paths").properties();

        assertThat(paths)
                .filteredOn(path -> path.getValue().has("patch"))
                .isNotEmpty()
                .allMatch(
                        path ->
                                path.getValue()
                                        .at("/patch/requestBody/content")
                                        .has("application/merge-patch+json"));
    }

    private static void gather(JsonNode node, String place, List<String> contradictions) {
        if (node.at("/type").asString("").equals("string") && isNumeric(node)) {
            contradictions.add(place + ": " + node);
        }
        node.properties()
                .forEach(
                        each ->
                                gather(
                                        each.getValue(),
                                        place + "/" + each.getKey(),
                                        contradictions));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            gather(node.get(i), place + "/" + i, contradictions);
        }
    }

    private static boolean isNumeric(JsonNode schema) {
        return FORMATS.contains(schema.at("/format").asString(""))
                || VALUES.stream().anyMatch(name -> schema.path(name).isNumber());
    }
}
