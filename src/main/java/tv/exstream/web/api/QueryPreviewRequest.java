package tv.exstream.web.api;

import java.util.Optional;

/// Asks what a query finds.
///
/// @param offset how many items are left out at the front; none when absent
/// @param limit at most this many: 1..500, 50 when absent
record QueryPreviewRequest(String query, Optional<Integer> offset, Optional<Integer> limit) {}
