package tv.exstream.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.mpegts.AccessUnit;
import tv.exstream.mpegts.TsDemuxer;

/// Notes when the key frames of a transport stream were there as a whole. Tables have to come first, or nothing is found. Owned
/// by one thread.
final class KeyFrameWatch {
    private final TsDemuxer demuxer = new TsDemuxer(this::take);
    private final List<KeyFrame> found = new ArrayList<>();
    private long now;

    /// @param bytes of the coded picture
    record KeyFrame(long nanos, int bytes) {}

    /// Takes the next bytes of the stream, which were read at `nanos`.
    void accept(byte[] bytes, int length, long nanos) {
        now = nanos;
        demuxer.accept(bytes, 0, length);
    }

    /// The first key frame of at least that size.
    Optional<KeyFrame> first(int leastBytes) {
        return found.stream().filter(key -> key.bytes() >= leastBytes).findFirst();
    }

    /// All so far, in order.
    List<KeyFrame> all() {
        return List.copyOf(found);
    }

    private void take(AccessUnit unit) {
        if (unit instanceof AccessUnit.Video picture && picture.key()) {
            found.add(new KeyFrame(now, picture.payload().remaining()));
        }
    }
}
