package tv.exstream.outbound;

import java.net.http.HttpHeaders;
import java.util.Optional;

/// What tells whether something is still as it was fetched. Source: RFC 9110 section 8.8.
///
/// @param etag as the server sent it
/// @param lastModified as the server sent it
public record Validators(Optional<String> etag, Optional<String> lastModified) {
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    public static Validators of(Found<?> found) {
        HttpHeaders headers = found.headers();
        return new Validators(headers.firstValue("ETag"), headers.firstValue("Last-Modified"));
    }

    /// The question for what is not as it was any more. The answer is 304 when it still is.
    public Question ifChanged(Question question) {
        Question asked = question;
        if (etag.isPresent()) {
            asked = asked.with("If-None-Match", etag.get());
        }
        if (lastModified.isPresent()) {
            asked = asked.with("If-Modified-Since", lastModified.get());
        }
        return asked;
    }
}
