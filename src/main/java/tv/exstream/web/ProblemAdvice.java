package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Turns every exception of a request into a problem document.
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /// What parameters that are true or false are read as.
    private static final Set<String> FLAGS =
            Set.of("boolean", "java.util.Optional<java.lang.Boolean>");

    private final Incidents incidents;
    private final RemarkTexts texts;

    ProblemAdvice(Incidents incidents, RemarkTexts texts) {
        this.incidents = incidents;
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> known(
            ProblemException e, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            throw e;
        }
        ProblemBody body = ProblemBody.of(e.problem(), texts.detail(e), ShownPath.of(request));
        return ProblemResponses.of(body, response);
    }

    /// What cannot be read of an address, such as bytes that are no text.
    @ExceptionHandler
    ResponseEntity<ProblemBody> malformed(
            HttpException.IllegalStateException e,
            HttpServletRequest request,
            HttpServletResponse response) {
        return known(
                new ProblemException(Problem.INVALID_VALUE, "parameters must be text in UTF-8", e),
                request,
                response);
    }

    /// A form that is none, or is longer than forms may be.
    @ExceptionHandler
    ResponseEntity<ProblemBody> unreadable(
            MultipartException e, HttpServletRequest request, HttpServletResponse response) {
        return known(
                new ProblemException(
                        Problem.INVALID_VALUE,
                        "body must be a form as its content type says, and not too long",
                        e),
                request,
                response);
    }

    /// A bug or a broken machine: the log has the whole story, the client its number. When the answer has begun there is nothing
    /// left to tell the client but the break of its connection, which is what an exception that nobody handles leads to.
    @ExceptionHandler
    ResponseEntity<ProblemBody> unexpected(
            Exception e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            throw e;
        }
        String incident = incidents.next();
        LOG.error(
                "request failed incident={} method={} path={}",
                incident,
                request.getMethod(),
                ShownPath.of(request),
                e);
        ProblemBody body =
                ProblemBody.of(
                        "UNEXPECTED",
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "something unexpected happened; the log has it as incident " + incident,
                        ShownPath.of(request));
        return ProblemResponses.of(body, response);
    }

    /// What Spring itself refuses: unknown paths, wrong methods, bad parameters.
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object ignored,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ServletWebRequest servlet = (ServletWebRequest) request;
        if (servlet.getResponse() != null && servlet.getResponse().isCommitted()) {
            return null;
        }
        String path = ShownPath.of(servlet.getRequest());
        ProblemBody body = ProblemBody.of(status, detail(e, path), path);
        return ResponseEntity.status(status)
                .headers(headers)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /// The values that an enumeration has; none when it is no enumeration.
    private static Object[] choices(MethodArgumentTypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        Object[] choices = type == null ? null : type.getEnumConstants();
        return choices == null ? new Object[0] : choices;
    }

    /// Parameters that are read together have the names and types of the record that they become.
    private static String unbound(MethodArgumentNotValidException e, FieldError error) {
        boolean isFlag =
                Stream.of(e.getParameter().getParameterType().getRecordComponents())
                        .anyMatch(
                                each ->
                                        each.getName().equals(error.getField())
                                                && FLAGS.contains(
                                                        each.getGenericType().getTypeName()));
        return "parameter %s must be %s: %s"
                .formatted(
                        error.getField(),
                        isFlag ? "true or false" : "a whole number",
                        error.getRejectedValue());
    }

    private static String detail(Exception e, String path) {
        return switch (e) {
            // Everything else is read as text and judged by us.
            case MethodArgumentTypeMismatchException one when choices(one).length > 0 ->
                    "parameter %s must be one of %s: %s"
                            .formatted(
                                    one.getName(), Arrays.toString(choices(one)), one.getValue());
            case MethodArgumentTypeMismatchException number ->
                    "parameter %s must be a whole number: %s"
                            .formatted(number.getName(), number.getValue());
            case MethodArgumentNotValidException bound when bound.getFieldError() != null ->
                    unbound(bound, Objects.requireNonNull(bound.getFieldError()));
            case ErrorResponse known when known.getStatusCode().value() == 404 ->
                    "nothing is at " + path;
            case ErrorResponse known ->
                    Optional.ofNullable(known.getBody().getDetail()).orElse("refused");
            default -> "the request cannot be read";
        };
    }
}
