package tv.exstream.rendition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Which chunks of a rendition exist, by media frame. Immutable.
///
/// Chunks may be missing anywhere: fills start where a viewer waits, and end where they meet what is already there.
public final class RenditionIndex {
    public static final RenditionIndex EMPTY = new RenditionIndex(List.of(), OptionalLong.empty());

    private final NavigableMap<Long, Chunk> byStart = new TreeMap<>();
    private final OptionalLong endFrame;
    private final int longestChunk;

    /// @param endFrame the first frame after the item's last, once a fill has reached it
    public RenditionIndex(Collection<Chunk> chunks, OptionalLong endFrame) {
        chunks.forEach(chunk -> byStart.put(chunk.startFrame(), chunk));
        this.endFrame = endFrame;
        longestChunk = chunks.stream().mapToInt(Chunk::frames).max().orElse(0);
    }

    /// The chunk to play from for `frame`: one that starts there, else one that covers it.
    public Optional<Chunk> covering(long frame) {
        return Optional.ofNullable(byStart.floorEntry(frame))
                .map(Map.Entry::getValue)
                .filter(chunk -> chunk.covers(frame))
                .or(() -> covering(frame, 0));
    }

    /// Of the chunks that cover `frame` and start at or after `notBefore`, the one that starts first. That is the one that playing
    /// from `notBefore` on leads to, also where chunks overlap because fills with different key frames met.
    public Optional<Chunk> covering(long frame, long notBefore) {
        long from = Math.max(notBefore, frame - longestChunk + 1);
        return from > frame
                ? Optional.empty()
                : byStart.subMap(from, true, frame, true).values().stream()
                        .filter(chunk -> chunk.covers(frame))
                        .findFirst();
    }

    /// Where the next chunk takes over from `chunk`: its end, or the start of a chunk that starts at most `tolerance` frames
    /// before, where none follows so soon.
    public long seamAfter(Chunk chunk, int tolerance) {
        long end = chunk.endFrame();
        Long after = byStart.ceilingKey(end);
        if (after != null && after <= end + tolerance) {
            return end;
        }
        Long before = byStart.lowerKey(end);
        boolean near = before != null && before >= end - tolerance && before > chunk.startFrame();
        return near ? before : end;
    }

    /// True when a chunk ends exactly at `frame`.
    public boolean endsAt(long frame) {
        return byStart.subMap(frame - longestChunk, true, frame, false).values().stream()
                .anyMatch(chunk -> chunk.endFrame() == frame);
    }

    /// True when the item is known to end at or before `frame`.
    public boolean isOver(long frame) {
        return endFrame.isPresent() && endFrame.getAsLong() <= frame;
    }

    /// The first chunk that starts at or after `frame`.
    public Optional<Chunk> from(long frame) {
        return Optional.ofNullable(byStart.ceilingEntry(frame)).map(Map.Entry::getValue);
    }

    /// The first frame at or after `frame` that no chunk covers; at the end of the item this is its end frame.
    public long missingFrom(long frame) {
        long at = frame;
        for (Optional<Chunk> chunk = covering(at); chunk.isPresent(); chunk = covering(at)) {
            at = chunk.get().endFrame();
        }
        return at;
    }

    /// The same, but holes of at most `tolerance` frames count as filled.
    public long missingFrom(long frame, int tolerance) {
        long at = missingFrom(frame);
        Optional<Chunk> next = from(at);
        while (next.isPresent() && next.get().startFrame() - at <= tolerance) {
            at = missingFrom(next.get().startFrame());
            next = from(at);
        }
        return at;
    }

    /// Where playing from `frame` on, chunk after chunk and each from its start, comes to an end: the first frame to be shown at which
    /// no chunk starts. Seams of at most `tolerance` frames are played over; the first chunk has to start at `frame`, because what
    /// comes late there is missing from the sound.
    public long playedTo(long frame, int tolerance) {
        long at = frame;
        Optional<Chunk> next = Optional.ofNullable(byStart.get(frame));
        while (next.isPresent() && next.get().startFrame() - at <= tolerance) {
            at = seamAfter(next.get(), tolerance);
            next = from(at);
        }
        return at;
    }

    /// Where a lead-in from `frame` has to end: the next chunk's start, or the end of the chunk that `frame` is inside of. Empty
    /// where there is nothing to lead into, because a chunk starts at `frame` or none has it.
    public OptionalLong endOfLeadIn(long frame) {
        Optional<Chunk> around = covering(frame).filter(chunk -> chunk.startFrame() < frame);
        if (around.isEmpty()) {
            return OptionalLong.empty();
        }
        long end = around.get().endFrame();
        return OptionalLong.of(
                from(frame).map(next -> Math.min(next.startFrame(), end)).orElse(end));
    }

    /// The first frame after the item's last; empty until a fill has reached the end.
    public OptionalLong endFrame() {
        return endFrame;
    }

    /// Where the chunk ends that starts last; empty when there is none.
    public OptionalLong endOfLast() {
        return byStart.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(byStart.lastEntry().getValue().endFrame());
    }

    /// True when every frame from the first to the last is there.
    public boolean isComplete() {
        return endFrame.isPresent() && missingFrom(0) >= endFrame.getAsLong();
    }

    /// The chunks by start frame.
    public List<Chunk> chunks() {
        return List.copyOf(byStart.values());
    }
}
