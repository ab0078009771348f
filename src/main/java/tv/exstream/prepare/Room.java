package tv.exstream.prepare;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.ffmpeg.Conformance;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Renditions;

/// What the store has, and how much more fits in. Thread-safe.
///
/// @param left how many bytes may be added of what is needed at an instant, when what is needed later is thrown away
record Room(Renditions renditions, ToLongFunction<Instant> left) {
    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    /// Tables, padding and the indexes are a few percent.
    private static final double OVERHEAD = 1.1;

    /// What is stored of a rendition. Nothing when that cannot be read: the fill will find out and say why.
    RenditionIndex index(RenditionKey key) {
        try {
            return renditions.index(key);
        } catch (UncheckedIOException e) {
            LOG.debug("index unreadable rendition={}", key, e);
            return RenditionIndex.EMPTY;
        }
    }

    /// Whether so many bytes fit that are needed at `neededAt`.
    boolean has(long bytes, Instant neededAt) {
        return bytes <= left.applyAsLong(neededAt);
    }

    /// How many bytes a rendition will take that it does not take yet; rather too many than too few.
    long missingBytes(RenditionRequest request) {
        long stored = index(request.key()).chunks().stream().mapToLong(Chunk::bytes).sum();
        long whole = (long) (bytes(request.item(), request.profile()) * OVERHEAD);
        return Math.max(0, whole - stored);
    }

    private static double bytes(MediaItem item, Profile profile) {
        double kbps = profile.video().bitrateKbps() + profile.soundKbps();
        double encoded = kbps * 1_000 / 8 * item.duration().toMillis() / 1_000;
        boolean copied = Conformance.of(item.file(), profile) instanceof Conformance.Copy;
        return copied ? Math.max(encoded, (double) item.file().fingerprint().size()) : encoded;
    }
}
