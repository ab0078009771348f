package tv.exstream.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.part.Rules;

/// Whatever is taken out of rules and made a part comes back where it is used.
class ExpansionPropertiesTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /// Rules with every variant that there is, each with several seeds.
    static Stream<String> rules() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/golden/db/columns.jsonl")).stream()
                .filter(line -> MAPPER.readTree(line).has("seed"))
                .flatMap(line -> IntStream.range(0, 20).mapToObj(seed -> seed + " " + line));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsTakenOutComesBack(String seeded) {
        int space = seeded.indexOf(' ');
        String json = seeded.substring(space + 1);
        ObjectNode tree = (ObjectNode) MAPPER.readTree(json);
        Taking taking = new Taking(new Random(Long.parseLong(seeded.substring(0, space))));
        taking.takeFrom(tree);

        Rules rules = new RulesJson(taking.parts).rules(tree.toString(), 0);

        assertThat(rules.schedule())
                .as(tree.toString())
                .isEqualTo(RecordJson.read(json, Schedule.class));
        assertThat(rules.written()).isEqualTo(tree.toString());
        assertThat(rules.uses()).hasSize(taking.taken.size());
    }

    /// Takes some of the fillers and playlists out of rules.
    private static final class Taking {
        private final Random random;
        private final SomeParts parts = new SomeParts();
        private final List<String> taken = new ArrayList<>();

        Taking(Random random) {
            this.random = random;
        }

        void takeFrom(JsonNode node) {
            switch (node) {
                case ObjectNode object ->
                        List.copyOf(object.propertyNames())
                                .forEach(name -> object.set(name, taken(object.get(name), name)));
                case ArrayNode array ->
                        IntStream.range(0, array.size())
                                .forEach(i -> array.set(i, taken(array.get(i), "")));
                default -> {}
            }
        }

        private JsonNode taken(JsonNode node, String name) {
            boolean isFiller = node.has("pools") && !node.path("name").asString("").isBlank();
            boolean isPlaylist =
                    name.equals("source")
                            && List.of("playlist", "marathon")
                                    .contains(node.path("type").asString(""));
            if (random.nextBoolean() && (isFiller || isPlaylist)) {
                return use(
                        (isFiller ? "fillers/" : "playlists/") + (taken.size() + 1),
                        (ObjectNode) node);
            }
            takeFrom(node);
            return node;
        }

        private JsonNode use(String id, ObjectNode content) {
            JsonNode name = content.remove("name");
            parts.with(id, name == null ? id : name.asString(), content);
            taken.add(id);
            return MAPPER.createObjectNode().put("use", id);
        }
    }
}
