package tv.exstream.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedulefile.Flaw;
import tv.exstream.schedulefile.Reading;
import tv.exstream.web.ProblemBody;
import tv.exstream.web.ProblemResponses;

/// A problem document (RFC 9457) with everything that is wrong with a schedule file.
///
/// @param count of all flaws, those that are left out included
record FlawedFile(@JsonUnwrapped ProblemBody problem, int count, List<Flaw> flaws) {
    FlawedFile {
        flaws = List.copyOf(flaws);
    }

    static ResponseEntity<FlawedFile> response(
            Reading.Refused refused, HttpServletRequest request, HttpServletResponse response) {
        ProblemException problem = refused.problem();
        ResponseEntity<ProblemBody> plain = ProblemResponses.of(problem, request, response);
        ProblemBody body = Objects.requireNonNull(plain.getBody());
        return ResponseEntity.status(plain.getStatusCode())
                .headers(plain.getHeaders())
                .body(new FlawedFile(body, refused.count(), refused.flaws()));
    }
}
