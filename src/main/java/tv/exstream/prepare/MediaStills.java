package tv.exstream.prepare;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tv.exstream.ffmpeg.StillCommand;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.recent.RecentMap;
import tv.exstream.remark.Objection;

/// Small pictures of places in media, the latest of which are kept. Thread-safe.
public final class MediaStills {
    /// Some 20 kB each, so 6 MB together: the chapters of ten films.
    private static final int MOST = 300;

    private final Painter painter;

    /// Guarded by itself.
    private final Map<Place, byte[]> kept = new RecentMap<>(MOST);

    /// A page asks for all its chapters at once, and one at a time is soon enough.
    private final Semaphore turn = new Semaphore(1, true);

    /// @param file another one when the file has changed
    private record Place(MediaId item, Fingerprint file, long second) {}

    /// Makes pictures.
    interface Painter {
        byte[] paint(StillCommand still) throws InterruptedException;
    }

    MediaStills(Painter painter) {
        this.painter = painter;
    }

    /// A JPEG.
    ///
    /// @param at counted in whole seconds, and brought into the length of the item
    /// @throws ProblemException MEDIA_UNREADABLE when it has no pictures, or none can be made; FFMPEG_UNUSABLE
    public byte[] picture(MediaItem item, Duration at) throws InterruptedException {
        if (item.kind() == MediaKind.LIVE || item.file().picture().isEmpty()) {
            throw ProblemException.of(
                    Problem.MEDIA_UNREADABLE, Objection.ITEM_WITHOUT_PICTURES, item.id());
        }
        long last = Math.max(0, item.duration().toSeconds() - 1);
        var place =
                new Place(
                        item.id(), item.file().fingerprint(), Math.clamp(at.toSeconds(), 0, last));
        turn.acquire();
        try {
            byte[] known = find(place);
            return known == null ? keep(place, paint(item, place)) : known;
        } finally {
            turn.release();
        }
    }

    private byte @Nullable [] find(Place place) {
        synchronized (kept) {
            return kept.get(place);
        }
    }

    private byte[] paint(MediaItem item, Place place) throws InterruptedException {
        return painter.paint(new StillCommand(item.file(), Duration.ofSeconds(place.second())));
    }

    private byte[] keep(Place place, byte[] picture) {
        synchronized (kept) {
            kept.put(place, picture);
        }
        return picture;
    }
}
