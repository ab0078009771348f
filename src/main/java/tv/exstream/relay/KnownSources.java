package tv.exstream.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources;
import tv.exstream.media.MediaId;
import tv.exstream.source.SourceId;

/// The live sources as they were read last, because the feeds of channels ask for them, those that are not there too, and must not wait
/// for a database. Whatever changes them goes to the database. Thread-safe.
final class KnownSources implements LiveSources {
    private final LiveSources stored;
    private final AtomicBoolean outdated = new AtomicBoolean(true);

    /// Whether they were read once.
    private volatile boolean read;

    /// By id. Replaced as a whole.
    private volatile Map<MediaId, Entry> known = Map.of();

    KnownSources(LiveSources stored) {
        this.stored = stored;
    }

    /// What is known is not true any more.
    void outdate() {
        outdated.set(true);
    }

    /// Reads all of them if what is known is not true any more; waits for the database. To be repeated after a failure.
    ///
    /// @return those whose connections must not go on: they are gone, or are another viewer for their provider now. Other names and addresses
    ///     count from the next attempt on
    synchronized List<MediaId> refresh() {
        if (!outdated.getAndSet(false)) {
            return List.of();
        }
        boolean done = false;
        try {
            Map<MediaId, Entry> now = new TreeMap<>();
            stored.all().forEach(entry -> now.put(entry.id(), entry));
            List<MediaId> ended = new ArrayList<>();
            known.forEach(
                    (id, entry) -> {
                        if (!goesOn(entry, now.get(id))) {
                            ended.add(id);
                        }
                    });
            known = now;
            read = true;
            done = true;
            return ended;
        } finally {
            if (!done) {
                outdate();
            }
        }
    }

    private static boolean goesOn(Entry before, @Nullable Entry now) {
        return now != null
                && now.source().headers().equals(before.source().headers())
                && now.source().account().equals(before.source().account());
    }

    @Override
    public boolean isRead() {
        return read;
    }

    @Override
    public Optional<Entry> entry(MediaId id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public List<Entry> all() {
        return List.copyOf(known.values());
    }

    @Override
    public Entry add(LiveSource source) {
        Entry added = stored.add(source);
        outdate();
        return added;
    }

    @Override
    public boolean change(MediaId id, LiveSource source) {
        boolean changed = stored.change(id, source);
        outdate();
        return changed;
    }

    @Override
    public boolean arrange(MediaId id, List<MediaId> alternatives) {
        boolean arranged = stored.arrange(id, alternatives);
        outdate();
        return arranged;
    }

    @Override
    public List<MediaId> replace(SourceId owner, List<Brought> wanted) {
        List<MediaId> changed = stored.replace(owner, wanted);
        outdate();
        return changed;
    }

    @Override
    public boolean remove(MediaId id) {
        boolean removed = stored.remove(id);
        outdate();
        return removed;
    }
}
