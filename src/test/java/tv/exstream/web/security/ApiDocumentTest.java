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
import tv.exstream.account.Entrance;
import tv.exstream.account.Role;
import tv.exstream.account.Scope;

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
    @DisplayName("AC-21: every operation of the document says what its entrance wants")
    void everyOperationSaysWhatItsEntranceWants() throws IOException {
        JsonNode paths = document().at("/paths");

        assertThat(ApiEntrances.ROWS)
                .allSatisfy(
                        row ->
                                row.byMethod()
                                        .forEach(
                                                (method, entrance) ->
                                                        assertSays(
                                                                operation(paths, method, row),
                                                                method,
                                                                entrance)));
    }

    private static JsonNode operation(JsonNode paths, String method, EntranceRow row) {
        String path = plain(row.pattern().getPatternString());
        return paths.propertyStream()
                .filter(each -> plain(each.getKey()).equals(path))
                .map(each -> each.getValue().path(method.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(JsonMapper.shared()::createObjectNode);
    }

    /// Files are no operations.
    private static void assertSays(JsonNode operation, String method, Entrance entrance) {
        if (operation.isEmpty()) {
            return;
        }
        JsonNode said = operation.at("/x-entrance");
        String ways = operation.at("/security").toString();
        switch (entrance) {
            case Entrance.Everybody() -> {
                assertThat(said.toString()).isEqualTo("{\"role\":\"everybody\"}");
                assertThat(ways)
                        .startsWith("[{},")
                        .contains("\"session\"")
                        .contains(method.equals("GET") ? "{\"session\":[]}" : "changeToken");
            }
            case Entrance.Guarded(_, Role least, Scope scope) -> {
                assertThat(said.at("/role").asString()).isEqualToIgnoringCase(least.name());
                assertThat(said.at("/scope").asString()).isEqualToIgnoringCase(scope.name());
                assertThat(operation.at("/description").asString())
                        .contains(said.at("/role").asString(), said.at("/scope").asString());
                assertThat(ways)
                        .contains("{\"key\":[]}")
                        .contains(method.equals("GET") ? "{\"session\":[]}" : "changeToken");
            }
        }
    }

    @Test
    void whatLetsInIsCalledInTheDocumentAsItIsReadFromRequests() throws IOException {
        JsonNode schemes = document().at("/components/securitySchemes");

        assertThat(schemes.at("/key/scheme").asString()).isEqualTo("bearer");
        assertThat(schemes.at("/session/name").asString()).isEqualTo("exstreamtv");
        assertThat(schemes.at("/sessionOverTls/name").asString()).isEqualTo("__Host-exstreamtv");
        assertThat(schemes.at("/changeToken/name").asString()).isEqualTo("X-XSRF-TOKEN");
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
        return document()
                .at("/paths")
                .propertyStream()
                .flatMap(
                        path ->
                                path.getValue()
                                        .propertyStream()
                                        .filter(each -> METHODS.contains(each.getKey()))
                                        .map(each -> operation(each.getKey(), path.getKey())))
                .toList();
    }

    private static JsonNode document() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(DOCUMENT));
    }

    private static String operation(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + plain(path);
    }

    /// Variables are called as their methods call them.
    private static String plain(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
