package tv.exstream.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import tv.exstream.rendition.RenditionKey;

/// The renditions whose index is in memory: those used last, and those that somebody adds to or waits for. Thread-safe.
final class LoadedRenditions {
    /// More than the sessions there may be at once, at some 100 KB for a film's index.
    static final int MOST = 1_024;

    private final Loader loader;
    private final ReentrantLock lock = new ReentrantLock();

    /// From the least to the most recently used; guarded by lock.
    private final Map<RenditionKey, FutureTask<StoredRendition>> byKey =
            new LinkedHashMap<>(16, 0.75f, true);

    /// How many hold each rendition; guarded by lock.
    private final Map<RenditionKey, Integer> pins = new HashMap<>();

    /// Reads the index of a rendition from disk.
    interface Loader {
        StoredRendition load(RenditionKey key) throws IOException;
    }

    /// Changes how renditions are loaded.
    interface Change {
        /// Answers whether it was made.
        boolean happens() throws IOException;
    }

    /// Does something with files.
    interface FileWork {
        void run() throws IOException;
    }

    LoadedRenditions(Loader loader) {
        this.loader = loader;
    }

    /// The rendition, loaded when it is not; only once for all who ask.
    StoredRendition get(RenditionKey key) throws IOException {
        return await(key, task(key, 0));
    }

    /// The same, and it stays until it is released.
    StoredRendition pin(RenditionKey key) throws IOException {
        FutureTask<StoredRendition> task = task(key, 1);
        try {
            return await(key, task);
        } catch (IOException e) {
            release(key);
            throw e;
        }
    }

    void release(RenditionKey key) {
        lock.lock();
        try {
            pins.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1);
        } finally {
            lock.unlock();
        }
    }

    /// Runs a removal unless somebody holds the rendition. Answers whether it ran. Nobody can load the rendition meanwhile,
    /// which is why the lock is held for as long as renaming one folder takes.
    boolean removeUnlessPinned(RenditionKey key, FileWork removal) throws IOException {
        lock.lock();
        try {
            FutureTask<StoredRendition> task = byKey.get(key);
            if (pins.containsKey(key) || (task != null && !task.isDone())) {
                return false;
            }
            removal.run();
            byKey.remove(key);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Makes a change after which renditions are loaded differently, and forgets those that are loaded. Answers false when it did not
    /// happen, which may be because one is being loaded. Nobody can load one meanwhile.
    boolean forgetAllAfter(Change change) throws IOException {
        lock.lock();
        try {
            boolean happened =
                    byKey.values().stream().allMatch(FutureTask::isDone) && change.happens();
            if (happened) {
                byKey.clear();
            }
            return happened;
        } finally {
            lock.unlock();
        }
    }

    private FutureTask<StoredRendition> task(RenditionKey key, int morePins) {
        lock.lock();
        try {
            if (morePins > 0) {
                pins.merge(key, morePins, Integer::sum);
            }
            FutureTask<StoredRendition> task =
                    byKey.computeIfAbsent(key, _ -> new FutureTask<>(() -> loader.load(key)));
            forgetOldest();
            return task;
        } finally {
            lock.unlock();
        }
    }

    private void forgetOldest() {
        Iterator<Map.Entry<RenditionKey, FutureTask<StoredRendition>>> oldest =
                byKey.entrySet().iterator();
        while (byKey.size() > MOST && oldest.hasNext()) {
            Map.Entry<RenditionKey, FutureTask<StoredRendition>> entry = oldest.next();
            if (entry.getValue().isDone() && !pins.containsKey(entry.getKey())) {
                oldest.remove();
            }
        }
    }

    private StoredRendition await(RenditionKey key, FutureTask<StoredRendition> task)
            throws IOException {
        task.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    // Loading is short and its result is shared; the interrupt is kept for later.
                    interrupted = true;
                } catch (ExecutionException e) {
                    forget(key, task);
                    throw new IOException("index of rendition %s".formatted(key), e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void forget(RenditionKey key, FutureTask<StoredRendition> task) {
        lock.lock();
        try {
            byKey.remove(key, task);
        } finally {
            lock.unlock();
        }
    }
}
