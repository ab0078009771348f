package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.collection.Editor.Check;

/// Whether a query can be read.
///
/// @param query as it is shown; absent when it cannot be read
/// @param warnings what of it matches nothing because it does not exist or cannot be read
/// @param error absent when it can be read
public record QueryCheckAnswer(
        Optional<String> query, List<String> warnings, Optional<ErrorEntry> error) {
    public QueryCheckAnswer {
        warnings = List.copyOf(warnings);
    }

    /// @param position of the character at which it is wrong, from 0
    /// @param message what was wanted there and what was found
    public record ErrorEntry(int position, String message) {}

    static QueryCheckAnswer of(Check check) {
        return switch (check) {
            case Check.Right(String text, List<String> warnings) ->
                    new QueryCheckAnswer(Optional.of(text), warnings, Optional.empty());
            case Check.Wrong(int position, String message) ->
                    new QueryCheckAnswer(
                            Optional.empty(),
                            List.of(),
                            Optional.of(new ErrorEntry(position, message)));
        };
    }
}
