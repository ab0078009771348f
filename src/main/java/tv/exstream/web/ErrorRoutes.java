package tv.exstream.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;

/// Answers what the web server itself refuses after it has read the request.
@RestController
final class ErrorRoutes implements ErrorController {
    private final ProblemResponses responses;

    ErrorRoutes(ProblemResponses responses) {
        this.responses = responses;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemBody> show(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        ProblemResponses.Told told = responses.told(Remark.of(Objection.SERVER_REFUSED), request);
        ProblemBody body = ProblemBody.of(status, told.text(), path == null ? "" : path.toString());
        return ProblemResponses.answer(body, told.language(), response);
    }

    private static HttpStatus status(Object code) {
        HttpStatus known = code instanceof Integer value ? HttpStatus.resolve(value) : null;
        return known == null ? HttpStatus.NOT_FOUND : known;
    }
}
