package tv.exstream.retry;

import java.time.Instant;

/// One try of a request that has a key.
///
/// @param digest of everything that the request asks for
/// @param run of the server that took it; another one when it was started anew
/// @param begun in milliseconds
public record Attempt(RequestKey key, String digest, String run, Instant begun) {}
