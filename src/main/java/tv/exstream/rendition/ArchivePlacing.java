package tv.exstream.rendition;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;

/// Puts what a provider has kept where it was on air: the first GOP where it was asked to begin, and what follows by its own time stamps.
/// What is there already is left out. Owned by one thread; anyone may ask whether it has met something.
///
/// ```
///   stored    |----|----|                          |----|
///   comes  |----|----|----|----|----|----|----|----|          some addresses begin with a whole minute
///   placed           ^  |----|----|----|----|----|            the next one has met what is stored
///                  wanted
/// ```
public final class ArchivePlacing implements Placing {
    private final long wanted;
    private final LongPredicate stored;
    private boolean placed;
    private long shift;
    private long next;
    private long ownEnd = Long.MIN_VALUE;
    private volatile boolean met;

    /// @param beginning the media frame of the first picture that comes
    /// @param wanted the first one that is missing
    /// @param stored whether a frame is there
    public ArchivePlacing(long beginning, long wanted, LongPredicate stored) {
        next = beginning;
        this.wanted = wanted;
        this.stored = stored;
    }

    @Override
    public void after(long frame) {
        next = frame;
    }

    @Override
    public void jumped() {
        placed = false;
    }

    @Override
    public Optional<Gop> place(Gop gop, Instant now) {
        if (!placed) {
            shift = next - gop.startFrame();
            placed = true;
        }
        long start = gop.startFrame() + shift;
        next = start + gop.frames();
        if (isThere(start, next)) {
            return Optional.empty();
        }
        ownEnd = next;
        return Optional.of(gop.later(shift));
    }

    /// Where what is wanted begins inside a GOP, all of it is taken.
    private boolean isThere(long start, long end) {
        boolean there = start >= ownEnd && stored.test(start);
        met |= there && start >= wanted;
        return there && !(start < wanted && wanted < end);
    }

    /// Whether it has come to what was there before.
    public boolean hasMet() {
        return met;
    }

    @Override
    public long late() {
        return 0;
    }
}
