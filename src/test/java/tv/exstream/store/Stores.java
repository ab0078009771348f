package tv.exstream.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import tv.exstream.config.ByteSize;
import tv.exstream.config.Config;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Renditions;

/// Opens stores for tests and puts chunks into them. By default there is room for everything and nothing ever airs.
final class Stores {
    static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private final Path root;
    private final Map<RenditionKey, Instant> airings = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private ByteSize budget = ByteSize.parse("1TB");
    private ByteSize keepFree = ByteSize.parse("0B");
    private Disk disk;

    Stores(Path root) {
        this.root = root;
        disk = new Disk.Local(root);
    }

    Stores withBudget(long bytes) {
        budget = new ByteSize(bytes);
        return this;
    }

    Stores keepingFree(long bytes) {
        keepFree = new ByteSize(bytes);
        return this;
    }

    Stores on(Disk other) {
        disk = other;
        return this;
    }

    DiskRenditions open() throws IOException {
        var limits = new Config.Renditions(budget, keepFree, Duration.ofMinutes(30), true);
        var plan = (NextAirings) key -> Optional.ofNullable(airings.get(key));
        return new DiskRenditions(
                StoreFolder.open(root),
                () -> limits,
                disk,
                new Budget(() -> limits, disk, plan, now::get));
    }

    void airs(RenditionKey key, Duration fromNoon) {
        airings.put(key, NOON.plus(fromNoon));
    }

    void advance(Duration by) {
        now.updateAndGet(t -> t.plus(by));
    }

    static RenditionKey key(int number) {
        return new RenditionKey("%032x".formatted(number));
    }

    /// Adds a chunk of two seconds as a fill of its own.
    static void add(Renditions store, RenditionKey key, long startFrame, int packets) {
        try (Renditions.Appender appender = store.append(key)) {
            appender.add(startFrame, 50, packets(startFrame, packets));
        }
    }

    /// The chunk's bytes when they are those that were added, by what it says of itself.
    static boolean readsBack(Renditions store, RenditionKey key, Chunk chunk) {
        byte[] bytes = new byte[chunk.bytes()];
        store.read(key, chunk, 0, bytes, 0, bytes.length);
        return Arrays.equals(bytes, packets(chunk.startFrame(), chunk.bytes() / 188));
    }

    static byte[] packets(long startFrame, int count) {
        byte[] bytes = new byte[count * 188];
        new Random(startFrame * 31 + count).nextBytes(bytes);
        return bytes;
    }
}
