package tv.exstream.tryout;

import java.time.Duration;
import java.util.Optional;
import tv.exstream.ffmpeg.FillCommand;
import tv.exstream.ffmpeg.FillMethod;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.mpegts.TsDemuxer;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.GopCutter;
import tv.exstream.rendition.Refusal;

/// Cuts what ffmpeg makes into chunks as a fill would, to know how far it is and whether it could be shown. Owned by one thread.
final class Placing {
    /// As for a fill: a copied stream is not cut more often than twice a second.
    private static final Duration SHORTEST_COPIED_CHUNK = Duration.ofMillis(500);

    private final FillOrder order;
    private final GopCutter cutter;
    private final TsDemuxer demuxer;
    private long reached;

    Placing(FillOrder order, FillCommand fill) {
        this.order = order;
        reached = order.from();
        cutter = new GopCutter(fill.clock(), shortestFrames(), order.sounds().size(), this::add);
        demuxer = new TsDemuxer(cutter::accept);
    }

    private int shortestFrames() {
        return order.method() == FillMethod.COPY
                ? (int) Math.max(1, order.profile().video().rate().frameAt(SHORTEST_COPIED_CHUNK))
                : 1;
    }

    private void add(Gop gop) {
        reached = Math.max(reached, gop.endFrame());
    }

    void accept(byte[] buffer, int count) {
        demuxer.accept(buffer, 0, count);
    }

    /// Nothing more comes.
    void finish() {
        demuxer.finish();
        if (refusal().isEmpty()) {
            cutter.finish();
        }
    }

    /// Whether all that is wanted was made.
    boolean isEnough() {
        return reached >= order.to();
    }

    /// Why it cannot be cut into chunks; empty while it can.
    Optional<Refusal> refusal() {
        return cutter.refusal();
    }

    /// How much of what is wanted was made.
    Duration made() {
        return order.profile().video().rate().timeOf(Math.max(0, reached - order.from()));
    }
}
