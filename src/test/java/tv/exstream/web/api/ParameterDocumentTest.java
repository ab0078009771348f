package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Programs that make clients of the description stumble over a parameter that is there twice.
class ParameterDocumentTest {
    @Test
    void noOperationListsAParameterTwice() throws IOException {
        List<JsonNode> lists = document().at("/paths").findValues("parameters");

        assertThat(lists).hasSizeGreaterThan(100);
        assertThat(lists)
                .allSatisfy(
                        parameters ->
                                assertThat(parameters.valueStream().map(ParameterDocumentTest::key))
                                        .doesNotHaveDuplicates());
    }

    @Test
    void aServerThatIsNotReadySaysInTheSameWayHowItIsDoing() throws IOException {
        JsonNode answers = document().at("/paths/~1api~1health~1ready/get/responses");

        assertThat(answers.at("/503/content")).isEqualTo(answers.at("/200/content"));
        assertThat(answers.at("/503/content/application~1json/schema/$ref").asString())
                .endsWith("/HealthReport");
    }

    private static String key(JsonNode parameter) {
        return parameter.at("/in").asString() + " " + parameter.at("/name").asString();
    }

    private static JsonNode document() throws IOException {
        try (InputStream document =
                ParameterDocumentTest.class.getResourceAsStream("/static/api/openapi.json")) {
            return JsonMapper.shared().readTree(document);
        }
    }
}
