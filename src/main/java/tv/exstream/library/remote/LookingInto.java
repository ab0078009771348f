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
import tv.exstream.live.Leases;
import tv.exstream.media.MediaFile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;

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
    private volatile boolean crowded;

    /// What came of one.
    ///
    /// @param file empty when it was not understood, for that reason
    /// @param unreadable whether it cannot be played; else it may be in order, and nobody could look
    record Looked(RemoteItem item, Optional<MediaFile> file, String reason, boolean unreadable) {
        private static Looked found(RemoteItem item, MediaFile file) {
            return new Looked(item, Optional.of(file), "", false);
        }

        private static Looked broken(RemoteItem item, ProblemException e) {
            boolean unreadable = e.problem() == Problem.MEDIA_UNREADABLE;
            return new Looked(item, Optional.empty(), String.valueOf(e.getMessage()), unreadable);
        }

        private static Looked failed(RemoteItem item, String reason) {
            return new Looked(item, Optional.empty(), reason, false);
        }
    }

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
            return local.isPresent()
                    ? Looked.found(
                            item, house.prober().probe(local.get(), Fingerprints.of(local.get())))
                    : lookWithRoom(item);
        } catch (ProblemException e) {
            return Looked.broken(item, e);
        } catch (IOException e) {
            return Looked.failed(item, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Thread top: one file that is not understood must not end the reading of all others.
            return Looked.failed(item, "cannot be understood: " + e);
        }
    }

    /// Whoever watches a channel of the account may keep its connections for hours: once one has waited in vain, the others do not.
    private Looked lookWithRoom(RemoteItem item) throws InterruptedException {
        RemoteFile file = remote.apply(item);
        Optional<Leases.Lease> room =
                crowded ? house.leases().take(file.path()) : house.leases().await(file.path());
        if (room.isEmpty()) {
            crowded = true;
            return Looked.failed(item, "all connections of the account are in use");
        }
        try (var _ = room.get()) {
            return lookThere(item, file);
        }
    }

    private Looked lookThere(RemoteItem item, RemoteFile file) throws InterruptedException {
        house.pending().add(file);
        try {
            return Looked.found(item, probed(item, file.path()));
        } catch (ProblemException e) {
            return house.pending().isRefused(file)
                    ? Looked.failed(item, String.valueOf(e.getMessage()))
                    : Looked.broken(item, e);
        } finally {
            house.pending().remove(file);
        }
    }

    private MediaFile probed(RemoteItem item, RemotePath path) throws InterruptedException {
        MediaFile file = house.prober().probe(path.path(), item.fingerprint());
        return switch (item.sound()) {
            case WITHIN -> file;
            case APART ->
                    file.sounding(house.prober().probe(path.sound().path(), item.fingerprint()));
        };
    }
}
