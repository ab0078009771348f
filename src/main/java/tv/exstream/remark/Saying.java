package tv.exstream.remark;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What can be said with a number of values. Its words in other languages are messages.
public interface Saying {
    /// How many values it is said with.
    int places();

    /// Of its message.
    String key();

    /// The values, copied.
    ///
    /// @param values numbers, texts that are the same in every language, lengths of time, instants, and what is said within
    default List<Object> checked(List<?> values) {
        if (values.size() != places()) {
            throw new IllegalArgumentException(
                    "%s must be said with %d values: %s".formatted(this, places(), values));
        }
        values.forEach(this::check);
        return List.copyOf(values);
    }

    private void check(Object value) {
        boolean _ =
                switch (value) {
                    case String _, Integer _, Long _, Duration _, Instant _, Sentence _ -> true;
                    default ->
                            throw new IllegalArgumentException(
                                    "%s must be said with numbers, texts, times and what is said: %s"
                                            .formatted(this, value));
                };
    }
}
