package tv.exstream.web.ui.content;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tv.exstream.web.api.TrashAnswer;
import tv.exstream.web.api.TrashView;

/// A part of what is gone.
///
/// @param total how many there are
/// @param page from 0
public record TrashShown(int total, int page, List<GoneShown> rows) {
    private static final int ROWS = 50;

    public TrashShown {
        rows = List.copyOf(rows);
    }

    /// @param kind as in `browse.kind.KIND`
    /// @param show may be empty
    /// @param since when the file was found missing; at most one
    public record GoneShown(
            long id, String kind, String name, String show, String path, List<Instant> since) {
        public GoneShown {
            since = List.copyOf(since);
        }

        private static GoneShown of(TrashAnswer.GoneEntry gone) {
            return new GoneShown(
                    gone.id(),
                    gone.kind().name().toLowerCase(Locale.ROOT),
                    gone.name(),
                    gone.show().orElse(""),
                    gone.path(),
                    gone.since().stream().toList());
        }
    }

    /// A page behind the last one is the last one: who forgets all of it goes back.
    static TrashShown of(TrashView trash, int page) {
        int total = trash.list(0, 1).total();
        int shown = Math.clamp(page, 0, Math.max(0, (total - 1) / ROWS));
        TrashAnswer part = trash.list(shown * ROWS, ROWS);
        return new TrashShown(
                part.total(), shown, part.items().stream().map(GoneShown::of).toList());
    }

    public int first() {
        return page * ROWS + 1;
    }

    public int last() {
        return page * ROWS + rows.size();
    }

    public boolean hasMore() {
        return last() < total;
    }

    public boolean isPaged() {
        return total > ROWS;
    }
}
