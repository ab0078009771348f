package tv.exstream.web.ui.source;

import java.util.List;
import tv.exstream.web.api.LiveSourceView;
import tv.exstream.web.api.LiveSourcesAnswer;
import tv.exstream.web.ui.Pager;

/// Some of the live sources.
///
/// @param text in their names; may be empty
public record LivesShown(String text, Pager pager, List<LiveShown> rows) {
    private static final int ROWS = 50;

    public LivesShown {
        rows = List.copyOf(rows);
    }

    /// @param name empty for one that is away
    public record Named(long id, String name) {}

    /// A page behind the last one is the last one.
    static LivesShown of(LiveSourceView sources, String text, int page) {
        int fitting = sources.list(text, 0, 1).total();
        var pager = new Pager(page, ROWS, fitting);
        LiveSourcesAnswer some = sources.list(text, pager.offset(), ROWS);
        return new LivesShown(text, pager, some.sources().stream().map(LiveShown::of).toList());
    }
}
