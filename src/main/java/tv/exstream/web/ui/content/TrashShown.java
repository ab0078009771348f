package tv.exstream.web.ui.content;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tv.exstream.web.api.TrashAnswer;
import tv.exstream.web.api.TrashView;
import tv.exstream.web.ui.Pager;

/// A part of what is gone.
public record TrashShown(Pager pager, List<GoneShown> rows) {
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
        var pager = new Pager(page, ROWS, trash.list(0, 1).total());
        TrashAnswer part = trash.list(pager.offset(), ROWS);
        return new TrashShown(pager, part.items().stream().map(GoneShown::of).toList());
    }
}
