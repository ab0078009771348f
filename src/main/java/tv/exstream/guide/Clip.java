package tv.exstream.guide;

import java.time.Instant;
import java.util.function.Consumer;
import tv.exstream.time.TimeRange;

/// Hands on the entries that overlap a range, given in order of time: programmes with their true times, off air cut to the range.
/// Owned by one thread.
final class Clip implements Consumer<GuideEntry> {
    private final TimeRange range;
    private final Consumer<GuideEntry> each;
    private boolean whole;

    Clip(TimeRange range, Consumer<GuideEntry> each) {
        this.range = range;
        this.each = each;
    }

    /// Whether there was an entry that reaches to the end of the range.
    boolean isWhole() {
        return whole;
    }

    @Override
    public void accept(GuideEntry entry) {
        whole |= !entry.finish().isBefore(range.end());
        if (entry.range().overlaps(range)) {
            each.accept(
                    switch (entry) {
                        case GuideEntry.Programme _, GuideEntry.Withheld _ -> entry;
                        case GuideEntry.OffAir offAir -> cut(offAir);
                    });
        }
    }

    private GuideEntry.OffAir cut(GuideEntry.OffAir offAir) {
        Instant start = offAir.start().isBefore(range.start()) ? range.start() : offAir.start();
        Instant finish = offAir.finish().isAfter(range.end()) ? range.end() : offAir.finish();
        return new GuideEntry.OffAir(new TimeRange(start, finish));
    }
}
