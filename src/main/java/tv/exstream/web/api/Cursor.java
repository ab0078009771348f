package tv.exstream.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Where a list goes on: behind the last entry that was shown, whatever has come or gone meanwhile.
///
/// @param order in which the list is; a cursor of another order is refused
/// @param keys by which the last entry stands in that order, the most important one first
record Cursor(String order, List<String> keys) {
    /// As many as the longest name takes, which stands there in three forms, and fewer than a line of a request may have.
    private static final int MOST_CHARS = 6_000;

    Cursor {
        keys = List.copyOf(keys);
    }

    /// Empty when the list is asked for from its beginning.
    ///
    /// @throws ProblemException INVALID_VALUE when it is none of this order
    static Optional<Cursor> read(String text, String order) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = decoded(text).orElseThrow(Cursor::unknown);
        if (!cursor.order().equals(order)) {
            throw unknown();
        }
        return Optional.of(cursor);
    }

    private static Optional<Cursor> decoded(String text) {
        try {
            if (text.length() > MOST_CHARS) {
                return Optional.empty();
            }
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] all = JsonMapper.shared().readValue(json, String[].class);
            return all == null || all.length < 2 || Arrays.asList(all).contains(null)
                    ? Optional.empty()
                    : Optional.of(new Cursor(all[0], List.of(all).subList(1, all.length)));
        } catch (IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        }
    }

    /// A number among the keys.
    ///
    /// @throws ProblemException INVALID_VALUE
    long number(int index) {
        try {
            return Long.parseLong(keys.get(index));
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            throw unknown();
        }
    }

    /// A key that is read as something else.
    ///
    /// @param reading throws IllegalArgumentException for what it cannot be
    /// @throws ProblemException INVALID_VALUE
    <T> T key(int index, Function<String, T> reading) {
        try {
            return reading.apply(keys.get(index));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw unknown();
        }
    }

    /// As clients hand it back; only this class reads it.
    String text() {
        String[] all = new String[keys.size() + 1];
        all[0] = order;
        for (int n = 0; n < keys.size(); n++) {
            all[n + 1] = keys.get(n);
        }
        byte[] json = JsonMapper.shared().writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    private static ProblemException unknown() {
        return ProblemException.of(Problem.INVALID_VALUE, Objection.CURSOR_FOREIGN);
    }
}
