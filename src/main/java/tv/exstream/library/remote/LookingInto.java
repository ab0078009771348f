package tv.exstream.library.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import tv.exstream.library.Fingerprints;
import tv.exstream.media.MediaFile;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.RemoteFile;

/// Looks into files of which a source does not say enough, some at a time, and hands out what came of it as it comes. Owned by one thread,
/// which closes it.
final class LookingInto implements AutoCloseable {
    /// A server of others is not to be flooded; the budget of processes may allow fewer.
    private static final int AT_ONCE = 2;

    private final Storehouse house;
    private final Function<RemoteItem, RemoteFile> remote;
    private final Queue<RemoteItem> waiting;
    private final BlockingQueue<Looked> done = new LinkedBlockingQueue<>();
    private final List<Thread> workers;

    /// What came of one.
    ///
    /// @param file empty when it cannot be played, for that reason
    record Looked(RemoteItem item, Optional<MediaFile> file, String reason) {}

    /// @param remote where an item is that does not lie on a disk of this machine
    LookingInto(
            Storehouse house,
            Function<RemoteItem, RemoteFile> remote,
            Collection<RemoteItem> items) {
        this.house = house;
        this.remote = remote;
        this.waiting = new ConcurrentLinkedQueue<>(items);
        this.workers =
                IntStream.rangeClosed(1, Math.min(AT_ONCE, items.size()))
                        .mapToObj(
                                number ->
                                        Thread.ofPlatform()
                                                .daemon()
                                                .name("look-" + number)
                                                .start(this::work))
                        .toList();
    }

    /// The next result; there are as many as items, in any order.
    Looked next() throws InterruptedException {
        return done.take();
    }

    @Override
    public void close() {
        waiting.clear();
        workers.forEach(Thread::interrupt);
    }

    private void work() {
        try {
            for (RemoteItem item = waiting.poll(); item != null; item = waiting.poll()) {
                done.add(look(item));
            }
        } catch (InterruptedException e) {
            return; // the reading was stopped
        }
    }

    private Looked look(RemoteItem item) throws InterruptedException {
        try {
            Optional<Path> local = item.local().filter(Files::isReadable);
            MediaFile file =
                    local.isPresent()
                            ? house.prober().probe(local.get(), Fingerprints.of(local.get()))
                            : lookThere(item);
            return new Looked(item, Optional.of(file), "");
        } catch (IOException | ProblemException e) {
            return new Looked(item, Optional.empty(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Thread top: one file that is not understood must not end the reading of all others.
            return new Looked(item, Optional.empty(), "cannot be understood: " + e);
        }
    }

    private MediaFile lookThere(RemoteItem item) throws InterruptedException {
        RemoteFile file = remote.apply(item);
        house.pending().add(file);
        try {
            return house.prober().probe(file.path().path(), item.fingerprint());
        } finally {
            house.pending().remove(file);
        }
    }
}
