package tv.exstream.web.ui.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tv.exstream.playout.AsRun.Outcome;
import tv.exstream.time.TimeRange;
import tv.exstream.web.api.AsRunAnswer.AsRunEntry;
import tv.exstream.web.api.AsRunAnswer.Sending;
import tv.exstream.web.ui.Pager;

/// A day of the as-run log of a channel, as its page shows it.
///
/// @param pager through those that are wanted
public record AsRunShown(Day day, Pager pager, List<Row> rows) {
    /// Few enough for a phone.
    static final int ROWS = 100;

    public AsRunShown {
        rows = List.copyOf(rows);
    }

    /// Which day.
    ///
    /// @param date in the zone of the channel
    /// @param last the newest that there can be, today
    /// @param range from midnight to midnight
    /// @param all how many rows it has
    public record Day(LocalDate date, LocalDate last, TimeRange range, int all) {
        public boolean hasNext() {
            return date.isBefore(last);
        }
    }

    /// An airing that is over.
    ///
    /// @param kind an [tv.exstream.playout.AiringKind]
    /// @param viewers how many watched at once; 0 when nobody did
    /// @param sent for how many seconds it was sent
    /// @param bridged for how many seconds a screen stood in for it
    public record Row(
            Instant start,
            Instant finish,
            long media,
            String title,
            String kind,
            List<Mark> marks,
            int viewers,
            long sent,
            long bridged) {
        public Row {
            marks = List.copyOf(marks);
        }

        private static Row of(AsRunEntry entry) {
            return new Row(
                    entry.start(),
                    entry.finish(),
                    entry.media(),
                    entry.title(),
                    entry.kind().name(),
                    entry.outcomes().stream().sorted().map(Mark::of).toList(),
                    entry.sending().map(Sending::viewers).orElse(0),
                    entry.sending().map(Row::seconds).orElse(0L),
                    entry.sending().map(sending -> sending.bridgedMillis() / 1_000).orElse(0L));
        }

        private static long seconds(Sending sending) {
            return sending.to().getEpochSecond() - sending.from().getEpochSecond();
        }
    }

    /// What is to be said about it.
    ///
    /// @param state as a colour
    public record Mark(String outcome, String state) {
        private static Mark of(Outcome outcome) {
            return new Mark(outcome.name(), colour(outcome));
        }
    }

    /// @param wanted those of the day that are
    static AsRunShown of(Day day, List<AsRunEntry> wanted, int page) {
        var pager = new Pager(page, ROWS, wanted.size());
        return new AsRunShown(
                day, pager, wanted.stream().skip(pager.offset()).limit(ROWS).map(Row::of).toList());
    }

    public List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }

    /// Whether viewers saw something else.
    static boolean isTrouble(Outcome outcome) {
        return switch (outcome) {
            case BRIDGED, OTHER_FILE -> true;
            case AS_PLANNED, JOINED_LATE, CUT_SHORT, NOT_SENT -> false;
        };
    }

    private static String colour(Outcome outcome) {
        if (isTrouble(outcome)) {
            return "warn";
        }
        return outcome == Outcome.AS_PLANNED ? "good" : "idle";
    }
}
