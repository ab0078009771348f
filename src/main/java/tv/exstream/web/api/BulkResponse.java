package tv.exstream.web.api;

import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Answers about many things that are done in one step.
final class BulkResponse {
    private BulkResponse() {}

    /// @param done whether all of it was done; else nothing was
    /// @param language that the answer says in what stands in the way
    static <T> ResponseEntity<T> of(boolean done, T answer, Locale language) {
        return ResponseEntity.status(done ? HttpStatus.OK : HttpStatus.CONFLICT)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(answer);
    }
}
