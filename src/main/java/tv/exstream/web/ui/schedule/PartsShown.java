package tv.exstream.web.ui.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.PartQuery;
import tv.exstream.web.api.PartView;
import tv.exstream.web.api.PartsAnswer.PartEntry;
import tv.exstream.web.ui.Pager;
import tv.exstream.web.ui.UserShown;

/// Some parts as the page shows them: a kind after the other, each by name.
public record PartsShown(Pager pager, List<Row> rows) {
    private static final int ROWS = 50;

    /// More are on the page of the part.
    private static final int USERS = 4;

    public PartsShown {
        rows = List.copyOf(rows);
    }

    /// @param kind as in `parts.kind.KIND`
    /// @param uses how many parts and channels name it
    /// @param users the first of them
    public record Row(
            String kind, String use, String name, String group, int uses, List<UserShown> users) {
        public Row {
            users = List.copyOf(users);
        }

        /// Where it is changed.
        public String page() {
            return UserShown.page(use);
        }

        /// What tells it from others in the page.
        public String key() {
            return use.replace('/', '-');
        }

        /// How many use it that are not named.
        public int more() {
            return uses - users.size();
        }
    }

    static PartsShown of(PartView parts, PartsFilter filter, int page) {
        Map<PartKind, Integer> totals = new LinkedHashMap<>();
        filter.wanted()
                .forEach(kind -> totals.put(kind, parts.list(kind, filter.part(0, 1)).total()));
        int total = totals.values().stream().mapToInt(Integer::intValue).sum();
        var pager = new Pager(page, ROWS, total);
        List<Row> rows = new ArrayList<>();
        int before = 0;
        for (Map.Entry<PartKind, Integer> kind : totals.entrySet()) {
            int from = Math.max(0, pager.offset() - before);
            int room = ROWS - rows.size();
            if (from < kind.getValue() && room > 0) {
                rows.addAll(rows(parts, kind.getKey(), filter.part(from, room)));
            }
            before += kind.getValue();
        }
        return new PartsShown(pager, rows);
    }

    private static List<Row> rows(PartView parts, PartKind kind, PartQuery part) {
        return parts.list(kind, part).parts().stream()
                .map(entry -> row(parts, kind, entry))
                .toList();
    }

    private static Row row(PartView parts, PartKind kind, PartEntry entry) {
        List<UserShown> users =
                entry.uses() == 0
                        ? List.of()
                        : parts.users(PartView.id(kind.plural(), entry.id()), USERS).stream()
                                .map(UserShown::of)
                                .toList();
        return new Row(
                kind.plural(), entry.use(), entry.name(), entry.group(), entry.uses(), users);
    }

    /// What can be chosen.
    public static List<String> kinds() {
        return Arrays.stream(PartKind.values()).map(PartKind::plural).toList();
    }
}
