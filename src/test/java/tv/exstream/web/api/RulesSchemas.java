package tv.exstream.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tv.exstream.json.RulesShape;
import tv.exstream.json.TypeShape;

/// Describes the rules of channels by what [RulesShape] says of them, of which the forms of the pages are made, too.
final class RulesSchemas implements GlobalOpenApiCustomizer {
    private static final String SCHEDULE = "/api/channels/{number}/schedule";
    private static final String USE = "RulesUse";
    private static final String ELSEWHERE = "RulesElsewhere";

    private final RulesShape.Shapes shapes = RulesShape.ofRules();

    /// What a `type` says, by the name of the shape that it stands for.
    private final Map<String, List<String>> types =
            shapes.types().values().stream()
                    .flatMap(shape -> shape.variants().entrySet().stream())
                    .collect(
                            Collectors.groupingBy(
                                    Map.Entry::getValue,
                                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));

    /// The names of shapes that stand somewhere without being one of several.
    private final Set<String> single =
            shapes.types().values().stream()
                    .flatMap(shape -> shape.fields().stream())
                    .flatMap(field -> objects(field.value()))
                    .collect(Collectors.toSet());

    private static Stream<String> objects(TypeShape.Value value) {
        return Stream.concat(
                value.kind() == TypeShape.Kind.OBJECT ? Stream.of(value.object()) : Stream.of(),
                value.element().stream().flatMap(RulesSchemas::objects));
    }

    @Override
    public void customise(OpenAPI document) {
        document.getComponents().addSchemas(USE, use());
        document.getComponents().addSchemas(ELSEWHERE, elsewhere());
        shapes.types().forEach((name, shape) -> add(document, name, shape));
        Operation put = document.getPaths().get(SCHEDULE).getPut();
        Operation get = document.getPaths().get(SCHEDULE).getGet();
        Operation preview = document.getPaths().get(SCHEDULE + "/preview").getPost();
        Stream.of(put.getRequestBody().getContent(), preview.getRequestBody().getContent())
                .forEach(this::describe);
        Stream.of(get, put)
                .map(each -> each.getResponses().get("200").getContent())
                .forEach(this::describe);
    }

    private void describe(Content content) {
        content.values().forEach(each -> each.setSchema(reference(named(shapes.root()))));
    }

    private void add(OpenAPI document, String name, TypeShape shape) {
        List<String> choices = new ArrayList<>(variants(name, shape));
        if (choices.isEmpty() && shape.part().isEmpty()) {
            document.getComponents().addSchemas(named(name), object(name, shape));
            return;
        }
        if (choices.isEmpty()) {
            choices.add(named(name) + "Written");
            Schema<?> written = object(name, shape);
            // Else one that is shared would be a written one without members, too.
            written.setAdditionalProperties(false);
            document.getComponents().addSchemas(choices.getFirst(), written);
        }
        if (!shape.part().isEmpty()) {
            choices.add(USE);
        }
        document.getComponents()
                .addSchemas(
                        named(name), oneOf(choices.stream().map(RulesSchemas::reference).toList()));
    }

    private List<String> variants(String name, TypeShape shape) {
        Stream<String> other = name.equals(shapes.root()) ? Stream.of(ELSEWHERE) : Stream.of();
        return Stream.concat(
                        shape.variants().values().stream()
                                .sorted()
                                .distinct()
                                .map(RulesSchemas::named),
                        other)
                .toList();
    }

    private Schema<?> object(String name, TypeShape shape) {
        Schema<?> schema = new ObjectSchema();
        List<String> required = new ArrayList<>();
        if (types.containsKey(name)) {
            schema.addProperty("type", words(types.get(name).stream().sorted().toList()));
            if (!single.contains(name)) {
                required.add("type");
            }
        }
        for (TypeShape.Field field : shape.fields()) {
            schema.addProperty(field.name(), value(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
        return schema;
    }

    /// Whatever names a part of the rules may name one that is shared instead.
    private static Schema<?> value(TypeShape.Field field) {
        Schema<?> own = value(field.value());
        return field.names().isEmpty() ? own : oneOf(List.of(own, reference(USE)));
    }

    private static Schema<?> value(TypeShape.Value value) {
        return switch (value.kind()) {
            case TEXT -> new StringSchema();
            case INTEGER, CHANNEL, COLLECTION, MEDIA -> new IntegerSchema().format("int64");
            case DECIMAL -> new NumberSchema().format("double");
            case FLAG -> new BooleanSchema();
            case WORD -> words(value.words());
            case LENGTH -> new StringSchema().format("duration");
            case TIME -> new StringSchema().pattern("\\d\\d:\\d\\d(:\\d\\d)?");
            case DATE -> new DateSchema();
            case YEARLY -> new StringSchema().pattern("--\\d\\d-\\d\\d");
            case INSTANT -> new DateTimeSchema();
            case EXPRESSION ->
                    oneOf(List.of(new StringSchema(), new IntegerSchema().format("int64")));
            case LIST -> new ArraySchema().items(value(value.element().orElseThrow()));
            case OBJECT -> reference(named(value.object()));
        };
    }

    private static Schema<?> words(List<String> words) {
        StringSchema schema = new StringSchema();
        schema.setEnum(words);
        return schema;
    }

    private static Schema<?> oneOf(List<Schema<?>> choices) {
        Schema<?> schema = new Schema<>();
        choices.forEach(schema::addOneOfItem);
        return schema;
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref(name);
    }

    /// Such as `RulesTimeSlot`.
    private static String named(String shape) {
        return "Rules" + shape.replace(" of ", "Of").replace(".", "");
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
        schema.addProperty("type", words(List.of("file", "script")));
        schema.setRequired(List.of("type"));
        schema.setAdditionalProperties(new Schema<>());
        return schema;
    }
}
