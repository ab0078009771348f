package tv.exstream.web.api;

import java.time.Instant;
import java.util.Optional;

/// Which lines of the log a page shows.
///
/// @param level the least, such as `warn`
/// @param area of the program and those below it; empty for all
/// @param words all of them, in any case and order; may be empty
/// @param since from this instant on
/// @param until before this instant
/// @param before only lines older than this one; empty for the newest
public record LogQuestion(
        String level,
        String area,
        String words,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<Long> before) {}
