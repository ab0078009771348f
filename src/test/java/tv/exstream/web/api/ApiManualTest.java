package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the manual of the interface lists, beside what the interface has.
class ApiManualTest {
    /// The manual names one of the kinds.
    private static final Map<String, String> KINDS =
            Map.of("/api/{kind}/{id}", "/api/blocks/{id}", "/api/{kind}", "/api/blocks");

    @Test
    void theManualNamesEveryListThatGoesOnByCursor() throws IOException {
        assertThat(named(section("## Read a long list")))
                .containsAll(paths(path -> has(path, "cursor")));
    }

    @Test
    void theManualNamesEveryListThatHasNoCursorAndSaysWhy() throws IOException {
        List<String> pagedOnly =
                paths(path -> has(path, "offset") && !has(path, "cursor")).stream()
                        .sorted()
                        .toList();
        List<String> reasons =
                section("## Read a long list")
                        .lines()
                        .filter(line -> line.startsWith("| `/api/"))
                        .toList();

        assertThat(reasons)
                .extracting(line -> line.split("`", -1)[1])
                .containsExactlyInAnyOrderElementsOf(pagedOnly);
    }

    private static boolean has(JsonNode path, String parameter) {
        return path.at("/get/parameters")
                .valueStream()
                .anyMatch(each -> each.at("/name").asString().equals(parameter));
    }

    @Test
    void theManualNamesEverythingThatTakesAPatch() throws IOException {
        List<String> patched = paths(path -> path.has("patch"));

        assertThat(patched).isNotEmpty();
        assertThat(named(section("## Change something without losing what others changed")))
                .containsAll(patched);
    }

    private static List<String> paths(Predicate<JsonNode> wanted) throws IOException {
        Path document = Path.of("src", "main", "resources", "static", "api", "openapi.json");
        return JsonMapper.shared()
                .readTree(Files.readString(document))
                .at("/paths")
                .propertyStream()
                .filter(path -> wanted.test(path.getValue()))
                .map(path -> KINDS.getOrDefault(path.getKey(), path.getKey()))
                .toList();
    }

    /// Up to the next heading.
    private static String section(String heading) throws IOException {
        String manual = Files.readString(Path.of("docs", "api.md"));
        assertThat(manual).contains(heading + "\n");
        String rest = manual.substring(manual.indexOf(heading) + heading.length());
        int end = rest.indexOf("\n## ");
        return end < 0 ? rest : rest.substring(0, end);
    }

    private static List<String> named(String section) {
        return List.of(section.split("`"));
    }
}
