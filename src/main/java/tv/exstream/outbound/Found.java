package tv.exstream.outbound;

import java.net.URI;
import java.net.http.HttpHeaders;

/// What came.
///
/// @param status 2xx; or 304, when only what is new was asked for and nothing is
/// @param at where it was found in the end
/// @param leads what it may name
public record Found<T>(int status, Place at, Reach leads, HttpHeaders headers, T body) {
    public URI uri() {
        return at.uri();
    }

    /// The same in another form.
    public <U> Found<U> with(U other) {
        return new Found<>(status, at, leads, headers, other);
    }
}
