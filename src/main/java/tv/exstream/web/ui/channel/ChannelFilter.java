package tv.exstream.web.ui.channel;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import tv.exstream.collection.query.Folded;

/// Which channels somebody wants to see, and in which order; absent ones are empty.
///
/// @param q part of a name, group or programme, or a number
/// @param group under which players list it
/// @param state a [Condition#word], or `dark` for all without a programme
/// @param sort `number`, `name`, `group` or `viewers`
public record ChannelFilter(String q, String group, String state, String sort) {
    private static final String DARK = "dark";

    public ChannelFilter {
        // Spring gives null for what is not in the request.
        q = Objects.requireNonNullElse(q, "").strip();
        group = Objects.requireNonNullElse(group, "");
        state = Objects.requireNonNullElse(state, "");
        sort = Objects.requireNonNullElse(sort, "number");
    }

    /// Whether somebody looks for something.
    public boolean isSet() {
        return !q.isEmpty() || !group.isEmpty() || !state.isEmpty();
    }

    boolean has(ChannelRow row) {
        return isFound(row)
                && (group.isEmpty() || group.equals(row.channel().group()))
                && (state.isEmpty() || isIn(row.told()));
    }

    private boolean isIn(ConditionShown told) {
        return state.equals(DARK) ? told.isDark() : state.equals(told.condition().word());
    }

    private boolean isFound(ChannelRow row) {
        return row.channel().number().equals(q)
                || contains(row.channel().name())
                || contains(row.channel().group())
                || row.now().stream().anyMatch(now -> contains(now.title()));
    }

    private boolean contains(String text) {
        return text.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT));
    }

    /// Of channels that are in the order of their numbers, which is kept among those that are alike. For one sort.
    Comparator<ChannelRow> order() {
        return switch (sort) {
            case "name" -> Folded.byPlace(row -> row.channel().name());
            case "group" -> Folded.byPlace(row -> row.channel().group());
            case "viewers" -> Comparator.comparingInt(ChannelRow::viewers).reversed();
            default -> (_, _) -> 0;
        };
    }
}
