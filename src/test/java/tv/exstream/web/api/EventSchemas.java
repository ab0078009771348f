package tv.exstream.web.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/// Describes what is sent event by event: a schema for each, of which one is true of every event.
final class EventSchemas implements GlobalOpenApiCustomizer {
    @Override
    public void customise(OpenAPI document) {
        Map<String, Schema<?>> topics = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            topics.put(topic.event(), known(document, topic.state()));
        }
        topics.put("leave", ShapeSchemas.words(List.of("")));
        describe(document, "/api/events", topics);
        Map<String, Schema<?>> lines = new LinkedHashMap<>();
        lines.put("line", known(document, LogEntry.class));
        lines.put("missed", known(document, MissedLines.class));
        describe(document, "/api/logs/tail", lines);
    }

    /// As for classes that operations answer.
    private static Schema<?> known(OpenAPI document, Type type) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true)
                        .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(
                (name, schema) -> document.getComponents().getSchemas().putIfAbsent(name, schema));
        return resolved.schema;
    }

    private static void describe(OpenAPI document, String path, Map<String, Schema<?>> events) {
        Schema<?> event = new Schema<>();
        event.setDescription("One event of the stream; its data is JSON in one line");
        events.forEach(
                (name, data) -> {
                    String called =
                            "Event"
                                    + name.substring(0, 1).toUpperCase(Locale.ROOT)
                                    + name.substring(1);
                    document.getComponents().addSchemas(called, event(name, data));
                    event.addOneOfItem(ShapeSchemas.reference(called));
                });
        ApiResponse answer = document.getPaths().get(path).getGet().getResponses().get("200");
        answer.setContent(
                new Content().addMediaType("text/event-stream", new MediaType().schema(event)));
    }

    private static Schema<?> event(String name, Schema<?> data) {
        ObjectSchema event = new ObjectSchema();
        event.addProperty("event", ShapeSchemas.words(List.of(name)));
        event.addProperty("data", data);
        event.setRequired(List.of("event", "data"));
        return event;
    }
}
