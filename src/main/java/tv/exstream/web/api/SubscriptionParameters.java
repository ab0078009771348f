package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import tv.exstream.collection.query.Page;
import tv.exstream.iptv.EntryFilter;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// The parameters of a request for entries, as text; absent ones are empty.
record SubscriptionParameters(
        @Parameter(description = "in their names; what does not tell channels apart does not count")
                String text,
        @Parameter(description = "the group that they are shown in; all when absent") String group,
        @Parameter(description = "listed, kept, dropped or gone; listed when absent") String state,
        @Parameter(description = "how many are left out at the front; 0 when absent") String offset,
        @Parameter(description = "at most this many: 1..500, 50 when absent") String limit) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    SubscriptionParameters {
        // Spring gives null for what is not in the request.
        text = Objects.requireNonNullElse(text, "");
        group = Objects.requireNonNullElse(group, "");
        state = Objects.requireNonNullElse(state, "listed");
        offset = Objects.requireNonNullElse(offset, "0");
        limit = Objects.requireNonNullElse(limit, PageQuery.USUAL);
    }

    /// @throws ProblemException INVALID_VALUE when there is no such state
    EntryFilter filter() {
        try {
            var wanted = EntryFilter.State.valueOf(state.toUpperCase(Locale.ROOT));
            return new EntryFilter(text, group, wanted);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "state must be listed, kept, dropped or gone: " + state,
                    e);
        }
    }

    /// @throws ProblemException INVALID_VALUE when they are no numbers
    Page page() {
        return PageQuery.of(number("offset", offset), number("limit", limit));
    }

    private static int number(String name, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, "%s must be a whole number: %s".formatted(name, text));
        }
        return Integer.parseInt(text);
    }
}
