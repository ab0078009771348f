package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.config.CommandLine;
import tv.exstream.config.SettingsDesk;
import tv.exstream.web.TestServer;
import tv.exstream.web.ui.UiConfiguration;

/// The settings over HTTP.
@Timeout(60)
class SettingsServerTest {
    @TempDir private Path folder;
    private Path file;
    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("config.yaml");
        Files.writeString(file, "# Mine.\nmedia:\n  folders:\n    - /films # old\n");
        SettingsDesk desk =
                SettingsDesk.open(
                        CommandLine.parse(List.of("--config", file.toString())),
                        Map.of("EXSTREAMTV_TUNER_NAME", "Attic"),
                        UnaryOperator.identity());
        server =
                TestServer.with(
                        desk,
                        SettingsConfiguration.class,
                        SettingsRoutes.class,
                        UiConfiguration.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName(
            "API-7, API-100: every setting is told with its value, what it may be and who says so")
    void everySettingIsTold() {
        JsonNode port = setting("server.port");
        assertThat(port.at("/value").isInt()).isTrue();
        assertThat(port.at("/value").asInt()).isEqualTo(8411);
        assertThat(port.at("/form/most").asInt()).isEqualTo(65535);
        assertThat(port.at("/live").asBoolean()).isFalse();
        assertThat(port.at("/origin").asString()).isEqualTo("default");
        assertThat(port.has("inFile") && !port.at("/inFile").isNull()).isFalse();

        JsonNode folders = setting("media.folders");
        assertThat(folders.at("/value").toString()).isEqualTo("[\"/films\"]");
        assertThat(folders.at("/inFile").toString()).isEqualTo("[\"/films\"]");
        assertThat(folders.at("/usual").toString()).isEqualTo("[]");
        assertThat(folders.at("/isChanged").asBoolean()).isTrue();
        assertThat(folders.at("/origin").asString()).isEqualTo("config.yaml");
        assertThat(setting("screens.clock").at("/value").isBoolean()).isTrue();
        assertThat(setting("guide.posters").at("/form/choices").toString())
                .isEqualTo("[\"show\",\"own\"]");
        assertThat(setting("tuner.name").at("/lockedBy").asString())
                .isEqualTo("EXSTREAMTV_TUNER_NAME");
        assertThat(setting("database.password").at("/form/kind").asString()).isEqualTo("SECRET");
    }

    @Test
    void whatIsWantedAndWhatIsWrongIsToldInTheLanguageOfWhoAsks() {
        assertThat(setting("server.port").at("/wanted").asString()).isEqualTo("0..65535");
        assertThat(german("GET", "/api/settings", "").body())
                .contains("\"wanted\":\"eine Zahl von 0 bis 65535\"");
        assertThat(german("PATCH", "/api/settings", "{\"prot\":1,\"tuner\":{\"count\":0}}").body())
                .contains("prot ist keine Einstellung");
        assertThat(german("PATCH", "/api/settings", "{\"tuner.count\":0}").body())
                .contains("tuner.count muss eine Zahl von 1 bis 64 sein: 0");
        assertThat(german("PATCH", "/api/settings", "{\"media.folders\":[[]]}").body())
                .contains("media.folders muss eine Liste einzelner Zeilen sein: []");
    }

    private HttpResponse<String> german(String method, String path, String body) {
        return server.send(
                HttpRequest.newBuilder(server.url(path))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "de")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    @Test
    void aChangeOfSettingsThatSomebodyElseHasChangedIsRefused() {
        String tag = server.get("/api/settings").headers().firstValue("ETag").orElseThrow();
        HttpRequest.Builder change =
                HttpRequest.newBuilder(server.url("/api/settings"))
                        .header("Content-Type", "application/json")
                        .header("If-Match", tag);

        HttpResponse<String> first = server.send(port(change, 9_001));
        HttpResponse<String> late = server.send(port(change, 9_002));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.headers().firstValue("ETag"))
                .isEqualTo(server.get("/api/settings").headers().firstValue("ETag"));
        assertThat(late.statusCode()).isEqualTo(412);
    }

    private static HttpRequest port(HttpRequest.Builder change, int port) {
        String body = "{\"server\":{\"port\":%d}}".formatted(port);
        return change.method("PATCH", HttpRequest.BodyPublishers.ofString(body)).build();
    }

    @Test
    @DisplayName(
            "API-100: changes of settings are written into the file in their places, and hold at once or wait")
    void changesAreWrittenInTheirPlacesAndHoldOrWait() throws IOException {
        JsonNode after =
                server.ok(
                        "PATCH",
                        "/api/settings",
                        "{'media': {'folders': ['/films', '/shows']}, 'server.port': 9000, 'guide':"
                                + " {'ahead': '3d'}}");

        assertThat(setting(after, "guide.ahead").at("/value").asString()).isEqualTo("3d");
        assertThat(setting(after, "server.port").at("/value").asInt()).isEqualTo(8411);
        assertThat(after.at("/waiting").toString())
                .isEqualTo("[{\"key\":\"server.port\",\"now\":8411,\"then\":9000}]");
        assertThat(server.ok("GET", "/api/settings/restart", "").at("/waiting"))
                .isEqualTo(after.at("/waiting"));
        assertThat(Files.readString(file))
                .isEqualTo(
                        "# Mine.\n"
                                + "media:\n"
                                + "  folders:\n"
                                + "    - /films # old\n"
                                + "    - /shows\n"
                                + "guide:\n"
                                + "  ahead: 3d\n"
                                + "server:\n"
                                + "  port: 9000\n");
    }

    @Test
    void nullTakesASettingOutOfTheFile() throws IOException {
        JsonNode after = server.ok("PATCH", "/api/settings", "{'media.folders': null}");

        assertThat(setting(after, "media.folders").at("/value").toString()).isEqualTo("[]");
        assertThat(Files.readString(file)).isEqualTo("# Mine.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'tuner': {'count': 65}}        | 400 | INVALID_VALUE  | tuner.count must be 1..64: 65
                    {'tuner': {'cuont': 6}}         | 400 | INVALID_VALUE  | tuner.cuont must be a setting
                    {'tuner': 6}                    | 400 | INVALID_VALUE  | tuner must be a setting
                    {'tuner.name': 'x'}             | 409 | SETTING_LOCKED | tuner.name must be changed where it is said: by EXSTREAMTV_TUNER_NAME, which comes before the file
                    {'media.folders': [['a']]}      | 400 | INVALID_VALUE  | media.folders must be a list of single lines: ["a"]
                    {'a.b': 1, 'a': {'b': 2}}       | 400 | INVALID_VALUE  | a.b must be changed once: twice
                    []                              | 400 | INVALID_VALUE  | body must be an object in braces: []
                    """)
    void whatCannotBeIsRefusedWithTheKeyAndChangesNothing(
            String patch, int status, String code, String detail) throws IOException {
        String before = Files.readString(file);

        for (HttpResponse<String> answer :
                List.of(
                        server.send("PATCH", "/api/settings", patch),
                        server.send("POST", "/api/settings/check", patch))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            JsonNode problem = TestServer.body(answer);
            assertThat(problem.at("/code").asString()).isEqualTo(code);
            assertThat(problem.at("/detail").asString()).isEqualTo(detail);
        }
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void aTrialSaysWhatWouldHoldAtOnce() throws IOException {
        String before = Files.readString(file);

        JsonNode trial =
                server.ok("POST", "/api/settings/check", "{'guide.ahead': '3d', 'server.port': 1}");

        assertThat(trial.at("/atOnce").toString()).isEqualTo("[\"guide.ahead\"]");
        assertThat(trial.at("/afterRestart").toString()).isEqualTo("[\"server.port\"]");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void aFileThatWasChangedMeanwhileIsNotOverwritten() throws IOException {
        String version = server.ok("GET", "/api/settings", "").at("/file/version").asString();
        Files.writeString(file, "tuner: {count: 7}\n");

        HttpResponse<String> answer =
                server.send("PATCH", "/api/settings?version=" + version, "{'guide.ahead': '3d'}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(TestServer.body(answer).at("/code").asString()).isEqualTo("SETTINGS_CHANGED");
        assertThat(
                        setting(server.ok("POST", "/api/settings/reload", ""), "tuner.count")
                                .at("/value")
                                .asInt())
                .isEqualTo(7);
    }

    @Test
    void aMistakeInTheFileIsToldAndTakesPartInTheHealthOfTheServer() throws Exception {
        Files.writeString(file, "tuner: {count: many}\n");

        JsonNode told = server.ok("POST", "/api/settings/reload", "");

        assertThat(told.at("/file/problem").asString())
                .isEqualTo("tuner.count must be 1..64: many (config.yaml)");
        var finding = server.bean(HealthCheck.class).probe().call();
        assertThat(finding.status()).isEqualTo(HealthStatus.DEGRADED);
        assertThat(finding.detail().english()).contains("tuner.count must be 1..64: many");
    }

    private JsonNode setting(String key) {
        return setting(server.ok("GET", "/api/settings", ""), key);
    }

    private static JsonNode setting(JsonNode all, String key) {
        return all.at("/settings")
                .valueStream()
                .filter(each -> each.at("/key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
