package tv.exstream.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.json.AnySchedule;
import tv.exstream.json.RecordJson;

/// What the document of the interface says of the rules of channels.
class RulesDescribedTest {
    private final ApiDocument document = ApiDocument.own();

    private List<String> faults(JsonNode rules) {
        return new Conformity(document).faults(document.schemas().at("/RulesSchedule"), rules);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "balance",
                "blocks",
                "classic",
                "lineup",
                "playlist",
                "random-slots",
                "time-slots"
            })
    void theExamplesAreAsTheDocumentSays(String name) throws IOException {
        assertThat(faults(example(name))).isEmpty();
    }

    static Stream<JsonNode> schedules() {
        return AnySchedule.all().stream().map(RecordJson::shown);
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void rulesOfEveryKindAreAsTheDocumentSays(JsonNode rules) {
        assertThat(faults(rules)).isEmpty();
    }

    @Test
    void rulesWithWhatNoRulesHaveAreNot() throws IOException {
        String slots = example("time-slots").toString();

        assertThat(faults(json(slots.replaceFirst("\"start\"", "\"begin\"")))).isNotEmpty();
        assertThat(faults(json(slots.replaceFirst("\"time-slots\"", "\"times\"")))).isNotEmpty();
        assertThat(faults(json(slots.replaceFirst("\"[0-9]{2}:[0-9]{2}\"", "\"8 pm\""))))
                .isNotEmpty();
        assertThat(faults(json("{\"use\": \"schedules/1\"}"))).isEmpty();
    }

    @Test
    void whatIsSharedIsOneOfTheChoicesAlone() {
        JsonNode shared = json("{\"use\": \"fillers/3\"}");
        Conformity conformity = new Conformity(document);

        assertThat(document.schemas().properties())
                .filteredOn(each -> each.getKey().startsWith("Rules"))
                .flatExtracting(each -> List.of(each.getValue().at("/oneOf")))
                .isNotEmpty()
                .allSatisfy(
                        choices ->
                                assertThat(
                                                choices.valueStream()
                                                        .filter(
                                                                each ->
                                                                        conformity
                                                                                .faults(
                                                                                        each,
                                                                                        shared)
                                                                                .isEmpty()))
                                        .hasSizeLessThanOrEqualTo(1));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static JsonNode example(String name) throws IOException {
        try (InputStream in =
                RulesDescribedTest.class.getResourceAsStream("/examples/%s.json".formatted(name))) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in, name));
        }
    }
}
