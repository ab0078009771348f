package tv.exstream.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.config.Config;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Renditions;

/// The renditions in a folder. Thread-safe.
///
/// ```
///   renditions/lock                     held by the process that writes; others only read until it is gone
///             /ab/abcd.../index         fixed-size records with checksums: chunk added, item ended, chunk dropped
///             /ab/abcd.../run-1         the bytes of the chunks one fill added, one after another
///             /trash                    evicted, about to be deleted
/// ```
///
/// Files only grow, and a chunk is listed after its bytes are written, so dying at any moment loses at most the unfinished chunk.
/// Indexes are loaded when they are first asked for; a torn tail is cut off then. A chunk is compared with its checksum the first
/// time it is read.
public final class DiskRenditions implements Renditions, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiskRenditions.class);

    /// How often a process that only reads looks for what the other one has written while somebody waits for it.
    private static final Duration LOOK = Duration.ofMillis(50);

    private final StoreFolder folder;
    private final Supplier<Config.Renditions> limits;
    private final Budget budget;
    private final LoadedRenditions loaded = new LoadedRenditions(this::load);
    private final RunAppender.Surroundings surroundings;
    private final VerifiedReader reader;

    /// Opens the store of a folder, which is created when it does not exist.
    ///
    /// @throws IOException when the folder cannot be created or written
    public static DiskRenditions open(
            Path root, Supplier<Config.Renditions> limits, NextAirings airings, InstantSource clock)
            throws IOException {
        Disk disk = new Disk.Local(root);
        return new DiskRenditions(
                StoreFolder.open(root), limits, disk, new Budget(limits, disk, airings, clock));
    }

    /// @param disk the one that the budget asks for its free space
    DiskRenditions(
            StoreFolder folder, Supplier<Config.Renditions> limits, Disk disk, Budget budget) {
        this.folder = folder;
        this.limits = limits;
        this.budget = budget;
        surroundings =
                new RunAppender.Surroundings(
                        disk, budget, this::evict, rendition -> loaded.release(rendition.key()));
        reader = new VerifiedReader(folder, loaded, surroundings);
    }

    @Override
    public RenditionIndex index(RenditionKey key) {
        try {
            return upToDate(loaded.get(key)).index();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void read(RenditionKey key, Chunk chunk, int from, byte[] target, int at, int length) {
        budget.used(key);
        ByteBuffer into = ByteBuffer.wrap(target, at, length);
        if (from < 0 || from + length > chunk.bytes()) {
            throw new IndexOutOfBoundsException(
                    "chunk of %d bytes has no bytes %d..%d"
                            .formatted(chunk.bytes(), from, from + length));
        }
        try {
            reader.read(loaded.get(key), chunk, from, into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RenditionIndex awaitChange(RenditionKey key, RenditionIndex seen, Duration timeout)
            throws InterruptedException {
        try {
            StoredRendition rendition = loaded.pin(key);
            try {
                return folder.isOwned()
                        ? rendition.awaitChange(seen, timeout)
                        : lookForChange(rendition, seen, timeout);
            } finally {
                loaded.release(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RenditionIndex lookForChange(
            StoredRendition rendition, RenditionIndex seen, Duration timeout)
            throws IOException, InterruptedException {
        Duration rest = timeout;
        RenditionIndex index = upToDate(rendition).index();
        while (index == seen && rest.isPositive()) {
            Duration step = rest.compareTo(LOOK) < 0 ? rest : LOOK;
            rendition.awaitChange(seen, step);
            rest = rest.minus(step);
            index = upToDate(rendition).index();
        }
        return index;
    }

    @Override
    public Appender append(RenditionKey key) {
        if (!folder.isOwned()) {
            throw new ProblemException(
                    Problem.NOT_READY, "renditions folder must not be in use by another server");
        }
        try {
            return new RunAppender(loaded.pin(key), surroundings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Looks through the folder once, so that the space used is known. To be called after opening; may take a while.
    void scan() throws IOException {
        budget.ledger().lookThrough(folder);
        LOG.info(
                "store renditions={} bytes={} budget={}",
                budget.ledger().renditions(),
                budget.ledger().total(),
                limits.get().budget());
    }

    /// Becomes the process that writes when the one that did is gone. To be called now and then.
    void takeOver() throws IOException {
        if (!folder.isOwned() && loaded.forgetAllAfter(folder::own)) {
            LOG.info("store is taken over: the server that wrote to it is gone");
            folder.emptyTrash();
            budget.ledger().clear();
            scan();
        }
    }

    /// Throws away what exceeds the budget or what the rest of the disk needs. To be called now and then.
    void trim() throws IOException {
        if (folder.isOwned()) {
            budget.trim(this::evict);
        }
    }

    /// How many bytes more may be stored of what is needed at `neededAt`, when what is needed later is thrown away.
    public long roomFor(Instant neededAt) {
        return budget.roomFor(neededAt);
    }

    public StoreSnapshot snapshot() {
        return new StoreSnapshot(
                budget.ledger().total(),
                limits.get().budget().bytes(),
                budget.diskFree(),
                budget.ledger().renditions(),
                budget.evictions(),
                reader.damagedChunks(),
                budget.lastFull(),
                folder.isOwned());
    }

    @Override
    public void close() throws IOException {
        reader.close();
        folder.close();
    }

    private StoredRendition load(RenditionKey key) throws IOException {
        RenditionFolder files = folder.rendition(key);
        if (folder.isOwned()) {
            return new StoredRendition(key, files, files.recover(), files.indexSize());
        }
        // What is written after the size was taken is seen again by the next look.
        long seenBytes = files.indexSize();
        return new StoredRendition(key, files, files.load(), seenBytes);
    }

    private StoredRendition upToDate(StoredRendition rendition) throws IOException {
        if (!folder.isOwned()) {
            rendition.refresh();
        }
        return rendition;
    }

    private boolean evict(RenditionKey key) throws IOException {
        if (!loaded.removeUnlessPinned(key, () -> folder.discard(key))) {
            return false;
        }
        reader.forget(key);
        folder.emptyTrash();
        return true;
    }
}
