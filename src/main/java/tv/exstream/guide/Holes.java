package tv.exstream.guide;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import tv.exstream.time.TimeRange;

/// Makes programmes that are given in order of time a guide without holes: where there is none the channel is off air, in pieces
/// that a list can show. Used once and owned by one thread.
final class Holes implements Consumer<Draft> {
    /// What other guides take. A last piece that would be short is part of the one before it.
    private static final Duration PIECE = Duration.ofHours(6);

    private final Consumer<GuideEntry> each;
    private Instant at;

    /// @param from where the first entry begins at the latest
    Holes(Instant from, Consumer<GuideEntry> each) {
        // Off air at the beginning has no known start: whole pieces of the day stay the same when
        // the beginning moves on.
        long seconds = PIECE.toSeconds();
        this.at = Instant.ofEpochSecond(Math.floorDiv(from.getEpochSecond(), seconds) * seconds);
        this.each = each;
    }

    @Override
    public void accept(Draft draft) {
        offAirUntil(draft.start());
        each.accept(draft.entry());
        at = draft.finish();
    }

    /// Ends with an entry that reaches at least to `end`.
    void finish(Instant end) {
        offAirUntil(end);
    }

    private void offAirUntil(Instant end) {
        while (at.isBefore(end)) {
            Instant piece = at.plus(PIECE);
            boolean last = !piece.plus(EntryFold.LONGEST_HOLE).isBefore(end);
            Instant finish = last ? end : piece;
            each.accept(new GuideEntry.OffAir(new TimeRange(at, finish)));
            at = finish;
        }
    }
}
