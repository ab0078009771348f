package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tv.exstream.problem.ProblemException;

/// Makes problem documents of known problems.
public final class ProblemResponses {
    /// When a client may try again what is refused for the moment; the grace of a tuner is as long.
    private static final String RETRY_AFTER_SECONDS = "5";

    private ProblemResponses() {}

    public static ResponseEntity<ProblemBody> of(ProblemException e, HttpServletRequest request) {
        String detail = String.valueOf(e.getMessage());
        ProblemBody body = ProblemBody.of(e.problem(), detail, request.getRequestURI());
        HttpHeaders headers = new HttpHeaders();
        if (body.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return of(body, headers);
    }

    static ResponseEntity<ProblemBody> of(ProblemBody body, HttpHeaders headers) {
        return ResponseEntity.status(body.status())
                .headers(headers)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
