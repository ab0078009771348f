package tv.exstream.web.api;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.json.RulesShape.Shapes;
import tv.exstream.json.TypeShape;

/// What shapes tell, in the words of OpenAPI. Of several variants exactly one fits, for each says its `type`. Immutable.
final class ShapeSchemas {
    private final String prefix;
    private final Optional<String> use;
    private final Map<String, TypeShape> shapes;

    /// What a `type` says, by the name of the shape that it stands for.
    private final Map<String, List<String>> types;

    /// The names of shapes that stand somewhere without being one of several.
    private final Set<String> single;

    /// @param prefix of the names of the schemas
    /// @param use the schema of what names a shared part, where one may stand in the place of what it is
    ShapeSchemas(String prefix, Shapes shapes, Optional<String> use) {
        this.prefix = prefix;
        this.use = use;
        this.shapes = new TreeMap<>(shapes.types());
        types =
                this.shapes.values().stream()
                        .flatMap(shape -> shape.variants().entrySet().stream())
                        .distinct()
                        .sorted(Map.Entry.comparingByKey())
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getValue,
                                        Collectors.mapping(
                                                Map.Entry::getKey, Collectors.toList())));
        single =
                this.shapes.values().stream()
                        .flatMap(shape -> shape.fields().stream())
                        .flatMap(field -> objects(field.value()))
                        .collect(Collectors.toSet());
    }

    private static Stream<String> objects(TypeShape.Value value) {
        return Stream.concat(
                value.kind() == TypeShape.Kind.OBJECT ? Stream.of(value.object()) : Stream.of(),
                value.element().stream().flatMap(ShapeSchemas::objects));
    }

    /// All of them, by name.
    Map<String, Schema<?>> all() {
        Map<String, Schema<?>> all = new TreeMap<>();
        shapes.forEach((name, shape) -> add(all, name, shape));
        return all;
    }

    private void add(Map<String, Schema<?>> all, String name, TypeShape shape) {
        List<String> choices = new ArrayList<>(choices(name));
        variants(name).stream()
                .filter(single::contains)
                .forEach(each -> all.put(chosen(each), told(each)));
        Optional<String> shared = use.filter(_ -> !shape.part().isEmpty());
        if (choices.isEmpty() && shared.isEmpty()) {
            all.put(named(name), object(name, Set.of()));
            return;
        }
        if (choices.isEmpty()) {
            choices.add(named(name) + "Written");
            Schema<?> written = object(name, Set.of());
            // Else one that is shared would be a written one without members, too.
            written.setAdditionalProperties(false);
            all.put(choices.getFirst(), written);
        }
        shared.ifPresent(choices::add);
        all.put(named(name), oneOf(choices.stream().map(ShapeSchemas::reference).toList()));
    }

    /// The shapes that one may be; empty when it is of one kind.
    List<String> variants(String name) {
        return shapes.get(name).variants().values().stream().sorted().distinct().toList();
    }

    /// The schemas of those.
    private List<String> choices(String name) {
        return variants(name).stream().map(this::chosen).toList();
    }

    /// What also stands somewhere alone need not say its `type` there, but as one of several it has to.
    String chosen(String variant) {
        return named(variant) + (single.contains(variant) ? "Told" : "");
    }

    private Schema<?> told(String variant) {
        Schema<?> schema = object(variant, Set.of());
        return schema.addRequiredItem("type");
    }

    /// @param without members that it has not
    Schema<?> object(String name, Set<String> without) {
        Schema<?> schema = new ObjectSchema();
        List<String> required = new ArrayList<>();
        if (types.containsKey(name)) {
            schema.addProperty("type", words(types.get(name)));
            if (!single.contains(name)) {
                required.add("type");
            }
        }
        for (TypeShape.Field field : shapes.get(name).fields()) {
            if (without.contains(field.name())) {
                continue;
            }
            schema.addProperty(field.name(), value(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
        return schema;
    }

    /// Whatever names a part of the rules may name one that is shared instead.
    private Schema<?> value(TypeShape.Field field) {
        Schema<?> own = value(field.value());
        return use.filter(_ -> !field.names().isEmpty())
                .<Schema<?>>map(shared -> oneOf(List.of(own, reference(shared))))
                .orElse(own);
    }

    private Schema<?> value(TypeShape.Value value) {
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

    /// Such as `RulesTimeSlot`.
    String named(String shape) {
        String plain = shape.replace(" of ", "Of").replace(".", "");
        return plain.startsWith(prefix) ? plain : prefix + plain;
    }

    static Schema<?> words(List<String> words) {
        StringSchema schema = new StringSchema();
        schema.setEnum(words);
        return schema;
    }

    static Schema<?> oneOf(List<Schema<?>> choices) {
        Schema<?> schema = new Schema<>();
        choices.forEach(schema::addOneOfItem);
        return schema;
    }

    static Schema<?> reference(String name) {
        return new Schema<>().$ref(name);
    }
}
