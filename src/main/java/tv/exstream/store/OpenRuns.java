package tv.exstream.store;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import tv.exstream.rendition.RenditionKey;

/// The run files that are open for reading: those used last. Thread-safe.
final class OpenRuns implements AutoCloseable {
    /// A quarter of the 1,024 descriptors that a process may have by default.
    static final int MOST = 256;

    private final ReentrantLock lock = new ReentrantLock();

    /// From the least to the most recently used; guarded by lock.
    private final Map<Name, Lease> byName = new LinkedHashMap<>(16, 0.75f, true);

    private record Name(RenditionKey key, int run) {}

    /// A file and how many use it right now; the count is guarded by the lock.
    private static final class Lease {
        private final SteadyFile file;
        private int users;

        private Lease(Path path) {
            file = new SteadyFile(path, Set.of(StandardOpenOption.READ));
        }
    }

    <T> T use(RenditionKey key, RenditionFolder folder, int run, SteadyFile.Use<T> use)
            throws IOException {
        Lease lease = take(new Name(key, run), folder.run(run));
        try {
            return lease.file.use(use);
        } finally {
            giveBack(lease);
        }
    }

    /// Closes the files of a rendition that was removed.
    void forget(RenditionKey key) throws IOException {
        List<Lease> gone = new ArrayList<>();
        lock.lock();
        try {
            byName.entrySet()
                    .removeIf(
                            entry ->
                                    entry.getKey().key().equals(key) && gone.add(entry.getValue()));
        } finally {
            lock.unlock();
        }
        for (Lease lease : gone) {
            lease.file.close();
        }
    }

    private Lease take(Name name, Path path) throws IOException {
        List<Lease> tooMany;
        Lease lease;
        lock.lock();
        try {
            lease = byName.computeIfAbsent(name, _ -> new Lease(path));
            lease.users++;
            tooMany = removeOldest();
        } finally {
            lock.unlock();
        }
        for (Lease old : tooMany) {
            old.file.close();
        }
        return lease;
    }

    private List<Lease> removeOldest() {
        List<Lease> removed = new ArrayList<>();
        Iterator<Lease> oldest = byName.values().iterator();
        while (byName.size() > MOST && oldest.hasNext()) {
            Lease lease = oldest.next();
            if (lease.users == 0) {
                oldest.remove();
                removed.add(lease);
            }
        }
        return removed;
    }

    private void giveBack(Lease lease) {
        lock.lock();
        try {
            lease.users--;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        List<Lease> all;
        lock.lock();
        try {
            all = List.copyOf(byName.values());
            byName.clear();
        } finally {
            lock.unlock();
        }
        for (Lease lease : all) {
            lease.file.close();
        }
    }
}
