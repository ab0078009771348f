package tv.exstream.prepare;

import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.Conformance;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Renditions;
import tv.exstream.store.StoreSnapshot;

/// What the store has, and whether more fits in without throwing anything away. Thread-safe.
///
/// @param store how full it is
record Room(Renditions renditions, Supplier<StoreSnapshot> store, Config.Renditions limits) {
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

    /// Whether a whole rendition would fit.
    boolean has(RenditionRequest request) {
        StoreSnapshot now = store.get();
        long bytes = (long) (bytes(request.item(), request.profile()) * OVERHEAD);
        return now.bytesUsed() + bytes <= now.budgetBytes()
                && now.freeBytes() - bytes >= limits.keepFree().bytes();
    }

    private static double bytes(MediaItem item, Profile profile) {
        double kbps = profile.video().bitrateKbps() + profile.audio().bitrateKbps();
        double encoded = kbps * 1_000 / 8 * item.duration().toMillis() / 1_000;
        boolean copied = Conformance.of(item.file(), profile) instanceof Conformance.Copy;
        return copied ? Math.max(encoded, (double) item.file().fingerprint().size()) : encoded;
    }
}
