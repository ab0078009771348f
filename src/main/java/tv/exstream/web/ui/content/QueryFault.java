package tv.exstream.web.ui.content;

import java.util.Optional;
import tv.exstream.web.api.QueryCheckAnswer;

/// Where a query cannot be read.
///
/// @param before what stands before that place
/// @param at the character there; empty at the end
/// @param message what was found and what was wanted
public record QueryFault(String before, String at, String after, String message) {
    static Optional<QueryFault> of(String query, QueryCheckAnswer check) {
        return check.error().map(error -> of(query, error.position(), error.message()));
    }

    private static QueryFault of(String query, int position, String message) {
        int from = Math.min(position, query.length());
        int to = from == query.length() ? from : query.offsetByCodePoints(from, 1);
        return new QueryFault(
                query.substring(0, from), query.substring(from, to), query.substring(to), message);
    }
}
