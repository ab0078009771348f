package tv.exstream.web.ui.schedule;

import java.util.Objects;
import tv.exstream.web.api.SchedulesParameters;

/// Which schedules somebody wants to see, and in which order; absent ones are empty.
///
/// @param q part of a name or group, or a number
/// @param kind as in `js.schedule.type.KIND`, or `on-demand`
/// @param trouble as in `schedules.trouble.TROUBLE`
/// @param shared the number of the named rules that they use
/// @param filler the number of the filler that they use
/// @param sort `number`, `name` or `end`
public record SchedulesFilter(
        String q, String kind, String trouble, String shared, String filler, String sort) {
    public SchedulesFilter {
        // Spring gives null for what is not in the request.
        q = Objects.requireNonNullElse(q, "").strip();
        kind = Objects.requireNonNullElse(kind, "");
        trouble = Objects.requireNonNullElse(trouble, "");
        shared = Objects.requireNonNullElse(shared, "");
        filler = Objects.requireNonNullElse(filler, "");
        sort = Objects.requireNonNullElse(sort, "number");
    }

    SchedulesParameters part(long offset, int limit) {
        return new SchedulesParameters(
                q,
                kind,
                trouble,
                shared,
                filler,
                sort,
                Long.toString(offset),
                Integer.toString(limit));
    }
}
