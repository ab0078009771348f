package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import java.util.Objects;
import tv.exstream.iptv.EntryFilter;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// The parameters of a request for entries, as text; absent ones are empty.
record SubscriptionParameters(
        @Parameter(description = "in their names; what does not tell channels apart does not count")
                String text,
        @Parameter(description = "the group that they are shown in; all when absent") String group,
        @Parameter(description = "listed, kept, dropped or gone; listed when absent") String state,
        @Parameter(
                        description =
                                "name, or group,name; with - the other way round; the order of the"
                                        + " list when absent")
                String sort,
        @Parameter(description = "what the list answered as next; the beginning when absent")
                String cursor,
        @Parameter(description = "how many are left out at the front; does not count with a cursor")
                String offset,
        @Parameter(description = "at most this many: 1..500, 50 when absent") String limit) {
    SubscriptionParameters {
        // Spring gives null for what is not in the request.
        text = Objects.requireNonNullElse(text, "");
        group = Objects.requireNonNullElse(group, "");
        state = Objects.requireNonNullElse(state, "listed");
        sort = Objects.requireNonNullElse(sort, "");
        cursor = Objects.requireNonNullElse(cursor, "");
        offset = Objects.requireNonNullElse(offset, "");
        limit = Objects.requireNonNullElse(limit, "");
    }

    /// @throws ProblemException INVALID_VALUE when there is no such state
    EntryFilter filter() {
        try {
            var wanted = EntryFilter.State.valueOf(state.toUpperCase(Locale.ROOT));
            return new EntryFilter(text, group, wanted);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE,
                    e,
                    Demand.VALUE_WRONG,
                    "state",
                    Remark.of(Demand.EITHER, "listed, kept, dropped", "gone"),
                    state);
        }
    }

    /// @throws ProblemException INVALID_VALUE when they are no numbers
    ListPart part() {
        return new ListPart(cursor, PageQuery.read(offset, limit));
    }
}
