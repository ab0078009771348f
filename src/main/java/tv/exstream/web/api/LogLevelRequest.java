package tv.exstream.web.api;

import java.util.Optional;

/// How much an area is to say.
///
/// @param level `trace`, `debug`, `info`, `warn` or `error`
/// @param minutes after which it is as before, 1 to 1440; left out for the next start of the server
public record LogLevelRequest(String level, Optional<Integer> minutes) {}
