package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;

/// Turns every exception of a request into a problem document.
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Incidents incidents;
    private final ProblemResponses responses;

    ProblemAdvice(Incidents incidents, ProblemResponses responses) {
        this.incidents = incidents;
        this.responses = responses;
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> known(
            ProblemException e, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            throw e;
        }
        return responses.of(e, request, response);
    }

    /// What cannot be read of an address, such as bytes that are no text.
    @ExceptionHandler
    ResponseEntity<ProblemBody> malformed(
            HttpException.IllegalStateException e,
            HttpServletRequest request,
            HttpServletResponse response) {
        return known(
                ProblemException.of(Problem.INVALID_VALUE, e, Objection.PARAMETERS_NO_TEXT),
                request,
                response);
    }

    /// A form that is none, or is longer than forms may be.
    @ExceptionHandler
    ResponseEntity<ProblemBody> unreadable(
            MultipartException e, HttpServletRequest request, HttpServletResponse response) {
        return known(
                ProblemException.of(Problem.INVALID_VALUE, e, Objection.BODY_NO_FORM),
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
        ProblemResponses.Told told =
                responses.told(Remark.of(Objection.UNEXPECTED, incident), request);
        ProblemBody body =
                ProblemBody.of(
                        "UNEXPECTED",
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        told.text(),
                        ShownPath.of(request));
        return ProblemResponses.answer(body, told.language(), response);
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
        ProblemResponses.Told told =
                responses.told(SpringRefusal.of(e, path), servlet.getRequest());
        return ResponseEntity.status(status)
                .headers(headers)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, told.language())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemBody.of(status, told.text(), path));
    }
}
