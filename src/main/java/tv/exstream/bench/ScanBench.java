package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import tv.exstream.db.Database;
import tv.exstream.db.JooqMediaItems;
import tv.exstream.library.Library;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.library.local.LocalScanner;

/// How long the scanner takes to see that nothing has changed, and how much longer than ffprobe by itself for what is new. The known
/// files are tiny and the first scan takes them for real ones without asking ffprobe; walking, comparing, naming and the database are
/// real.
final class ScanBench {
    private static final int EPISODES = 100;
    private static final int NEW = 10;
    private static final Duration LENGTH = Duration.ofMinutes(45);

    /// What was written a moment ago is taken for unfinished.
    private static final Duration AGE = Duration.ofDays(1);

    private final Lab lab;
    private final Path media;
    private final int files;

    private ScanBench(Lab lab) {
        this.lab = lab;
        files = lab.pace().scannedFiles();
        media = lab.work().resolve("scan", "media");
    }

    static List<Section> run(Lab lab) throws IOException, InterruptedException {
        var bench = new ScanBench(lab);
        lab.say("scan: making %d files".formatted(bench.files));
        bench.makeFiles();
        lab.say("scan: scanning them");
        return List.of(
                bench.measure(lab.work().resolve("scan", "bench.db")),
                ProbeBench.run(lab, bench.files / NEW),
                WatchedScan.run(lab));
    }

    private Section measure(Path file) throws IOException, InterruptedException {
        double first;
        double second;
        try (Database database = Database.open(file);
                LocalScanner scanner = scanner(database, lab.clock(), lab.nanoTime())) {
            first = seconds(scanner, media, files, report -> report.count(Outcome.ADDED));
            second = seconds(scanner, media, files, ScanReport::unchanged);
        }
        return Section.of(
                "scan of %,d files".formatted(files),
                new Figure("unchanged", second, Unit.SECONDS).atMost(5),
                new Figure(
                        "unchanged, in a new process, which names all anew",
                        fresh(file),
                        Unit.SECONDS),
                new Figure("all new, without ffprobe", first, Unit.SECONDS));
    }

    /// As when the server has been started again.
    private double fresh(Path file) throws IOException {
        List<String> arguments =
                List.of(file.toString(), media.toString(), Integer.toString(files));
        try (ChildProcess child =
                ChildProcess.talking(
                        lab.jvm().childCommand(Role.SCANNER.with(arguments)),
                        lab.work().resolve("scanner.log"))) {
            return Double.parseDouble(child.line());
        }
    }

    static LocalScanner scanner(Database database, InstantSource clock, LongSupplier nanoTime) {
        return new LocalScanner(
                new JooqMediaItems(database),
                (file, fingerprint) -> SyntheticMedia.file(file, fingerprint, LENGTH),
                clock,
                nanoTime);
    }

    /// How long a scan of the folder takes.
    ///
    /// @param files how many there are
    /// @param counted how many it found as expected, which is to be all
    static double seconds(
            LocalScanner scanner, Path folder, int files, ToIntFunction<ScanReport> counted)
            throws IOException, InterruptedException {
        Library library = Library.of("bench", List.of(folder));
        ScanReport report = scanner.scan(library, new ScanListener() {});
        if (counted.applyAsInt(report) != files) {
            throw new IOException("all %d files must be found alike: %s".formatted(files, report));
        }
        return report.took().toNanos() / 1e9;
    }

    private void makeFiles() throws IOException {
        FileTime written = FileTime.from(lab.clock().instant().minus(AGE));
        for (int show = 0; show < files / EPISODES; show++) {
            Path folder =
                    Files.createDirectories(media.resolve("Show " + show).resolve("Season 1"));
            for (int episode = 1; episode <= EPISODES; episode++) {
                String name = "Show %d S01E%03d - Title.mkv".formatted(show, episode);
                Path file = Files.writeString(folder.resolve(name), name);
                Files.setLastModifiedTime(file, written);
            }
        }
    }
}
