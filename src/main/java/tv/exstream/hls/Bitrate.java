package tv.exstream.hls;

import java.time.Duration;
import java.util.List;
import tv.exstream.media.Profile;
import tv.exstream.rendition.Piece;

/// How many bits a second segments have.
///
/// @param peak that no segment exceeds, bit/s
/// @param average over a while, bit/s
public record Bitrate(long peak, long average) {
    /// What packets, tables and clocks add to what encoders may use: 4 of 188 bytes, and the rest measured in docs/adr/0010.
    private static final double PACKING = 1.06;

    private static final double SECOND = 1e9;

    /// Of these segments; what an encode may reach at least, because segments to come are not known. Where nothing is stored, that is
    /// the average too.
    static Bitrate of(SegmentPlan plan, List<Segment> segments) {
        Profile profile = plan.timeline().profile();
        int kbps = profile.video().bitrateKbps() + profile.soundKbps();
        long allowed = (long) (kbps * 1_000 * PACKING);
        List<Segment> stored = segments.stream().filter(Segment::isImmutable).toList();
        if (stored.isEmpty()) {
            return new Bitrate(allowed, allowed);
        }
        long most = allowed;
        long bytes = 0;
        Duration length = Duration.ZERO;
        for (Segment segment : stored) {
            most = Math.max(most, rate(bytes(segment), plan.lasts(segment)));
            bytes += bytes(segment);
            length = length.plus(plan.lasts(segment));
        }
        return new Bitrate(most, rate(bytes, length));
    }

    private static long rate(long bytes, Duration length) {
        return (long) Math.ceil(bytes * Byte.SIZE * SECOND / length.toNanos());
    }

    private static long bytes(Segment segment) {
        return segment.pieces().stream()
                .filter(Piece.Stored.class::isInstance)
                .mapToLong(piece -> ((Piece.Stored) piece).chunk().bytes())
                .sum();
    }
}
