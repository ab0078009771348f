package tv.exstream.web.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tv.exstream.json.RecordShapes;

/// Says what the bodies of requests must have: whatever their records cannot do without, and what is annotated besides. Of answers
/// alone it says nothing. Thread-safe.
final class RequiredMembers implements ModelConverter, GlobalOpenApiCustomizer {
    private static final String COMPONENTS = "#/components/schemas/";

    /// Members of which a body has to have one.
    private static final Map<String, List<String>> EITHER =
            Map.of(
                    "ChannelBulkRequest", List.of("change", "remove"),
                    "TrashBulkRequest", List.of("ids", "found"));

    /// What records cannot do without, by the names of their schemas.
    private final Map<String, List<String>> byName = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("rawtypes") // As swagger has it.
    public Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        Class<?> written = Json.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && written.isRecord()) {
            named(schema).ifPresent(name -> byName.put(name, RecordShapes.required(written)));
        }
        return schema;
    }

    @Override
    public void customise(OpenAPI document) {
        Bodies bodies = new Bodies(document.getComponents().getSchemas(), new HashSet<>());
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().values().stream())
                .forEach(content -> bodies.add(content.getSchema()));
        bodies.names().forEach(name -> require(bodies.known().get(name), name));
        EITHER.forEach((name, members) -> requireOne(bodies.known().get(name), members));
    }

    private static void requireOne(Schema<?> schema, List<String> members) {
        members.forEach(each -> schema.addAnyOfItem(new Schema<>().addRequiredItem(each)));
    }

    private void require(Schema<?> schema, String name) {
        Set<String> required = new TreeSet<>(byName.getOrDefault(name, List.of()));
        required.addAll(Objects.requireNonNullElse(schema.getRequired(), List.of()));
        if (!required.isEmpty()) {
            schema.setRequired(List.copyOf(required));
        }
    }

    /// What is written where it is used has none.
    private static Optional<String> named(Schema<?> schema) {
        return schema.get$ref() == null
                ? Optional.ofNullable(schema.getName())
                : Optional.of(name(schema));
    }

    private static String name(Schema<?> reference) {
        return reference.get$ref().substring(COMPONENTS.length());
    }

    /// What stands in bodies, at any depth.
    ///
    /// @param known all schemas, by name
    /// @param names of those that stand there
    @SuppressWarnings("rawtypes") // As swagger has them.
    private record Bodies(Map<String, Schema> known, Set<String> names) {
        void add(Schema<?> schema) {
            if (schema.get$ref() == null) {
                within(schema).forEach(this::add);
            } else if (names.add(name(schema))) {
                add(known.get(name(schema)));
            }
        }

        private static Stream<Schema> within(Schema<?> schema) {
            Stream<Schema> single =
                    Stream.of(schema.getItems(), schema.getAdditionalProperties())
                            .filter(Schema.class::isInstance)
                            .map(Schema.class::cast);
            Stream<Schema> many =
                    Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
                            .filter(Objects::nonNull)
                            .flatMap(List::stream);
            Stream<Schema> members =
                    Objects.requireNonNullElse(schema.getProperties(), Map.<String, Schema>of())
                            .values()
                            .stream();
            return Stream.of(single, many, members).flatMap(each -> each);
        }
    }
}
