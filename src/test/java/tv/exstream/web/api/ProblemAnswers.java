package tv.exstream.web.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import tv.exstream.problem.Problem;
import tv.exstream.web.ProblemStatus;

/// Describes the problems that each end point may answer with.
final class ProblemAnswers implements GlobalOperationCustomizer {
    static final String SCHEMA = "Problem";

    /// Of each refusal that passes.
    static final String RETRY_AFTER = "Retry-After";

    private static final Set<String> PASSING =
            Stream.of(HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE)
                    .map(status -> String.valueOf(status.value()))
                    .collect(Collectors.toUnmodifiableSet());

    /// What RFC 9457 says, and the code.
    static Schema<?> schema() {
        ObjectSchema schema = new ObjectSchema();
        schema.setDescription("What went wrong (RFC 9457)");
        schema.addProperty("type", text("a URN that stands for the code"));
        schema.addProperty("title", text("the code in words"));
        schema.addProperty("status", new IntegerSchema());
        schema.addProperty("detail", text("what was found and wanted"));
        schema.addProperty("instance", text("the path asked for"));
        schema.addProperty("code", text("stable, for programs"));
        schema.addProperty("count", number("of all flaws; only of INVALID_SCHEDULE_FILE"));
        schema.addProperty("flaws", flaws());
        schema.setRequired(List.of("type", "title", "status", "detail", "instance", "code"));
        return schema;
    }

    static Header retryAfter() {
        return new Header()
                .description("after how many seconds it is worth another try")
                .schema(new IntegerSchema());
    }

    private static Schema<?> flaws() {
        ArraySchema flaws = new ArraySchema();
        flaws.setDescription("what is wrong with a file; only of INVALID_SCHEDULE_FILE");
        flaws.setItems(new Schema<>().$ref("Flaw"));
        return flaws;
    }

    private static Schema<?> number(String description) {
        IntegerSchema number = new IntegerSchema();
        number.setDescription(description);
        return number;
    }

    private static Schema<String> text(String description) {
        StringSchema text = new StringSchema();
        text.setDescription(description);
        return text;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Map<String, String> codes =
                problems(operation, handler)
                        .distinct()
                        .sorted()
                        .collect(
                                Collectors.groupingBy(
                                        problem ->
                                                String.valueOf(ProblemStatus.of(problem).value()),
                                        TreeMap::new,
                                        Collectors.mapping(
                                                Problem::name, Collectors.joining(", "))));
        codes.forEach((status, names) -> add(operation.getResponses(), status, names));
        operation.getResponses().addApiResponse("default", answer("any other problem"));
        return operation;
    }

    /// An operation may have an answer of its own for the status.
    private static void add(ApiResponses answers, String status, String names) {
        ApiResponse problem = answer(names);
        ApiResponse own = answers.get(status);
        if (own == null || own.getContent() == null) {
            answers.addApiResponse(status, problem);
        } else {
            own.description(own.getDescription() + ", " + names);
            problem.getContent().forEach(own.getContent()::addMediaType);
        }
        if (PASSING.contains(status)) {
            answers.get(status)
                    .addHeaderObject(
                            RETRY_AFTER, new Header().$ref("#/components/headers/" + RETRY_AFTER));
        }
    }

    private static Stream<Problem> problems(Operation operation, HandlerMethod handler) {
        List<Problem> problems = new ArrayList<>();
        problems.addAll(of(handler.getBeanType().getAnnotation(MayFail.class)));
        problems.addAll(of(handler.getMethodAnnotation(MayFail.class)));
        if (Doors.isGuarded(handler)) {
            problems.add(Problem.SIGN_IN_WANTED);
            problems.add(Problem.NOT_ALLOWED);
            problems.add(Problem.TOO_MANY_REQUESTS);
        }
        if (!handler.hasMethodAnnotation(GetMapping.class)) {
            problems.add(Problem.FOREIGN_ORIGIN);
        }
        if (ChangeHeaders.changes(handler)) {
            problems.add(Problem.PRECONDITION_FAILED);
            problems.add(Problem.CHANGE_UNDERWAY);
        }
        if (ChangeHeaders.changes(handler) && handler.hasMethodAnnotation(PostMapping.class)) {
            problems.add(Problem.INVALID_VALUE);
            problems.add(Problem.KEY_REUSED);
            problems.add(Problem.OUTCOME_UNKNOWN);
        }
        if (operation.getParameters() != null || operation.getRequestBody() != null) {
            problems.add(Problem.INVALID_VALUE);
        }
        return problems.stream();
    }

    private static List<Problem> of(@Nullable MayFail failures) {
        return failures == null ? List.of() : List.of(failures.value());
    }

    private static ApiResponse answer(String description) {
        return new ApiResponse()
                .description(description)
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref(SCHEMA))));
    }
}
