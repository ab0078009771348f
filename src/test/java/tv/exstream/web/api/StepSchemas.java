package tv.exstream.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tools.jackson.databind.JsonNode;
import tv.exstream.schedulefile.StepShapes;

/// Describes the steps of scripts by the words that their reader knows.
final class StepSchemas implements GlobalOpenApiCustomizer {
    private static final String STEP = "ScriptStep";

    @Override
    public void customise(OpenAPI document) {
        Map<String, JsonNode> steps = StepShapes.all();
        // Which step it is stands in the address, so that more than one may fit.
        Schema<?> any = new Schema<>();
        any.setDescription("What the step takes that the address names");
        steps.forEach(
                (step, shape) -> {
                    document.getComponents().addSchemas(named(step), schema(shape));
                    any.addAnyOfItem(ShapeSchemas.reference(named(step)));
                });
        document.getComponents().addSchemas(STEP, any);
        document.getPaths().get("/api/scripts/{id}/{step}").getPost().getParameters().stream()
                .filter(each -> each.getName().equals("step"))
                .forEach(each -> each.setSchema(words(steps)));
    }

    private static Schema<?> words(Map<String, JsonNode> steps) {
        return ShapeSchemas.words(new ArrayList<>(steps.keySet()));
    }

    /// Such as `ScriptStepAddCount`.
    private static String named(String step) {
        return RulesSchemas.named(STEP, step);
    }

    private static Schema<?> schema(JsonNode shape) {
        try {
            return Json.mapper().readValue(shape.toString(), Schema.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no schema: " + shape, e);
        }
    }
}
