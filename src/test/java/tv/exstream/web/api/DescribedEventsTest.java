package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the document says of streams of events, and of refusals that pass.
class DescribedEventsTest {
    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document =
                JsonMapper.shared()
                        .readTree(
                                Files.readString(
                                        Path.of("src/main/resources/static/api/openapi.json")));
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicIsAnEventWithItsOwnState(Topic topic) {
        JsonNode data = event("events", topic.event()).at("/properties/data");

        assertThat(resolved(data.has("items") ? data.at("/items") : data).at("/properties"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSummaryNamesEveryTopic(Topic topic) {
        assertThat(operation("events").at("/summary").asString()).contains(topic.event());
    }

    @Test
    void whoMakesRoomIsToldSoWithoutData() {
        assertThat(event("events", "leave").at("/properties/data/enum").toString())
                .isEqualTo("[\"\"]");
    }

    @ParameterizedTest
    @CsvSource({"line, text", "missed, lines"})
    void followersOfTheLogHearOfLinesAndOfThoseThatTheyMiss(String event, String member) {
        JsonNode data = event("tail", event).at("/properties/data");

        assertThat(resolved(data).at("/properties").propertyNames()).contains(member);
    }

    @Test
    @DisplayName("AC-21: a refusal that passes says after how long another try is worth it")
    void everyRefusalThatPassesSaysAfterHowLong() {
        List<JsonNode> passing =
                operations()
                        .flatMap(each -> Stream.of("429", "503").map(each.at("/responses")::path))
                        .filter(each -> each.at("/content").has("application/problem+json"))
                        .toList();

        assertThat(passing)
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        each ->
                                assertThat(resolved(each.at("/headers/Retry-After")))
                                        .isEqualTo(document.at("/components/headers/Retry-After")));
        assertThat(document.at("/components/headers/Retry-After/schema/type").asString())
                .isEqualTo("integer");
    }

    private static JsonNode event(String operation, String name) {
        return operation(operation)
                .at("/responses/200/content/text~1event-stream/schema/oneOf")
                .valueStream()
                .map(DescribedEventsTest::resolved)
                .filter(each -> each.at("/properties/event/enum/0").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode operation(String id) {
        return operations()
                .filter(each -> each.at("/operationId").asString("").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> operations() {
        return document.at("/paths").valueStream().flatMap(JsonNode::valueStream);
    }

    private static JsonNode resolved(JsonNode schema) {
        return document.at(schema.at("/$ref").asString().substring(1));
    }
}
