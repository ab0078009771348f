package tv.exstream.prepare;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import tv.exstream.process.ProcessBudget.Permit;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Urgency;
import tv.exstream.time.FrameRate;

/// A fill that is under way. Thread-safe.
final class Active {
    /// What is given up first for somebody who waits comes first.
    static final Comparator<Active> LEAST_MISSED_FIRST =
            Comparator.comparing((Active each) -> each.fill.urgency())
                    .reversed()
                    .thenComparingLong(each -> each.askedNanos);

    /// Whoever waits for frames further ahead than this gets a fill of his own sooner; a fill for viewers makes several seconds in
    /// one second.
    private static final Duration REACH = Duration.ofSeconds(30);

    /// A fill for viewers that was not asked for so long is far ahead of them, or they left.
    private static final Duration UNASKED = Duration.ofSeconds(30);

    /// The same when its place or its connection is needed by somebody who waits.
    private static final Duration UNASKED_FOR_A_MOMENT = Duration.ofSeconds(5);

    private final Fill fill;
    private final Permit permit;
    private final long startedNanos;
    private volatile long askedNanos;
    private volatile boolean stopping;

    Active(Fill fill, Permit permit, long now) {
        this.fill = fill;
        this.permit = permit;
        startedNanos = now;
        askedNanos = now;
    }

    Fill fill() {
        return fill;
    }

    Permit permit() {
        return permit;
    }

    boolean isOf(RenditionKey key) {
        return fill.key().equals(key);
    }

    boolean isForViewers() {
        return fill.urgency() == Urgency.VIEWER;
    }

    boolean isLeadIn() {
        return fill.need() instanceof Need.LeadIn;
    }

    /// Whether what is asked for will come from this fill soon enough.
    boolean serves(Need need, Urgency urgency) {
        return switch (need) {
            case Need.Frames(_, long from) -> !isLeadIn() && makes(from, urgency);
            // A second or two for whomever it was begun.
            case Need.LeadIn leadIn -> fill.need().equals(leadIn) && !stopping;
        };
    }

    /// It goes on to the end of the item, which is soon enough for what nobody waits for.
    private boolean makes(long from, Urgency urgency) {
        if (stopping) {
            return false;
        }
        if (urgency != Urgency.VIEWER) {
            return from >= fill.from();
        }
        long ahead = from - fill.reached();
        return isForViewers() && ahead >= 0 && ahead <= rate().frameAt(REACH);
    }

    /// Whether what is asked for begins only when this is over: what nobody waits for needs no second fill of the same file.
    boolean holdsBack(Need need, Urgency urgency) {
        return need instanceof Need.Frames && urgency != Urgency.VIEWER && !isLeadIn();
    }

    /// True once it has stored something.
    boolean hasMade() {
        return fill.reached() > fill.from();
    }

    /// Notes that somebody asked for what it makes. Only viewers keep a fill for viewers alive.
    void askedFor(Urgency asked, long now) {
        askedNanos = asked == Urgency.VIEWER ? now : askedNanos;
    }

    /// True when nobody would notice its end.
    boolean isUnasked(long now) {
        return isForViewers() && isUnaskedFor(UNASKED, now);
    }

    /// Whether a viewer waits for what it makes of a file.
    boolean isAwaited(Path file, long now) {
        return isForViewers()
                && !isUnaskedFor(UNASKED_FOR_A_MOMENT, now)
                && fill.request().item().file().path().equals(file);
    }

    /// Whether it gives way to what is needed that urgently.
    boolean yieldsTo(Urgency urgency, long now) {
        return switch (fill.urgency()) {
            case VIEWER -> urgency == Urgency.VIEWER && isUnaskedFor(UNASKED_FOR_A_MOMENT, now);
            case SOON, BACKGROUND -> urgency.compareTo(fill.urgency()) < 0;
        };
    }

    private boolean isUnaskedFor(Duration time, long now) {
        return now - askedNanos > time.toNanos();
    }

    void stop(String reason) {
        stopping = true;
        fill.stop(reason);
    }

    boolean isStopping() {
        return stopping;
    }

    FillsSnapshot.Running snapshot(long now) {
        FrameRate rate = rate();
        Duration reached = rate.timeOf(fill.reached());
        double made = (reached.toNanos() - rate.timeOf(fill.from()).toNanos()) / 1e9;
        double seconds = Math.max(1, now - startedNanos) / 1e9;
        return new FillsSnapshot.Running(
                fill.request().item(), fill.urgency(), reached, Math.max(0, made / seconds));
    }

    private FrameRate rate() {
        return fill.request().profile().video().rate();
    }
}
