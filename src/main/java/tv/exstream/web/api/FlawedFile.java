package tv.exstream.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import tv.exstream.schedulefile.Reading;
import tv.exstream.web.ProblemBody;
import tv.exstream.web.RemarkTexts;

/// A problem document (RFC 9457) with everything that is wrong with a schedule file.
///
/// @param count of all flaws, those that are left out included
record FlawedFile(@JsonUnwrapped ProblemBody problem, int count, List<ToldFlaw> flaws) {
    FlawedFile {
        flaws = List.copyOf(flaws);
    }

    /// @param plain the document without them
    static ResponseEntity<FlawedFile> response(
            Reading.Refused refused, RemarkTexts texts, ResponseEntity<ProblemBody> plain) {
        ProblemBody body = Objects.requireNonNull(plain.getBody());
        return ResponseEntity.status(plain.getStatusCode())
                .headers(plain.getHeaders())
                .body(new FlawedFile(body, refused.count(), ToldFlaw.all(refused.flaws(), texts)));
    }
}
