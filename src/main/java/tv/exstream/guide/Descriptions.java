package tv.exstream.guide;

import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.exstream.guide.GuideEntry.Programme;
import tv.exstream.media.MediaId;
import tv.exstream.media.Title;
import tv.exstream.recent.RecentMap;

/// What one document says about programmes, remembered for a while, because the same items air again and again. Thread-safe.
final class Descriptions {
    /// Some 10 MB when every item has a plot of a thousand letters; arbitrary.
    private static final int MOST_REMEMBERED = 10_000;

    private final Function<Programme, XmltvDescription> describe;
    private final ReentrantLock lock = new ReentrantLock();

    // Guarded by the lock.
    private final Map<Subject, EncodedDescription> known = new RecentMap<>(MOST_REMEMBERED);

    /// What a description is about: the same item may be called something else elsewhere, and at a live source one programme follows another.
    private record Subject(MediaId item, Headline headline, Title title) {}

    Descriptions(Function<Programme, XmltvDescription> describe) {
        this.describe = describe;
    }

    /// Two threads that ask for the same at once may each make it.
    EncodedDescription of(Programme programme) {
        Subject subject =
                new Subject(programme.item().id(), programme.headline(), programme.item().title());
        EncodedDescription present = find(subject);
        if (present == null) {
            present = new EncodedDescription(describe.apply(programme));
            remember(subject, present);
        }
        return present;
    }

    private @Nullable EncodedDescription find(Subject subject) {
        lock.lock();
        try {
            return known.get(subject);
        } finally {
            lock.unlock();
        }
    }

    private void remember(Subject subject, EncodedDescription description) {
        lock.lock();
        try {
            known.put(subject, description);
        } finally {
            lock.unlock();
        }
    }
}
