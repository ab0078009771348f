package tv.exstream.guide;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tv.exstream.media.Outline;
import tv.exstream.playout.Airing;
import tv.exstream.time.TimeRange;

/// Turns airings, given in order of time, into guide entries without a hole between them. Used once and owned by one thread.
///
/// Airings of one guide group become one programme. Filler belongs to the programme before it, or to the one after it when there
/// is none; filler all by itself is a programme. Holes are off air.
final class EntryFold {
    private final Consumer<GuideEntry> each;
    private Instant at;
    private @Nullable Open open;

    /// A programme that may still grow.
    private record Open(Instant start, Instant finish, Outline item, Airing airing) {
        boolean isFiller() {
            return airing.kind().isFiller();
        }

        Open until(Instant later) {
            return new Open(start, later, item, airing);
        }
    }

    /// @param from where the first entry begins at the latest
    EntryFold(Instant from, Consumer<GuideEntry> each) {
        this.at = from;
        this.each = each;
    }

    /// @param item what the airing shows; an airing of something unknown leaves a hole
    void add(Airing airing, Optional<Outline> item) {
        item.ifPresent(outline -> add(airing, outline));
    }

    /// Ends with an entry that reaches at least to `end`.
    void finish(Instant end) {
        flush();
        offAirUntil(end);
    }

    private void add(Airing airing, Outline item) {
        Open before = open;
        if (before == null || before.finish().isBefore(airing.start())) {
            flush();
            offAirUntil(airing.start());
            open = new Open(airing.start(), airing.finish(), item, airing);
        } else if (airing.kind().isFiller() || belongsTo(before, airing)) {
            open = before.until(airing.finish());
        } else if (before.isFiller()) {
            open = new Open(before.start(), airing.finish(), item, airing);
        } else {
            flush();
            open = new Open(airing.start(), airing.finish(), item, airing);
        }
    }

    private static boolean belongsTo(Open before, Airing airing) {
        return !before.isFiller() && before.airing().guideGroup() == airing.guideGroup();
    }

    private void flush() {
        if (open != null) {
            each.accept(
                    new GuideEntry.Programme(
                            new TimeRange(open.start(), open.finish()), open.item()));
            at = open.finish();
            open = null;
        }
    }

    private void offAirUntil(Instant end) {
        if (at.isBefore(end)) {
            each.accept(new GuideEntry.OffAir(new TimeRange(at, end)));
            at = end;
        }
    }
}
