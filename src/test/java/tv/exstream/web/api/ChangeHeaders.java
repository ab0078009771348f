package tv.exstream.web.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import tv.exstream.web.change.ChangesNothing;
import tv.exstream.web.change.Editable;

/// Describes the headers that changes and what can be changed have in common.
final class ChangeHeaders implements GlobalOperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.hasMethodAnnotation(Editable.class)) {
            accept(operation, "If-None-Match", "an ETag; answers 304 when nothing is different");
            tag(operation, "200");
        }
        if (changes(handler)) {
            accept(operation, "If-Match", "the ETag of what is changed, as it was last seen");
        }
        if (changes(handler) && handler.hasMethodAnnotation(PostMapping.class)) {
            accept(
                    operation,
                    "Idempotency-Key",
                    "any text of up to 200 characters; the same request with the same one happens"
                            + " once in 24 hours");
        }
        return operation;
    }

    static boolean changes(HandlerMethod handler) {
        ChangesNothing nothing = handler.getMethodAnnotation(ChangesNothing.class);
        return !handler.hasMethodAnnotation(GetMapping.class)
                && (nothing == null || !nothing.when().isEmpty());
    }

    /// Two handlers of one path and method, which take different bodies, are one operation.
    private static void accept(Operation operation, String name, String description) {
        List<Parameter> there = Objects.requireNonNullElse(operation.getParameters(), List.of());
        if (there.stream().anyMatch(each -> name.equals(each.getName()))) {
            return;
        }
        var header = new HeaderParameter();
        header.name(name).description(description).schema(new StringSchema());
        operation.addParametersItem(header);
    }

    private static void tag(Operation operation, String status) {
        List.of(operation.getResponses().get(status))
                .forEach(
                        answer ->
                                answer.addHeaderObject(
                                        "ETag",
                                        new Header()
                                                .description("for If-Match and If-None-Match")
                                                .schema(new StringSchema())));
    }
}
