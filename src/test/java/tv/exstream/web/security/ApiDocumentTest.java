package tv.exstream.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The document of the interface and the ways in, which are compared with who answers elsewhere.
class ApiDocumentTest {
    private static final Path DOCUMENT =
            Path.of("src", "main", "resources", "static", "api", "openapi.json");

    /// Files, the document itself among them, and what another format describes.
    private static final List<String> NO_OPERATIONS =
            List.of("GET /api/openapi.json", "GET /api/schedule-file.schema.json", "GET /metrics");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void everyWayInIsAnOperationOfTheDocumentAndEveryOperationHasAWayIn() throws IOException {
        List<String> ways = ways();

        assertThat(operations())
                .containsExactlyInAnyOrderElementsOf(
                        ways.stream().filter(way -> !NO_OPERATIONS.contains(way)).toList());
        assertThat(ways).containsAll(NO_OPERATIONS);
    }

    @Test
    @DisplayName("API-1: JSON is below /api; what players and tuners ask for is not")
    void jsonIsBelowOnePath() {
        assertThat(ways())
                .allSatisfy(way -> assertThat(way).containsPattern(" /(api/|hooks/|metrics$)"));
        assertThat(PlayerEntrances.ROWS)
                .extracting(row -> row.pattern().getPatternString())
                .noneMatch(path -> path.startsWith("/api/"))
                .contains(
                        "/iptv/channels.m3u",
                        "/iptv/xmltv.xml",
                        "/discover.json",
                        "/lineup.json",
                        "/lineup_status.json");
    }

    @Test
    void noWayInIsWrittenTwice() {
        assertThat(ways()).doesNotHaveDuplicates();
    }

    private static List<String> ways() {
        return ApiEntrances.ROWS.stream().flatMap(ApiDocumentTest::ways).toList();
    }

    private static Stream<String> ways(EntranceRow row) {
        String path = plain(row.pattern().getPatternString());
        return row.byMethod().keySet().stream().map(method -> method + " " + path);
    }

    private static List<String> operations() throws IOException {
        JsonNode paths = JsonMapper.shared().readTree(Files.readString(DOCUMENT)).at("/paths");
        return paths.propertyStream()
                .flatMap(
                        path ->
                                path.getValue()
                                        .propertyStream()
                                        .filter(each -> METHODS.contains(each.getKey()))
                                        .map(each -> operation(each.getKey(), path.getKey())))
                .toList();
    }

    private static String operation(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + plain(path);
    }

    /// Variables are called as their methods call them.
    private static String plain(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
