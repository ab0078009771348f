package tv.exstream.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import tv.exstream.rendition.SlateReason;

/// What a feed tells of what it sends, for lists and metrics. Thread-safe.
final class FeedLog {
    private final Counts<Total> totals;
    private final Counts<SlateReason> slates = new Counts<>(SlateReason.class);
    private final LongAdder pieces = new LongAdder();
    private final LongAdder fillers = new LongAdder();
    private final LongAdder restarts = new LongAdder();
    private final LongAdder clockSteps = new LongAdder();

    /// A session starts for somebody who is about to join.
    private final AtomicInteger most = new AtomicInteger(1);

    private volatile int present = 1;
    private volatile Duration lead = Duration.ZERO;
    private volatile String lastError = "";
    private volatile boolean pausing;

    /// @param totals counts over all sessions, counted along
    FeedLog(Counts<Total> totals) {
        this.totals = totals;
    }

    /// So many watch now.
    void present(int viewers) {
        present = viewers;
        most.accumulateAndGet(viewers, Math::max);
    }

    /// Whether somebody watches now.
    boolean isWatched() {
        return present > 0;
    }

    /// How many watched at once since this was asked last, at most.
    int mostPresent() {
        return most.getAndSet(present);
    }

    void sentPiece() {
        pieces.increment();
        totals.increment(Total.PIECES_SENT);
    }

    void sentSlate(SlateReason reason) {
        slates.increment(reason);
        totals.increment(Total.SLATES_SENT);
    }

    void sentFiller() {
        fillers.increment();
        totals.increment(Total.FILLERS_SENT);
    }

    void lateSubtitles(long pages) {
        totals.add(Total.SUBTITLES_LATE, pages);
    }

    void restarted() {
        restarts.increment();
        totals.increment(Total.FEED_RESTARTS);
    }

    /// Whether technical difficulties are shown because something unexpected happened.
    void pausing(boolean pauses) {
        pausing = pauses;
    }

    void failed(String error) {
        lastError = error;
    }

    void steppedClock() {
        clockSteps.increment();
        totals.increment(Total.CLOCK_STEPS);
    }

    void lead(Duration ahead) {
        lead = ahead;
    }

    FeedSnapshot snapshot() {
        return new FeedSnapshot(
                pieces.sum(),
                slates.snapshot(),
                fillers.sum(),
                restarts.sum(),
                clockSteps.sum(),
                pausing,
                lead,
                lastError.isEmpty() ? Optional.empty() : Optional.of(lastError));
    }
}
