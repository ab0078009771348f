package tv.exstream.prepare;

import static tv.exstream.ffmpeg.Clips.clip;
import static tv.exstream.ffmpeg.Clips.numbered;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Library;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.library.local.LocalScanner;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.Ffprobe;

/// Folders of files as the server's scanner finds them, and what becomes of each file. Owned by one thread.
final class Shelves {
    /// What a scan never looks at, because of how its name ends, is looked into all the same.
    private static final String NOT_BY_NAME = "not media by its name; ffprobe: ";

    private static final int AT_ONCE = 2;
    private static final FileTime OLD = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));

    private final Workbench bench;
    private final Ffprobe ffprobe;
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final Map<Path, Verdict> verdicts = new ConcurrentHashMap<>();

    Shelves(Workbench bench) {
        this.bench = bench;
        ffprobe =
                new Ffprobe(
                        bench.machine.tools(), bench.machine.processes(), bench.machine.budget());
    }

    /// Clips of a steady tone under a bright picture, half of them in the house format of [RealFills].
    static Path conforming(Path folder) throws IOException {
        Files.createDirectories(folder);
        String x264 = "-c:v libx264 -preset veryfast -bf 2 -g %d -sc_threshold 0 -flags +cgop";
        String rest = " -pix_fmt yuv420p -c:a aac";
        List<Path> clips = new ArrayList<>();
        for (int gop : List.of(25, 40, 50)) {
            String options = x264.formatted(gop) + rest;
            clips.add(clip("steady-%d.mp4".formatted(gop), numbered("320x180", "25", 12), options));
            clips.add(
                    clip(
                            "steady-larger-%d.mp4".formatted(gop),
                            numbered("640x360", "25", 12),
                            options));
        }
        for (Path clip : clips) {
            Files.setLastModifiedTime(Files.copy(clip, folder.resolve(clip.getFileName())), OLD);
        }
        return folder;
    }

    /// The files of a folder under names that no scanner takes for the samples that come with films.
    static Path renamed(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString().replace("sample", "clip"));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
                Files.setLastModifiedTime(copy, OLD);
            }
        }
        return to;
    }

    /// Scans a folder. Every file is an item afterwards, or has a verdict.
    void scan(Path folder) throws IOException, InterruptedException {
        try (var scanner =
                new LocalScanner(items, ffprobe::probe, InstantSource.system(), System::nanoTime)) {
            ScanReport report =
                    scanner.scan(Library.of("local", List.of(folder)), new ScanListener() {});
            for (Outcome outcome : List.of(Outcome.FAILED, Outcome.SKIPPED)) {
                for (Finding finding : report.of(outcome).first()) {
                    verdicts.put(Path.of(finding.path()), new Verdict.Refused(finding.reason()));
                }
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!verdicts.containsKey(file) && under(file).isEmpty()) {
                    verdicts.put(file, lookedInto(file));
                }
            }
        }
    }

    private Verdict lookedInto(Path file) throws IOException, InterruptedException {
        var fingerprint =
                new Fingerprint(
                        Files.size(file), Files.getLastModifiedTime(file).toInstant(), "00");
        try {
            var media = ffprobe.probe(file, fingerprint);
            return new Verdict.Refused(NOT_BY_NAME + media.duration());
        } catch (ProblemException e) {
            return new Verdict.Refused(
                    NOT_BY_NAME + String.valueOf(e.getMessage()).replace(file + " ", ""));
        }
    }

    /// The items of a folder, by path.
    List<MediaItem> under(Path folder) {
        Map<Path, MediaItem> sorted = new TreeMap<>();
        items.under(folder).forEach(item -> sorted.put(item.file().path(), item));
        return List.copyOf(sorted.values());
    }

    /// Prepares every item of a folder.
    void prepare(Path folder) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Verdict>> running = new ArrayList<>();
            for (MediaItem item : under(folder)) {
                running.add(threads.submit(() -> prepare(item)));
            }
            for (Future<Verdict> each : running) {
                each.get();
            }
        }
    }

    private Verdict prepare(MediaItem item) throws IOException, InterruptedException {
        Verdict verdict = bench.prepare(item, RealFills.PROFILE);
        verdicts.put(item.file().path(), verdict);
        return verdict;
    }

    /// What became of the files of a folder, by path.
    Map<Path, Verdict> verdicts(Path folder) {
        Map<Path, Verdict> sorted = new TreeMap<>();
        verdicts.forEach(
                (file, verdict) -> {
                    if (file.startsWith(folder)) {
                        sorted.put(folder.relativize(file), verdict);
                    }
                });
        return sorted;
    }

    /// The items of some folders that were prepared well and last for some frames.
    List<MediaItem> good(Path... folders) {
        return Stream.of(folders)
                .flatMap(folder -> under(folder).stream())
                .filter(this::isGood)
                .toList();
    }

    private boolean isGood(MediaItem item) {
        return verdicts.get(item.file().path()) instanceof Verdict.Prepared prepared
                && prepared.faults().isEmpty()
                && prepared.frames() >= 10;
    }
}
