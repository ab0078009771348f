package tv.exstream.web.ui.content;

import java.util.List;
import tv.exstream.web.api.FillerTrialAnswer.FillerPool;
import tv.exstream.web.api.FillerView;
import tv.exstream.web.api.FillerView.Filler;
import tv.exstream.web.api.FillerView.Fillers;
import tv.exstream.web.ui.Pager;

/// Some fillers as the page shows them.
///
/// @param q part of their names that was looked for
public record FillersShown(String q, Pager pager, List<Row> rows) {
    private static final int ROWS = 50;

    public FillersShown {
        rows = List.copyOf(rows);
    }

    static FillersShown of(FillerView fillers, String q, int page) {
        var pager = new Pager(page, ROWS, fillers.list(q, 0, 1).total());
        Fillers found = fillers.list(q, pager.offset(), ROWS);
        return new FillersShown(q, pager, found.fillers().stream().map(Row::of).toList());
    }

    /// @param clips how many it may show
    /// @param seconds of all of them
    /// @param shortest seconds of the shortest
    /// @param longest seconds of the longest
    /// @param uses how many channels and parts use it
    public record Row(
            long id,
            String name,
            String group,
            int uses,
            int clips,
            long seconds,
            long shortest,
            long longest) {
        static Row of(Filler filler) {
            List<FillerPool> some =
                    filler.pools().stream().filter(pool -> pool.fitting() > 0).toList();
            return new Row(
                    filler.part().id(),
                    filler.part().name(),
                    filler.part().group(),
                    filler.part().uses(),
                    some.stream().mapToInt(FillerPool::fitting).sum(),
                    some.stream().mapToLong(FillerPool::seconds).sum(),
                    some.stream().mapToLong(FillerPool::shortest).min().orElse(0),
                    some.stream().mapToLong(FillerPool::longest).max().orElse(0));
        }
    }
}
