package tv.exstream.web.ui.schedule;

import java.util.List;
import tv.exstream.web.api.ScheduleFillersAnswer;
import tv.exstream.web.api.ScheduleFillersAnswer.UsedFiller;
import tv.exstream.web.api.ScheduleFillersAnswer.UsingChannel;
import tv.exstream.web.api.SchedulesView;
import tv.exstream.web.ui.Pager;

/// Some of the fillers that schedules use.
public record UsedFillersShown(Pager pager, List<Row> rows) {
    private static final int ROWS = 50;

    public UsedFillersShown {
        rows = List.copyOf(rows);
    }

    static UsedFillersShown of(SchedulesView schedules, int page) {
        var pager = new Pager(page, ROWS, schedules.fillers(0, 1).total());
        ScheduleFillersAnswer part = schedules.fillers(pager.offset(), ROWS);
        return new UsedFillersShown(pager, part.fillers().stream().map(Row::of).toList());
    }

    /// @param id 0 for one that only one schedule has
    /// @param schedules how many use it
    /// @param channels the first of them
    public record Row(long id, String name, int schedules, List<UsingChannel> channels) {
        public Row {
            channels = List.copyOf(channels);
        }

        private static Row of(UsedFiller filler) {
            return new Row(
                    filler.id().orElse(0), filler.name(), filler.schedules(), filler.channels());
        }

        public boolean isShared() {
            return id != 0;
        }
    }
}
