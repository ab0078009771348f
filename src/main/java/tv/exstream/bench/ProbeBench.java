package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.db.Database;
import tv.exstream.db.JooqMediaItems;
import tv.exstream.library.Library;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.library.local.LocalScanner;
import tv.exstream.process.Ffprobe;
import tv.exstream.process.ProcessBudget;

/// How fast new files are scanned, against ffprobe by itself. Both take turns, a folder each, so that a machine that gets slower is
/// slower for both.
final class ProbeBench {
    /// As many as the scanner looks into at once.
    private static final int AT_ONCE = 4;

    /// So many that the scanner's own bound counts, as with bare ffprobe: of four places probes get three.
    private static final int PLACES = 2 * AT_ONCE;

    private static final int ROUNDS = 4;

    private final Lab lab;
    private final Path folder;
    private final int files;

    private ProbeBench(Lab lab, int files) {
        this.lab = lab;
        this.files = files;
        folder = lab.work().resolve("probe");
    }

    static Section run(Lab lab, int files) throws IOException, InterruptedException {
        lab.say("scan: making %d clips".formatted(files));
        var bench = new ProbeBench(lab, files);
        Path clip = TinyClips.draw(lab, bench.folder);
        List<Path> bare = bench.copies(clip, "bare");
        List<Path> scanned = bench.copies(clip, "scanned");
        lab.say("scan: looking into them, twice");
        return bench.measure(bare, scanned);
    }

    private Section measure(List<Path> bare, List<Path> scanned)
            throws IOException, InterruptedException {
        double alone = 0;
        double inScans = 0;
        try (var ffprobe =
                        new Ffprobe(
                                lab.media().tools(),
                                lab.media().processes(),
                                new ProcessBudget(PLACES, 1));
                Database database = Database.open(folder.resolve("bench.db"));
                LocalScanner scanner =
                        new LocalScanner(
                                new JooqMediaItems(database),
                                ffprobe::probe,
                                lab.clock(),
                                lab.nanoTime())) {
            for (int round = 0; round < ROUNDS; round++) {
                long begun = lab.nanoTime().getAsLong();
                BareProbe.run(lab.media().tools(), inFolder(bare.get(round)), AT_ONCE);
                alone += lab.since(begun).toNanos() / 1e9;
                inScans += scan(scanner, scanned.get(round));
            }
        }
        int all = ROUNDS * perRound();
        return Section.of(
                "scan of %,d new files with ffprobe".formatted(all),
                new Figure("bare ffprobe, files a second", all / alone, Unit.NUMBER),
                new Figure("scanned, files a second", all / inScans, Unit.NUMBER),
                new Figure("of the rate of bare ffprobe", 100 * alone / inScans, Unit.PERCENT)
                        .atLeast(95));
    }

    private double scan(LocalScanner scanner, Path round) throws IOException, InterruptedException {
        ScanReport report =
                scanner.scan(Library.of("bench", List.of(round)), new ScanListener() {});
        if (report.count(Outcome.ADDED) != perRound()) {
            throw new IOException("all %d files must be new: %s".formatted(perRound(), report));
        }
        return report.took().toNanos() / 1e9;
    }

    private int perRound() {
        return Math.max(1, files / ROUNDS);
    }

    /// A folder for each round.
    private List<Path> copies(Path clip, String name) throws IOException {
        List<Path> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Path show = folder.resolve(name).resolve("Show " + round).resolve("Season 1");
            TinyClips.copy(clip, show, perRound(), lab);
            rounds.add(show.getParent());
        }
        return rounds;
    }

    private static List<Path> inFolder(Path round) throws IOException {
        try (var files = Files.walk(round)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
