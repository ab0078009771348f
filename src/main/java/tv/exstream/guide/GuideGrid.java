package tv.exstream.guide;

import java.time.Instant;
import java.util.List;
import tv.exstream.channel.Channel;
import tv.exstream.time.TimeRange;

/// Channels by time, as a page shows them. Immutable.
///
/// @param rows in the order of the channels asked for
public record GuideGrid(TimeRange window, List<Row> rows) {
    public GuideGrid {
        rows = List.copyOf(rows);
    }

    /// @param cells in order of time; the first may begin before the window and the last end behind it
    public record Row(Channel channel, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// @param current whether it is on now
    public record Cell(GuideEntry entry, boolean current) {
        public Instant start() {
            return entry.start();
        }

        public Instant finish() {
            return entry.finish();
        }

        public String title() {
            return entry.headline().title();
        }

        public String subtitle() {
            return entry.headline().subtitle();
        }

        public boolean offAir() {
            return entry instanceof GuideEntry.OffAir;
        }
    }
}
