package tv.exstream.library.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tv.exstream.library.Library;
import tv.exstream.library.Prober;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.FolderKind;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.NamedFolder;
import tv.exstream.media.Tags;
import tv.exstream.media.VideoBuilder;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.WebAddress;

/// A folder of files that are not really media, and a scanner that takes them for it. Every file has a picture, but for `.mp3`; a `.jpg` is
/// one.
final class ScannedFolder implements AutoCloseable {
    static final Instant OLD = Instant.parse("2025-01-01T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    final InMemoryMediaItems items;
    final ConcurrentLinkedQueue<Path> probed = new ConcurrentLinkedQueue<>();
    final List<FolderKind> kinds = new ArrayList<>();
    final List<NamedFolder> named = new ArrayList<>();

    /// Files that are not read in time.
    final Set<Path> slow = ConcurrentHashMap.newKeySet();

    /// Files that are gone as soon as they were seen.
    final Set<Path> fleeting = ConcurrentHashMap.newKeySet();

    /// Hosts that addresses in files may not name.
    final Set<String> refused = ConcurrentHashMap.newKeySet();

    /// Hosts that hand nothing out, with the reason.
    final Map<String, String> silent = new ConcurrentHashMap<>();

    private final Path root;
    private final LocalScanner whole;
    private final LocalScanner scanner;

    ScannedFolder(Path root) {
        this(root, new InMemoryMediaItems());
    }

    private ScanListener listener = new ScanListener() {};

    private ScannedFolder(Path root, InMemoryMediaItems items) {
        this.root = root;
        this.items = items;
        Prober prober =
                new Prober() {
                    @Override
                    public MediaFile probe(Path file, Fingerprint fingerprint) {
                        return ScannedFolder.this.probe(file, fingerprint);
                    }

                    @Override
                    public Optional<String> objection(WebAddress address) {
                        return Optional.of("nobody named " + address)
                                .filter(_ -> refused.contains(address.uri().getHost()));
                    }

                    @Override
                    public Optional<String> refusal(WebAddress address) {
                        return Optional.ofNullable(silent.get(address.uri().getHost()));
                    }
                };
        this.whole = new LocalScanner(items, prober, () -> NOW, System::nanoTime);
        this.scanner = new LocalScanner(whole, folders -> folder -> seen(folders.read(folder)));
    }

    private FolderListing seen(FolderListing listing) throws IOException {
        for (Entry entry : listing.entries()) {
            if (fleeting.contains(entry.path())) {
                Files.delete(entry.path());
            }
        }
        return listing;
    }

    /// The same folder and items with a scanner that remembers nothing, as after a start of the server.
    ScannedFolder restarted() {
        return new ScannedFolder(root, items);
    }

    /// Tells these of moved files from now on.
    void tell(ScanListener listener) {
        this.listener = listener;
    }

    ScanReport scan() throws InterruptedException {
        return scan(Set.of());
    }

    /// @param only these folders; all when it is empty
    ScanReport scan(Set<Path> only) throws InterruptedException {
        probed.clear();
        return scanner.scanOnly(only, new Library("local", List.of(root), kinds, named), listener);
    }

    /// A file whose content is that of no other.
    Path file(String path) throws IOException {
        return file(path, "content of " + path);
    }

    Path file(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(file, FileTime.from(OLD));
        return file;
    }

    Path move(Path from, String to) throws IOException {
        Path file = root.resolve(to);
        Files.createDirectories(file.getParent());
        return Files.move(from, file);
    }

    MediaItem item(Path file) {
        return items.under(root).stream()
                .filter(item -> item.file().path().equals(file))
                .findFirst()
                .orElseThrow();
    }

    MediaFile probe(Path file, Fingerprint fingerprint) {
        probed.add(file);
        if (slow.contains(file)) {
            throw new ProblemException(Problem.MEDIA_SLOW, file + " was not read in time");
        }
        if (file.endsWith("broken.strm")) {
            throw new ProblemException(Problem.MEDIA_UNREADABLE, "it is not there");
        }
        MediaItemBuilder item = MediaItemBuilder.item("x").at(file).fingerprint(fingerprint);
        if (file.endsWith("live.strm") || file.endsWith("live.yml")) {
            return item.lasting(MediaFile.LONGEST).file();
        }
        if (file.toString().endsWith(".jpg")) {
            return item.video(VideoBuilder.video().codec("mjpeg", "", 0).build()).audio().file();
        }
        if (!file.toString().endsWith(".mp3")) {
            return item.file();
        }
        Tags written = new Tags("Written", "Somebody", "", "", "", "", List.of("Folk"));
        return file.endsWith("tagged.mp3")
                ? item.video().tagged(written).chapter(Duration.ZERO, "own").file()
                : item.video().file();
    }

    @Override
    public void close() {
        scanner.close();
        whole.close();
    }
}
