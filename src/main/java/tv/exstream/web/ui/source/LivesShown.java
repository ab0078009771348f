package tv.exstream.web.ui.source;

import java.util.List;
import tv.exstream.web.api.LiveSourceView;
import tv.exstream.web.api.LiveSourcesAnswer;

/// Some of the live sources.
///
/// @param text in their names; may be empty
/// @param page from 0
public record LivesShown(String text, int total, int page, List<LiveShown> rows) {
    private static final int ROWS = 50;

    public LivesShown {
        rows = List.copyOf(rows);
    }

    /// @param name empty for one that is away
    public record Named(long id, String name) {}

    /// A page behind the last one is the last one.
    static LivesShown of(LiveSourceView sources, String text, int page) {
        int fitting = sources.list(text, 0, 1).total();
        int shown = Math.clamp(page, 0, Math.max(0, (fitting - 1) / ROWS));
        LiveSourcesAnswer some = sources.list(text, shown * ROWS, ROWS);
        return new LivesShown(
                text, some.total(), shown, some.sources().stream().map(LiveShown::of).toList());
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
