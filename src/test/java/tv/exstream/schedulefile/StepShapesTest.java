package tv.exstream.schedulefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.problem.ProblemException;

/// What the document of the interface says of steps is what their reader takes.
class StepShapesTest {
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            // They take nothing, though words that mean nothing there do no harm.
            names = {"PRE_ROLL_OFF", "MID_ROLL_OFF", "POST_ROLL_OFF"})
    void aStepIsDescribedWithTheKeysThatItTakes(StepKind kind) {
        Set<String> taken = new TreeSet<>(wanted(kind));
        taken.removeAll(StepShapes.TELLING);
        if (kind.said().equals("watermark")) {
            taken.remove("name");
        }

        assertThat(new TreeSet<>(StepShapes.of(kind).at("/properties").propertyNames()))
                .isEqualTo(taken);
    }

    /// All keys that a refusal names.
    private static Set<String> wanted(StepKind kind) {
        ProblemException refusal =
                catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                ScriptSteps.read(
                                        kind.label(),
                                        "{nonsense: 1, %s: x}".formatted(kind.said())));
        String keys = refusal.getMessage().replaceFirst("(?s).*nonsense[^;]*; wanted: ", "");
        return new TreeSet<>(Arrays.asList(keys.replaceFirst(";.*", "").split(", ", 0)));
    }

    @Test
    void whatHasToBeThereIsSaid() {
        assertThat(required(StepKind.ADD_SMART_COLLECTION)).contains("key", "smart_collection");
        assertThat(required(StepKind.PAD_UNTIL)).contains("when");
        assertThat(required(StepKind.PAD_TO_NEXT)).doesNotContain("minutes");
        assertThat(required(StepKind.MID_ROLL_ON)).contains("playlist");
        assertThat(required(StepKind.WATERMARK_OFF)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"ADD_DURATION", "PAD_TO_NEXT", "PAD_UNTIL", "PAD_UNTIL_EXACT"})
    void whatFillsTimeHasAContentOrAFallback(StepKind kind) {
        assertThat(StepShapes.of(kind).at("/anyOf").findValues("required"))
                .map(each -> each.at("/0").asString())
                .containsExactly("content", "fallback");
    }

    @Test
    void instantsAreToldFromTimesOfDay() {
        String format = "/properties/when/format";

        assertThat(StepShapes.of(StepKind.WAIT_UNTIL_EXACT).at(format).asString())
                .isEqualTo("date-time");
        assertThat(StepShapes.of(StepKind.WAIT_UNTIL).at(format).isMissingNode()).isTrue();
    }

    private static Set<String> required(StepKind kind) {
        Set<String> names = new TreeSet<>();
        StepShapes.of(kind)
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .forEach(names::add);
        return names;
    }
}
