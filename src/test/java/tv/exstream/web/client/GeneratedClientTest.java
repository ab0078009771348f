package tv.exstream.web.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.outbound.Station;

class GeneratedClientTest {
    /// Two operations, as a document says them that is true.
    private static final String DOCUMENT =
            """
            {"paths": {"/thing": {
               "get": {"operationId": "thing", "responses": {
                 "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                 "404": {"description": "THING_NOT_FOUND"}}},
               "delete": {"operationId": "removeThing", "responses": {"204": {}}}}},
             "components": {"schemas": {"Thing": {"type": "object", "required": ["id"], "properties": {
               "id": {"type": "integer", "format": "int64"},
               "class": {"type": "string", "enum": ["good", "so-so"]},
               "made": {"type": "string", "format": "date-time"},
               "tags": {"type": "array", "items": {"type": "string"}},
               "counts": {"type": "object", "additionalProperties": {"type": "integer"}}}}}}}
            """;

    private static final String ANSWER =
            """
            {"id": 7, "class": "so-so", "made": "2026-03-01T12:00:00Z", "tags": ["a"], "counts": {"x": 1}}
            """;

    private static final String USE =
            """
            package tv.exstream.client;

            public final class Use implements java.util.function.Consumer<Object> {
                @Override
                public void accept(Object client) {
                    Api.Thing thing = ((Api) client).thing();
                    String said = thing.id() + thing._class() + thing.made() + thing.tags() + thing.counts();
                    if (!said.equals("7so-so2026-03-01T12:00:00Z[a]{x=1}")) {
                        throw new AssertionError(said);
                    }
                }
            }
            """;

    private final Station station = new Station();

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void whatTheDocumentSaysIsWhatTheClientGets() {
        answering(200, ANSWER);

        use(DOCUMENT);

        assertThat(station.visits("/thing")).isOne();
    }

    @ParameterizedTest(name = "{0}: {1} instead of {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a type             | \"integer\", \"format\": \"int64\"} | \"string\"}",
                "a type in a list   | \"items\": {\"type\": \"string\"} | \"items\": {\"type\": \"integer\"}",
                "a form             | \"date-time\" | \"duration\"",
                "what is required   | [\"id\"] | [\"id\", \"tags\", \"more\"]",
                "a word             | so-so | bad",
                "a member           | \"made\" | \"done\"",
                "a status           | \"200\" | \"201\"",
                "a type of content  | application/json | application/xml",
            })
    void aDocumentThatIsWrongAboutSomethingMakesNoClientThatWorks(
            String what, String said, String instead) {
        answering(200, ANSWER);
        String wrong = DOCUMENT.replace(said, instead);
        assertThat(wrong).as(what).isNotEqualTo(DOCUMENT);

        assertThatThrownBy(() -> use(wrong)).as(what).isInstanceOf(AssertionError.class);
    }

    @Test
    void aRefusalIsOneThatTheDocumentNames() {
        answering(404, "{\"code\": \"THING_NOT_FOUND\", \"detail\": \"no thing\"}");
        assertThatThrownBy(() -> use(DOCUMENT))
                .isInstanceOfSatisfying(
                        ClientCalls.Refused.class, e -> assertThat(e.status).isEqualTo(404))
                .hasMessageContaining("no thing");

        answering(404, "{\"code\": \"OTHER_NOT_FOUND\"}");
        assertThatThrownBy(() -> use(DOCUMENT)).isInstanceOf(ClientCalls.Lie.class);

        answering(418, "{\"code\": \"THING_NOT_FOUND\"}");
        assertThatThrownBy(() -> use(DOCUMENT)).hasMessageContaining("answers 418");
    }

    @Test
    void whatHasNoContentAnswersNone() {
        answering(200, "{}");
        String use =
                USE.replaceFirst(
                        "(?s)Api.Thing thing.*\\}\\s*\\}\\s*\\}",
                        "((Api) client).removeThing();}}");

        assertThatThrownBy(() -> use(DOCUMENT, use)).hasMessageContaining("answers 200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": []}              | Authorization | Bearer one",
                "{\"b\": []}              | Cookie        | kept=two",
                "{\"b\": [], \"c\": []} | X-Change      | three",
                "{\"d\": []}, {\"c\": []} | X-Change    | three",
                "{\"d\": []}              | X-Change      | ",
                "                           | Authorization | "
            })
    void itShowsWhatTheDocumentWants(String ways, String header, String value) {
        JsonNode document =
                JsonMapper.shared()
                        .readTree(
                                """
                                {"components": {"securitySchemes": {
                                  "a": {"type": "http", "scheme": "bearer"},
                                  "b": {"type": "apiKey", "in": "cookie", "name": "kept"},
                                  "c": {"type": "apiKey", "in": "header", "name": "X-Change"},
                                  "d": {"type": "apiKey", "in": "header", "name": "X-Other"}}}}
                                """);
        JsonNode operation =
                JsonMapper.shared()
                        .readTree("{\"security\": [%s]}".formatted(ways == null ? "" : ways));

        Map<String, String> shown =
                new ShownSecrets(document, Map.of("a", "one", "b", "two", "c", "three"))
                        .with(operation);

        assertThat(shown.get(header)).isEqualTo(value);
    }

    private void use(String document) {
        use(document, USE);
    }

    private void use(String document, String use) {
        JsonNode tree = JsonMapper.shared().readTree(document);
        GeneratedClient.of(tree, Map.of("Use", use)).run("Use", URI.create(station.inside("/")));
    }

    private void answering(int status, String body) {
        station.answers(
                "/thing",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    Station.send(exchange, status, body);
                });
    }
}
