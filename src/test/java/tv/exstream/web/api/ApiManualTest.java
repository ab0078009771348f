package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the manual of the interface lists, beside what the interface has.
class ApiManualTest {
    private static final Set<String> OF_EVERY_LIST = Set.of("cursor", "limit", "offset", "sort");
    private static final Predicate<String> API = text -> text.startsWith("/api/");

    /// The manual names one of the kinds.
    private static final Map<String, String> KINDS =
            Map.of("/api/{kind}/{id}", "/api/blocks/{id}", "/api/{kind}", "/api/blocks");

    @Test
    void theManualSaysByWhatEveryListThatGoesOnByCursorIsNarrowed() throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        for (String row : rows("## Read a long list")) {
            List<String> cells = cells(row);
            named(cells.getFirst())
                    .filter(API)
                    .forEach(list -> told.put(list, names(cells.get(1))));
        }

        assertThat(told).isEqualTo(paged());
    }

    private static Map<String, Set<String>> paged() throws IOException {
        Map<String, Set<String>> paged = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : paths().entrySet()) {
            Set<String> parameters = parameters(path.getValue());
            if (parameters.contains("cursor")) {
                parameters.removeAll(OF_EVERY_LIST);
                parameters.removeIf(each -> path.getKey().contains("{" + each + "}"));
                paged.put(name(path.getKey()), parameters);
            }
        }
        return paged;
    }

    @Test
    void everyListThatGoesOnByCursorSaysWhereAndHasALimit() throws IOException {
        for (JsonNode path : paths().values()) {
            if (parameters(path).contains("cursor")) {
                assertThat(parameters(path)).contains("limit");
                assertThat(new ListsWithin(document()).members(path.at("/get"))).contains("next");
            }
        }
    }

    @Test
    void everyOtherListIsWholeAndTheManualSaysWhy() throws IOException {
        ListsWithin lists = new ListsWithin(document());
        Set<String> whole = new TreeSet<>();
        paths().forEach(
                        (path, operations) -> {
                            boolean isPaged = parameters(operations).contains("cursor");
                            if (!isPaged && lists.isIn(operations.at("/get"))) {
                                whole.add(name(path));
                            }
                        });

        List<String> told = new ArrayList<>();
        for (String row : rows("## Lists that are whole")) {
            assertThat(cells(row)).as(row).hasSize(3).noneMatch(String::isBlank);
            named(cells(row).getFirst()).filter(API).forEach(told::add);
        }

        assertThat(told).containsExactlyInAnyOrderElementsOf(whole);
    }

    private static Set<String> parameters(JsonNode path) {
        return path.at("/get/parameters")
                .valueStream()
                .map(each -> each.at("/name").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> rows(String heading) throws IOException {
        return section(heading).lines().filter(line -> line.startsWith("| `/api/")).toList();
    }

    private static List<String> cells(String row) {
        List<String> cells = List.of(row.split("\\|", -1));
        return cells.subList(1, cells.size() - 1);
    }

    private static Set<String> names(String cell) {
        return named(cell).collect(Collectors.toCollection(TreeSet::new));
    }

    /// What stands between the marks of code.
    private static Stream<String> named(String text) {
        String[] parts = text.split("`", -1);
        return IntStream.range(0, parts.length).filter(n -> n % 2 == 1).mapToObj(n -> parts[n]);
    }

    @Test
    void theManualNamesEverythingThatTakesAPatch() throws IOException {
        List<String> patched = paths(path -> path.has("patch"));

        assertThat(patched).isNotEmpty();
        assertThat(
                        named(section("## Change something without losing what others changed"))
                                .toList())
                .containsAll(patched);
    }

    private static List<String> paths(Predicate<JsonNode> wanted) throws IOException {
        return paths().entrySet().stream()
                .filter(path -> wanted.test(path.getValue()))
                .map(path -> name(path.getKey()))
                .toList();
    }

    private static Map<String, JsonNode> paths() throws IOException {
        Map<String, JsonNode> paths = new TreeMap<>();
        document()
                .at("/paths")
                .propertyStream()
                .forEach(each -> paths.put(each.getKey(), each.getValue()));
        return paths;
    }

    private static String name(String path) {
        return KINDS.getOrDefault(path, path);
    }

    private static JsonNode document() throws IOException {
        return JsonMapper.shared()
                .readTree(
                        Files.readString(
                                Path.of(
                                        "src",
                                        "main",
                                        "resources",
                                        "static",
                                        "api",
                                        "openapi.json")));
    }

    /// Up to the next heading.
    private static String section(String heading) throws IOException {
        String manual = Files.readString(Path.of("docs", "api.md"));
        assertThat(manual).contains(heading + "\n");
        String rest = manual.substring(manual.indexOf(heading) + heading.length());
        int end = rest.indexOf("\n## ");
        return end < 0 ? rest : rest.substring(0, end);
    }
}
