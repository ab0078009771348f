package tv.exstream.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.SlateCause;

/// One segment of a channel. Slates in it are at most a GOP long each.
///
/// @param pieces one after another without a gap; at least one
public record Segment(SegmentId id, List<Piece> pieces) {
    public Segment {
        pieces = List.copyOf(pieces);
    }

    /// The same with what another one has where something is missing here. Both are the same time, with key frames at the same places.
    public Segment or(Segment other) {
        NavigableMap<Long, Piece> starts = new TreeMap<>(other.stored());
        starts.putAll(stored());
        List<Piece> mixed = new ArrayList<>();
        for (long at = startFrame(); at < endFrame(); at = mixed.getLast().endFrame()) {
            Piece stored = starts.get(at);
            mixed.add(stored == null ? slate(at, starts.higherKey(at)) : stored);
        }
        return new Segment(id, mixed);
    }

    /// By their starts.
    private Map<Long, Piece> stored() {
        return pieces.stream()
                .filter(Piece.Stored.class::isInstance)
                .collect(Collectors.toMap(Piece::startFrame, Function.identity()));
    }

    /// What is shown from a frame on where nothing is stored.
    ///
    /// @param next where something is stored again; null for never
    private Piece slate(long at, @Nullable Long next) {
        Piece own = pieces.stream().filter(each -> at < each.endFrame()).findFirst().orElseThrow();
        long end = next == null ? own.endFrame() : Math.min(next, own.endFrame());
        return own instanceof Piece.Vacant(SlateCause cause, _, _)
                ? new Piece.Vacant(cause, at, end)
                : new Piece.Vacant(SlateCause.BEING_PREPARED, at, end);
    }

    /// The channel frame it starts with.
    public long startFrame() {
        return pieces.getFirst().startFrame();
    }

    /// The first channel frame after it.
    public long endFrame() {
        return pieces.getLast().endFrame();
    }

    /// True when nothing is missing: every piece is stored, or nothing is scheduled.
    public boolean isComplete() {
        return pieces.stream().noneMatch(Piece.Missing.class::isInstance);
    }

    /// True when its bytes can never be others: every piece is stored. Only then may it be cached.
    public boolean isImmutable() {
        return pieces.stream().allMatch(Piece.Stored.class::isInstance);
    }
}
