package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tv.exstream.problem.ProblemException;

/// Makes problem documents of known problems.
public final class ProblemResponses {
    /// When a client may try again what is refused for the moment; the grace of a tuner is as long.
    private static final String RETRY_AFTER_SECONDS = "5";

    /// The same for those who ask too often: in a minute they may try again a few times; the message says it to the second.
    private static final String RETRY_TRIES_AFTER_SECONDS = "60";

    /// What described the answer that is not given.
    private static final List<String> OVERRULED =
            List.of(
                    HttpHeaders.ACCEPT_RANGES,
                    HttpHeaders.CACHE_CONTROL,
                    HttpHeaders.CONTENT_ENCODING,
                    HttpHeaders.ETAG);

    private ProblemResponses() {}

    /// @param response not yet committed; what was said about another answer is taken back
    public static ResponseEntity<ProblemBody> of(
            ProblemException e, HttpServletRequest request, HttpServletResponse response) {
        String detail = String.valueOf(e.getMessage());
        return of(ProblemBody.of(e.problem(), detail, ShownPath.of(request)), response);
    }

    /// For a path at which nobody answers.
    ///
    /// @param response as above
    public static ResponseEntity<ProblemBody> notFound(
            HttpServletRequest request, HttpServletResponse response) {
        String path = ShownPath.of(request);
        return of(
                ProblemBody.of(
                        HttpStatus.NOT_FOUND.name(),
                        HttpStatus.NOT_FOUND,
                        "nothing is at " + path,
                        path),
                response);
    }

    static ResponseEntity<ProblemBody> of(ProblemBody body, HttpServletResponse response) {
        response.resetBuffer();
        OVERRULED.forEach(name -> response.setHeader(name, null));
        ResponseEntity.BodyBuilder problem =
                ResponseEntity.status(body.status())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (body.status() == HttpStatus.TOO_MANY_REQUESTS.value()) {
            problem.header(HttpHeaders.RETRY_AFTER, RETRY_TRIES_AFTER_SECONDS);
        }
        if (body.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            problem.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return problem.body(body);
    }
}
