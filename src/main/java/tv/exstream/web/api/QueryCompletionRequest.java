package tv.exstream.web.api;

import java.util.Optional;

/// Asks what may come at a place of a query.
///
/// @param cursor how many characters are before that place; all of them when absent
/// @param limit at most this many: 1..500, 50 when absent
record QueryCompletionRequest(String query, Optional<Integer> cursor, Optional<Integer> limit) {}
