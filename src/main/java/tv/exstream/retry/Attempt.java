package tv.exstream.retry;

import java.time.Instant;

/// One try of a request that has a key.
///
/// @param digest of everything that the request asks for
/// @param run of the server that took it; another one when it was started anew
/// @param begun in milliseconds
public record Attempt(RequestKey key, String digest, String run, Instant begun) {
    /// That of an attempt that broke off.
    public static final String NO_RUN = "";

    /// The same when it is over and nobody knows what came of it.
    public Attempt brokenOff() {
        return new Attempt(key, digest, NO_RUN, begun);
    }
}
