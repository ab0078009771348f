package tv.exstream.session;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.dvb.Caption;
import tv.exstream.dvb.Screen;

/// What is said on all channels as DVB subtitles, drawn ahead of time and kept for a while: the same words are sent again and again, and by
/// several sessions. Thread-safe; never waits.
final class PageDrawings {
    private static final Logger LOG = LoggerFactory.getLogger(PageDrawings.class);

    /// A few minutes of fifty channels.
    static final long MOST_BYTES = 32 << 20;

    /// Who asks for more asks again when there is room.
    static final int MOST_WAITING = 500;

    /// Draws words; takes some milliseconds.
    @FunctionalInterface
    interface Artist {
        /// Empty when there is no room for so much.
        Optional<Caption> draw(Screen screen, List<String> texts);
    }

    private record Wish(Screen screen, List<String> texts) {}

    private final Artist artist;
    private final Executor drawing;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicBoolean complained = new AtomicBoolean();

    /// Those that were asked for longest ago first; guarded by lock.
    private final Map<Wish, Optional<Caption>> drawn = new LinkedHashMap<>(16, 0.75f, true);

    /// Guarded by lock.
    private final Set<Wish> coming = new HashSet<>();

    /// Guarded by lock.
    private long bytes;

    /// @param drawing where it is done; may refuse
    PageDrawings(Artist artist, Executor drawing) {
        this.artist = artist;
        this.drawing = drawing;
    }

    /// What was drawn of words; empty when it was not yet, and is then about to be, or cannot be.
    Optional<Caption> of(Screen screen, List<String> texts) {
        var wish = new Wish(screen, texts);
        lock.lock();
        try {
            Optional<Caption> found = drawn.get(wish);
            if (found != null) {
                return found;
            }
            if (coming.size() >= MOST_WAITING || !coming.add(wish)) {
                return Optional.empty();
            }
        } finally {
            lock.unlock();
        }
        begin(wish);
        return Optional.empty();
    }

    private void begin(Wish wish) {
        try {
            drawing.execute(() -> draw(wish));
        } catch (RejectedExecutionException _) {
            refused(wish);
        }
    }

    private void draw(Wish wish) {
        Optional<Caption> caption = Optional.empty();
        try {
            caption = artist.draw(wish.screen(), wish.texts());
        } catch (RuntimeException | LinkageError | InternalError e) {
            // A thread's top. Java says so, in several ways, where a computer has no letters; the
            // picture goes on without words.
            if (complained.compareAndSet(false, true)) {
                LOG.error("DVB subtitles cannot be drawn; are fontconfig and a font there?", e);
            }
        } finally {
            put(wish, caption);
        }
    }

    /// It may be asked for again.
    private void refused(Wish wish) {
        lock.lock();
        try {
            coming.remove(wish);
        } finally {
            lock.unlock();
        }
    }

    private void put(Wish wish, Optional<Caption> caption) {
        lock.lock();
        try {
            coming.remove(wish);
            drawn.put(wish, caption);
            bytes += size(wish, caption);
            var oldest = drawn.entrySet().iterator();
            while (bytes > MOST_BYTES && oldest.hasNext()) {
                var each = oldest.next();
                bytes -= size(each.getKey(), each.getValue());
                oldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Nearly: characters, and some hundred bytes of everything around them.
    private static long size(Wish wish, Optional<Caption> caption) {
        int words = wish.texts().stream().mapToInt(String::length).sum();
        return 300L + 2L * words + caption.map(Caption::bytes).orElse(0);
    }
}
