package tv.exstream.web.api;

import java.util.Optional;

/// What somebody who writes a query asks about it.
final class QueryRequests {
    private QueryRequests() {}

    record Check(String query) {}

    /// @param offset how many items are left out at the front; none when absent
    /// @param limit at most this many: 1..500, 50 when absent
    record Preview(String query, Optional<Integer> offset, Optional<Integer> limit) {}

    /// @param cursor how many characters are before the place where somebody types; all of them when absent
    /// @param limit at most this many: 1..500, 50 when absent
    record Completion(String query, Optional<Integer> cursor, Optional<Integer> limit) {}
}
