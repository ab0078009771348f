package tv.exstream.web.ui.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.web.TestServer;
import tv.exstream.web.ui.PageText;
import tv.exstream.web.ui.UiConfiguration;

class ReferencePageTest {
    /// Characters before the page is packed. That about schedules has the members of all rules and of all steps of scripts.
    private static final int HEAVIEST = 400_000;

    private static final Pattern OPERATION =
            Pattern.compile("<details class=\"card operation\" id=\"ask-([^\"]+)\"");
    private static TestServer server;
    private static JsonNode document;

    @BeforeAll
    static void start() throws IOException {
        server =
                TestServer.of(
                        UiConfiguration.class, ReferenceConfiguration.class, ReferencePage.class);
        try (var in = ApiReference.class.getResourceAsStream("/static/api/openapi.json")) {
            document = JsonMapper.shared().readTree(in);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyOperationOfTheDocumentIsOnExactlyOnePageAndNoPageIsHeavy() throws IOException {
        List<String> shown =
                ApiReference.shipped().groups().stream()
                        .map(group -> server.get("/reference/" + group.slug()).body())
                        .peek(page -> assertThat(page.length()).isLessThan(HEAVIEST))
                        .flatMap(page -> OPERATION.matcher(page).results())
                        .map(match -> match.group(1))
                        .toList();

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        document.findValues("operationId").stream()
                                .map(JsonNode::asString)
                                .toList());
    }

    @Test
    void everySchemaThatAPageLinksToIsOnIt() throws IOException {
        Pattern link = Pattern.compile("href=\"#(schema-[^\"]+)\"");
        for (GroupShown group : ApiReference.shipped().groups()) {
            String page = server.get("/reference/" + group.slug()).body();

            assertThat(link.matcher(page).results().map(each -> "id=\"" + each.group(1) + "\""))
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(page).contains(id));
        }
    }

    @Test
    void anOperationSaysWhoMayWhatItWantsAndWhatItAnswers() {
        String page = words("/reference/channels");

        assertThat(page)
                .contains("DELETE /api/channels/{number} Removes a channel")
                .contains("For operators and administrators. A key needs leave to change.")
                .contains("number in the path required string")
                .contains("To read about it: Making, changing and removing channels")
                .contains("404 CHANNEL_NOT_FOUND")
                .contains("application/merge-patch+json : ChannelPatch");
    }

    @Test
    void theLineToTryItAsksThisServer() {
        assertThat(server.get("/reference/channels").body())
                .contains(
                        "data-copies=\"curl -X DELETE -H &quot;Authorization: Bearer $EXSTREAMTV_KEY&quot; &#39;"
                                + server.url("/api/channels/NUMBER")
                                + "&#39;\"");
    }

    @Test
    void wordsFindOperationsOfAllGroups() {
        assertThat(words("/reference?q=DELETE+channels/%7Bnumber%7D+removes"))
                .contains("DELETE /api/channels/{number} Removes a channel")
                .doesNotContain("GET /api/channels");
        assertThat(words("/reference?q=zebra")).contains("No operation has all of these words");
    }

    @Test
    void onlyWhatIsFoundIsAnsweredWhileSomebodyTypes() {
        var part =
                server.send(
                        HttpRequest.newBuilder(server.url("/reference?q=channel"))
                                .header("HX-Request", "true")
                                .header("HX-Target", "found")
                                .build());

        assertThat(part.body()).startsWith("<section id=\"found\"").doesNotContain("<html");
    }

    @Test
    void theFirstPageNamesTheGroupsAndTheRulesInBothLanguages() {
        assertThat(words("/reference")).contains("channels 19", "Sign in with a key", "If-Match");
        var german =
                server.send(
                        HttpRequest.newBuilder(server.url("/reference"))
                                .header("Accept-Language", "de")
                                .build());
        assertThat(PageText.words(german.body())).contains("Mit einem Schlüssel anmelden");
    }

    @Test
    void aGroupThatThereIsNotIsAnsweredWithThoseThereAre() {
        var answer = server.get("/reference/zebras");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("accounts, audit, cards", "zebras");
    }

    @Test
    void whatTheDocumentSaysIsText() {
        try (TestServer hostile =
                TestServer.of(UiConfiguration.class, Hostile.class, ReferencePage.class)) {
            String page = hostile.get("/reference/odd").body();

            assertThat(page).contains("&lt;img src=x&gt;").doesNotContain("<img src=x>");
        }
    }

    private static String words(String path) {
        return PageText.words(server.get(path).body().split("</main>", 2)[0]);
    }

    static class Hostile {
        @Bean
        ApiReference apiReference() {
            String bad = "<img src=x>";
            return ApiReference.of(
                    JsonMapper.shared()
                            .readTree(
                                    """
                                    {"paths": {"/api/BAD": {"post": {"operationId": "BAD", "summary": "BAD", "tags": ["odd"],
                                      "parameters": [{"name": "BAD", "in": "query", "description": "BAD", "required": true, "schema": {"enum": ["BAD"]}}],
                                      "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/S"}}}},
                                      "responses": {"BAD": {"description": "BAD"}}}}},
                                     "components": {"schemas": {"S": {"description": "BAD", "properties": {"BAD": {"default": "BAD"}}}}}}
                                    """
                                            .replace("BAD", bad)));
        }
    }
}
