package tv.exstream.library.catalogue;

import java.util.concurrent.atomic.AtomicLong;
import tv.exstream.describe.Lookup;

/// What came of asking catalogues since the start, and how many items have no name yet. Thread-safe.
public final class CatalogueTally {
    private final AtomicLong found = new AtomicLong();
    private final AtomicLong missed = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private volatile Titles titles = new Titles(0, 0);

    /// The films and episodes that are there.
    ///
    /// @param placeholders those whose title says no more than that there is something
    public record Titles(int all, int placeholders) {}

    /// How often a catalogue had what was looked for, without doubt.
    public long found() {
        return found.get();
    }

    /// How often it had nothing, or several that it may be.
    public long missed() {
        return missed.get();
    }

    /// How often it did not answer, or with a failure.
    public long unanswered() {
        return unanswered.get();
    }

    /// As they were when a catalogue was last gone through.
    public Titles titles() {
        return titles;
    }

    void count(Lookup lookup) {
        switch (lookup.state()) {
            case TAKEN -> found.incrementAndGet();
            case DOUBTFUL, NOTHING -> missed.incrementAndGet();
            case CHOSEN, REFUSED -> {} // nobody asked the catalogue
        }
    }

    void countUnanswered() {
        unanswered.incrementAndGet();
    }

    void set(Titles counted) {
        titles = counted;
    }
}
