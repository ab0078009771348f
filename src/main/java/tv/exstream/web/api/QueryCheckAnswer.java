package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tv.exstream.collection.Editor.Check;
import tv.exstream.remark.Remark;

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

    /// @param words says what is wrong in the language of who asks
    static QueryCheckAnswer of(Check check, Function<Remark, String> words) {
        return switch (check) {
            case Check.Right(String text, List<Remark> warnings) ->
                    new QueryCheckAnswer(
                            Optional.of(text),
                            warnings.stream().map(words).toList(),
                            Optional.empty());
            case Check.Wrong(int position, Remark message) ->
                    new QueryCheckAnswer(
                            Optional.empty(),
                            List.of(),
                            Optional.of(new ErrorEntry(position, words.apply(message))));
        };
    }
}
