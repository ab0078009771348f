package tv.exstream.json;

import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.script.ScriptSchedule;
import tv.exstream.schedule.sequential.FileSchedule;

/// What rules are made of, for programs with which people write them: every object, what it has, and what may stand there. It
/// follows from the records, so that nothing a person may write is ever missing from it. Owned by one thread while it is made.
public final class RulesShape {
    /// What is written in another language, or not by people.
    private static final Set<Class<?>> ELSEWHERE = Set.of(FileSchedule.class, ScriptSchedule.class);

    private final Map<String, TypeShape> types = new TreeMap<>();
    private final Deque<JavaType> waiting = new ArrayDeque<>();

    private RulesShape() {}

    /// The shapes of all that something is made of, by name.
    ///
    /// @param root the name of the thing itself, such as that of rules
    public record Shapes(String root, Map<String, TypeShape> types) {
        public Shapes {
            types = Map.copyOf(types);
        }
    }

    public static Shapes ofRules() {
        return of(Schedule.class);
    }

    /// Those of anything that is written as rules are.
    static Shapes of(Class<?> type) {
        RulesShape shape = new RulesShape();
        String root = shape.name(Places.of(type));
        while (!shape.waiting.isEmpty()) {
            shape.describe(shape.waiting.remove());
        }
        return new Shapes(root, shape.types);
    }

    private void describe(JavaType generic) {
        Class<?> type = generic.getRawClass();
        String part = PartPlaces.kind(type).map(PartKind::plural).orElse("");
        Map<String, String> variants = new TreeMap<>();
        for (String variant : Variants.names(type)) {
            Class<?> record = Variants.find(type, variant).orElseThrow();
            if (!ELSEWHERE.contains(record)) {
                variants.put(variant, name(Places.of(record)));
            }
        }
        types.put(ShapeNames.of(generic), new TypeShape(part, variants, fields(generic)));
    }

    private List<TypeShape.Field> fields(JavaType generic) {
        Class<?> type = generic.getRawClass();
        List<TypeShape.Field> fields = new ArrayList<>();
        for (RecordComponent component :
                type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
            fields.add(field(generic, component));
        }
        return fields;
    }

    private TypeShape.Field field(JavaType generic, RecordComponent component) {
        Class<?> type = generic.getRawClass();
        JavaType value = Places.member(generic, component.getName()).orElseThrow();
        Optional<JsonNode> usual =
                Omissions.of(type, component.getName(), component.getType())
                        .map(RecordJson::shown)
                        .filter(node -> !node.isNull());
        boolean absent =
                usual.isPresent()
                        || value.isReferenceType()
                        || ShapeNames.NOT_WRITTEN.contains(component.getName());
        return new TypeShape.Field(
                component.getName(),
                !absent,
                PartPlaces.naming(type, component.getName()).map(PartKind::plural).orElse(""),
                value(Places.present(value)),
                usual);
    }

    private TypeShape.Value value(JavaType type) {
        Optional<JavaType> element = Places.element(type);
        if (element.isPresent()) {
            return TypeShape.Value.list(value(element.get()));
        }
        Class<?> raw = type.getRawClass();
        if (raw.isEnum()) {
            return TypeShape.Value.words(
                    Arrays.stream(raw.getEnumConstants()).map(Object::toString).toList());
        }
        return ShapeNames.plain(raw)
                .map(TypeShape.Value::of)
                .orElseGet(() -> TypeShape.Value.object(name(type)));
    }

    private String name(JavaType type) {
        String name = ShapeNames.of(type);
        if (!types.containsKey(name) && !waiting.contains(type)) {
            waiting.add(type);
        }
        return name;
    }
}
