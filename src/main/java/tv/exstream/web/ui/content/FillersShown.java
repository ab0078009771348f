package tv.exstream.web.ui.content;

import java.util.List;
import tv.exstream.web.api.FillerTrialAnswer.FillerPool;
import tv.exstream.web.api.FillerView;
import tv.exstream.web.api.FillerView.Filler;
import tv.exstream.web.api.FillerView.Fillers;

/// Some fillers as the page shows them.
///
/// @param q part of their names that was looked for
/// @param from the number of the first one, from 0
/// @param total how many were found
public record FillersShown(String q, int from, int total, List<Row> rows) {
    private static final int ROWS = 50;

    public FillersShown {
        rows = List.copyOf(rows);
    }

    static FillersShown of(FillerView fillers, String q, int from) {
        Fillers found = fillers.list(q, from, ROWS);
        return new FillersShown(
                q, from, found.total(), found.fillers().stream().map(Row::of).toList());
    }

    public int last() {
        return from + rows.size();
    }

    public int before() {
        return Math.max(0, from - ROWS);
    }

    public boolean hasMore() {
        return last() < total;
    }

    public boolean isPaged() {
        return from > 0 || hasMore();
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
