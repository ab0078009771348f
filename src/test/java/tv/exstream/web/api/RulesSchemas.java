package tv.exstream.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tv.exstream.json.RecordShapes;
import tv.exstream.json.RecordShapes.PartShape;
import tv.exstream.json.RulesShape;

/// Describes the rules of channels, and the parts that they share, by what [RulesShape] says of them, of which the forms of the pages are
/// made, too.
final class RulesSchemas implements GlobalOpenApiCustomizer {
    private static final String SCHEDULE = "/api/channels/{number}/schedule";
    private static final String USE = "RulesUse";
    private static final String ELSEWHERE = "RulesElsewhere";

    /// What the content of a part is, of whichever kind.
    static final String PART = "PartContent";

    private final RulesShape.Shapes shapes = RulesShape.ofRules();
    private final ShapeSchemas schemas = new ShapeSchemas("Rules", shapes, Optional.of(USE));

    @Override
    public void customise(OpenAPI document) {
        Components components = document.getComponents();
        components.addSchemas(USE, use());
        components.addSchemas(ELSEWHERE, elsewhere());
        schemas.all().forEach(components::addSchemas);
        components
                .getSchemas()
                .get(schemas.named(shapes.root()))
                .addOneOfItem(ShapeSchemas.reference(ELSEWHERE));
        addParts(components);
        Operation put = document.getPaths().get(SCHEDULE).getPut();
        Operation get = document.getPaths().get(SCHEDULE).getGet();
        Operation preview = document.getPaths().get(SCHEDULE + "/preview").getPost();
        Operation text = document.getPaths().get(SCHEDULE + "/file/text").getPost();
        Operation file = document.getPaths().get(SCHEDULE + "/file/rules").getPost();
        Stream.of(put, preview, text)
                .map(each -> each.getRequestBody().getContent())
                .forEach(this::describe);
        Stream.of(get, put, file)
                .map(each -> each.getResponses().get("200").getContent())
                .forEach(this::describe);
    }

    private void describe(Content content) {
        content.values()
                .forEach(
                        each ->
                                each.setSchema(
                                        ShapeSchemas.reference(schemas.named(shapes.root()))));
    }

    /// Which kind it is of stands in the address, so that of several kinds more than one may fit.
    private void addParts(Components components) {
        Schema<?> any = new Schema<>();
        any.setDescription("What stands in rules where the part is used, as its kind has it");
        for (PartShape part : RecordShapes.parts()) {
            String name = named("Part", part.kind());
            components.addSchemas(name, part(components, part));
            any.addAnyOfItem(ShapeSchemas.reference(name));
        }
        components.addSchemas(PART, any.addAnyOfItem(ShapeSchemas.reference(USE)));
    }

    /// Such as `PartDecoTemplates` for `deco-templates`.
    static String named(String first, String words) {
        StringBuilder name = new StringBuilder(first);
        for (String word : words.split("-", 0)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private Schema<?> part(Components components, PartShape part) {
        List<Schema<?>> choices = new ArrayList<>();
        for (String variant : schemas.variants(part.shape())) {
            String name = schemas.named(variant);
            if (!part.foreign().isEmpty()) {
                name = name.replaceFirst("Rules", "Part");
                components.addSchemas(name, schemas.object(variant, part.foreign()));
            }
            choices.add(ShapeSchemas.reference(name));
        }
        if (choices.isEmpty()) {
            return schemas.object(part.shape(), part.foreign());
        }
        if (part.shape().equals(shapes.root())) {
            choices.add(ShapeSchemas.reference(ELSEWHERE));
        }
        return ShapeSchemas.oneOf(choices);
    }

    private static Schema<?> use() {
        ObjectSchema schema = new ObjectSchema();
        schema.setDescription("What is shared, such as blocks/12");
        schema.addProperty("use", new StringSchema());
        schema.setRequired(List.of("use"));
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static Schema<?> elsewhere() {
        ObjectSchema schema = new ObjectSchema();
        schema.setDescription("Rules that are written in a file, or by a program");
        schema.addProperty("type", ShapeSchemas.words(List.of("file", "script")));
        schema.setRequired(List.of("type"));
        schema.setAdditionalProperties(new Schema<>());
        return schema;
    }
}
