package tv.exstream.library.remote;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.digest.Sha256;
import tv.exstream.media.PictureFormat;
import tv.exstream.media.PictureSize;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.outbound.Reach;

/// Pictures of others on disk, fetched when somebody first looks at them. Beyond its size, those looked at longest ago go. Thread-safe.
///
/// Nothing is unpacked here, and what would be too large when players unpack it is not kept.
public final class ArtworkCache {
    private static final Logger LOG = LoggerFactory.getLogger(ArtworkCache.class);

    /// Posters of the sizes that we ask for have some hundred kilobytes.
    static final int MOST_BYTES = 10 << 20;

    /// As many as of the largest television pictures, 8K, with a margin.
    static final long MOST_PIXELS = 40_000_000;

    /// Pixels unpack to four bytes each. What has more of them than so many times its own bytes is made to fill memories.
    static final int MOST_RATIO = 200;

    /// So much does no harm: flat posters and logos of the size of a television picture pack well.
    static final long HARMLESS_PIXELS = 1_920 * 1_080;

    private static final int BYTES_PER_PIXEL = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// So much is left when it was too much, so that not every picture looks through all.
    private static final double LEFT = 0.9;

    private static final String PART = ".part";

    private final Path folder;
    private final long most;
    private final Outbound outbound;
    private final InstantSource clock;

    /// What was being fetched before is left of an end that nobody wanted.
    private final Instant began;

    /// About how many bytes all have. The first picture finds it full, and has them counted.
    private final AtomicLong total;

    /// Of whoever makes room.
    private final Lock sweeping = new ReentrantLock();

    /// @param most bytes that all of them may have
    public ArtworkCache(Path folder, long most, Outbound outbound, InstantSource clock) {
        this.folder = folder;
        this.most = most;
        this.outbound = outbound;
        this.clock = clock;
        this.began = clock.instant();
        this.total = new AtomicLong(most);
    }

    /// Says what to ask for a picture that is not there yet.
    public interface Asking {
        Question question() throws IOException, InterruptedException;
    }

    /// The file of a picture; empty when there is none now at its address, or it is no picture that is kept. It is asked for as something that
    /// the Internet named, whoever wrote it, so that it leads nowhere in the house.
    public Optional<Path> get(URI address) throws InterruptedException {
        return get(Place.ofInternet(address));
    }

    /// The same for an address of which more may be said. Whoever may only name what is on the Internet is shown nothing that others found in
    /// the house under the same address.
    Optional<Path> get(Place place) throws InterruptedException {
        String address = place.uri().toString();
        String name =
                place.reach() == Reach.INTERNET ? address : address + " " + place.reach().name();
        return get(name, () -> Question.get(place, PATIENCE));
    }

    /// The same for a picture that somebody names.
    ///
    /// @param name another one for another picture
    Optional<Path> get(String name, Asking asking) throws InterruptedException {
        Path file = folder.resolve(Sha256.hex(name));
        try {
            if (!touch(file)) {
                fetch(asking.question(), file);
            }
            return Optional.of(file);
        } catch (IOException e) {
            LOG.debug("picture is not there: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /// Remembers that it was looked at; answers whether it is there.
    private boolean touch(Path file) throws IOException {
        try {
            Files.getFileAttributeView(file, BasicFileAttributeView.class)
                    .setTimes(null, FileTime.from(clock.instant()), null);
            return true;
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private void fetch(Question question, Path file) throws IOException, InterruptedException {
        byte[] picture = outbound.fetch(question, MOST_BYTES).body();
        requireSane(ByteBuffer.wrap(picture));
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, file.getFileName().toString(), PART);
        try {
            Files.write(part, picture);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        boolean _ = touch(file);
        if (total.addAndGet(picture.length) > most) {
            makeRoom();
        }
    }

    private static void requireSane(ByteBuffer picture) throws IOException {
        PictureFormat format =
                PictureFormat.of(picture).orElseThrow(() -> new IOException("it is no picture"));
        PictureSize size =
                PictureSize.of(format, picture)
                        .orElseThrow(() -> new IOException("it does not say how large it is"));
        long pixels = (long) size.width() * size.height();
        if (pixels > MOST_PIXELS) {
            throw new IOException(
                    "it must have at most %d pixels: %s".formatted(MOST_PIXELS, size));
        }
        long unpacked = pixels * BYTES_PER_PIXEL;
        if (pixels > HARMLESS_PIXELS && unpacked > (long) MOST_RATIO * picture.limit()) {
            throw new IOException(
                    "it must unpack to at most %d times its %d bytes: %s"
                            .formatted(MOST_RATIO, picture.limit(), size));
        }
    }

    private record Kept(Path path, long bytes, FileTime used) {
        boolean isPart() {
            return path.toString().endsWith(PART);
        }
    }

    /// Somebody else who makes room already does it for all. Pictures that come meanwhile may be missing in the sum; the next time they are in it.
    private void makeRoom() throws IOException {
        if (!sweeping.tryLock()) {
            return;
        }
        try {
            total.set(swept());
        } finally {
            sweeping.unlock();
        }
    }

    /// How many bytes are left.
    private long swept() throws IOException {
        List<Kept> all = kept();
        long bytes = all.stream().mapToLong(Kept::bytes).sum();
        if (bytes <= most) {
            return bytes;
        }
        all.sort(Comparator.comparing(Kept::used));
        for (Kept oldest : all) {
            if (bytes <= most * LEFT) {
                break;
            }
            Files.deleteIfExists(oldest.path());
            bytes -= oldest.bytes();
        }
        return bytes;
    }

    /// Without what is being fetched. What was so at the last end is removed.
    private List<Kept> kept() throws IOException {
        List<Kept> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                kept(file).ifPresent(all::add);
            }
        }
        for (Kept part : all.stream().filter(Kept::isPart).toList()) {
            if (part.used().toInstant().isBefore(began)) {
                Files.deleteIfExists(part.path());
            }
        }
        all.removeIf(Kept::isPart);
        return all;
    }

    /// Empty when somebody else removed it.
    private static Optional<Kept> kept(Path file) throws IOException {
        try {
            var known = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Kept(file, known.size(), known.lastAccessTime()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
