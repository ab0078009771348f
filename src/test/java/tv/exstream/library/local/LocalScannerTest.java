package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Library;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanPhase;
import tv.exstream.library.ScanProgress;
import tv.exstream.library.ScanReport;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.Title;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class LocalScannerTest {
    private static final Instant OLD = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir private Path root;
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final ConcurrentLinkedQueue<Path> probed = new ConcurrentLinkedQueue<>();
    private final Set<Path> broken = ConcurrentHashMap.newKeySet();
    private final List<ScanProgress> progress = new ArrayList<>();
    private final List<String> completed = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private LocalScanner scanner =
            new LocalScanner(items, this::probe, () -> NOW, () -> nanos.addAndGet(300_000_000));

    @AfterEach
    void close() {
        scanner.close();
    }

    @Test
    void newFilesAreProbedNamedAndStored() throws Exception {
        file("Films/Night Ferry (2011).mkv");
        file("Show/Season 1/Show S01E02 - Fog.mkv");

        ScanReport report = scan();

        assertThat(report.count(Outcome.ADDED)).isEqualTo(2);
        assertThat(items.outlinesUnder(root))
                .extracting(Outline::title)
                .containsExactly(
                        new Title("Night Ferry", "", -1, -1, 2011, ""),
                        new Title("Fog", "Show", 1, 2, 0, ""));
        assertThat(report.startedAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("LIB-6: unchanged files are not probed again")
    void unchangedFilesAreNotProbedAgain() throws Exception {
        file("a.mkv");
        file("b.mkv");
        scan();
        probed.clear();
        long version = items.version();

        ScanReport report = scan();

        assertThat(probed).isEmpty();
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(report.findings()).isEmpty();
        assertThat(items.version()).isEqualTo(version);
    }

    @Test
    @DisplayName("LIB-6: a changed file is probed again and keeps its id")
    void aChangedFileIsProbedAgainAndKeepsItsId() throws Exception {
        Path file = file("a.mkv");
        scan();
        MediaItem before = items.under(root).getFirst();
        write(file, "something else", OLD.plusSeconds(60));

        ScanReport report = scan();

        MediaItem after = items.under(root).getFirst();
        assertThat(report.paths(Outcome.CHANGED)).containsExactly(file.toString());
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.file().fingerprint()).isNotEqualTo(before.file().fingerprint());
    }

    @Test
    @DisplayName("LIB-6: a file that is gone is marked and one that returns keeps its id")
    void aFileThatIsGoneIsMarkedAndOneThatReturnsKeepsItsId() throws Exception {
        Path file = file("a.mkv");
        file("b.mkv");
        scan();
        MediaItem before = items.under(root).getFirst();
        Files.delete(file);

        ScanReport gone = scan();
        file("a.mkv");
        ScanReport back = scan();

        assertThat(gone.paths(Outcome.GONE)).containsExactly(file.toString());
        assertThat(back.paths(Outcome.ADDED)).containsExactly(file.toString());
        assertThat(items.under(root).getFirst().id()).isEqualTo(before.id());
    }

    @Test
    @DisplayName("H15, F12, F18: a library whose disk is away loses nothing")
    void nothingIsLostWhenTheLibraryIsAway() throws Exception {
        Path file = file("a.mkv");
        scan();
        Files.delete(file);

        ScanReport empty = scan();
        Files.delete(root);
        ScanReport away = scan();
        Files.createDirectory(root);

        assertThat(empty.paths(Outcome.KEPT)).containsExactly(file.toString());
        assertThat(away.of(Outcome.FAILED).first())
                .containsExactly(new Finding(root.toString(), "it is not there"));
        assertThat(away.count(Outcome.KEPT)).isEqualTo(1);
        assertThat(items.under(root)).hasSize(1);
    }

    @Test
    void whatLiesBelowAFolderThatDoesNotAnswerIsKept() throws Exception {
        file("a/one.mkv");
        file("b/two.mkv");
        scan();
        Path hanging = root.resolve("a");
        scanner =
                new LocalScanner(
                        scanner,
                        whole ->
                                folder -> {
                                    if (folder.equals(hanging)) {
                                        throw new IOException("no answer within 20 s");
                                    }
                                    return whole.read(folder);
                                });

        ScanReport report = scan();

        assertThat(report.of(Outcome.FAILED).first())
                .containsExactly(new Finding(hanging.toString(), "no answer within 20 s"));
        assertThat(report.paths(Outcome.KEPT)).containsExactly(hanging + "/one.mkv");
        assertThat(items.under(root)).hasSize(2);
    }

    @Test
    void aFileThatCannotBeReadIsReportedWithTheReason() throws Exception {
        Path bad = file("bad.mkv");
        file("good.mkv");
        broken.add(bad);

        ScanReport report = scan();

        assertThat(report.of(Outcome.FAILED).first())
                .containsExactly(new Finding(bad.toString(), "cannot be read: moov atom missing"));
        assertThat(items.under(root)).hasSize(1);
    }

    @Test
    void anEmptyFileIsReportedWithoutProbing() throws Exception {
        write(root.resolve("empty.mkv"), "", OLD);

        ScanReport report = scan();

        assertThat(report.of(Outcome.FAILED).first())
                .extracting(Finding::reason)
                .containsExactly("it is empty");
        assertThat(probed).isEmpty();
    }

    @Test
    @DisplayName("H29: a file that fails twice is left alone until it changes")
    void aFileThatFailsTwiceIsQuarantined() throws Exception {
        Path bad = file("bad.mkv");
        broken.add(bad);
        scan();
        scan();
        probed.clear();

        ScanReport third = scan();
        assertThat(probed).isEmpty();
        assertThat(third.of(Outcome.FAILED).first())
                .extracting(Finding::reason)
                .containsExactly(
                        "cannot be read: moov atom missing; failed twice and is tried again when it changes");

        broken.clear();
        write(bad, "mended", OLD.plusSeconds(5));
        assertThat(scan().count(Outcome.ADDED)).isEqualTo(1);
    }

    @Test
    void aKnownFileThatBreaksIsKeptOnceAndGoneWhenItFailsAgain() throws Exception {
        Path bad = file("bad.mkv");
        file("good.mkv");
        scan();
        write(bad, "broken now", OLD.plusSeconds(5));
        broken.add(bad);

        ScanReport first = scan();
        ScanReport second = scan();

        assertThat(first.count(Outcome.GONE)).isZero();
        assertThat(second.paths(Outcome.GONE)).containsExactly(bad.toString());
    }

    @Test
    void aFileThatIsBeingWrittenIsLookedAtAgainNextTime() throws Exception {
        Path file = root.resolve("copying.mkv");
        write(file, "first part", NOW.minusSeconds(3));

        ScanReport growing = scan();
        write(file, "first part and second", NOW.minusSeconds(60));
        ScanReport grown = scan();

        assertThat(growing.paths(Outcome.GROWING)).containsExactly(file.toString());
        assertThat(growing.isUnfinished()).isTrue();
        assertThat(grown.count(Outcome.ADDED)).isEqualTo(1);
    }

    @Test
    void aFileThatGrowsWhileItIsProbedIsNotTaken() throws Exception {
        Path file = file("slow.mkv");
        scanner =
                new LocalScanner(
                        items,
                        (path, fingerprint) -> {
                            append(file);
                            return probe(path, fingerprint);
                        },
                        () -> NOW,
                        () -> nanos.addAndGet(1));

        ScanReport report = scan();

        assertThat(report.paths(Outcome.GROWING)).containsExactly(file.toString());
        assertThat(items.under(root)).isEmpty();
    }

    @Test
    void aFileThatVanishesBeforeItIsProbedIsReported() throws Exception {
        Path file = file("a.mkv");
        scanner =
                new LocalScanner(
                        scanner,
                        whole ->
                                folder -> {
                                    FolderListing listing = whole.read(folder);
                                    Files.deleteIfExists(file);
                                    return listing;
                                });

        assertThat(scan().of(Outcome.FAILED).first())
                .containsExactly(new Finding(file.toString(), "it is not there"));
    }

    @Test
    void withoutFfprobeNothingIsTriedTwiceAndNothingIsQuarantined() throws Exception {
        for (int i = 0; i < 50; i++) {
            file("%d.mkv".formatted(i));
        }
        scanner =
                new LocalScanner(
                        items,
                        (path, _) -> {
                            probed.add(path);
                            throw new ProblemException(Problem.FFMPEG_UNUSABLE, "no ffprobe");
                        },
                        () -> NOW,
                        () -> nanos.addAndGet(1));

        ScanReport report = scan();

        assertThat(report.count(Outcome.FAILED)).isEqualTo(50);
        assertThat(report.of(Outcome.FAILED).first())
                .extracting(Finding::reason)
                .containsOnly("no ffprobe");
        assertThat(probed).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aProbeThatBreaksDoesNotEndTheScan() throws Exception {
        file("a.mkv");
        file("b.mkv");
        scanner =
                new LocalScanner(
                        items,
                        (path, fingerprint) -> {
                            if (path.endsWith("a.mkv")) {
                                throw new IllegalStateException("confused");
                            }
                            return probe(path, fingerprint);
                        },
                        () -> NOW,
                        () -> nanos.addAndGet(1));

        ScanReport report = scan();

        assertThat(report.count(Outcome.ADDED)).isEqualTo(1);
        assertThat(report.count(Outcome.FAILED)).isEqualTo(1);
    }

    @Test
    void manyFilesAreStoredInPortions() throws Exception {
        for (int i = 0; i < 1_201; i++) {
            file("%d.mkv".formatted(i));
        }

        assertThat(scan().count(Outcome.ADDED)).isEqualTo(1_201);
        assertThat(items.under(root)).hasSize(1_201);
    }

    @Test
    @DisplayName("LIB-3: progress has all phases and comes at most once a second")
    void progressHasAllPhasesAndComesAtMostOnceASecond() throws Exception {
        for (int i = 0; i < 20; i++) {
            file("%d.mkv".formatted(i));
        }

        scan();

        assertThat(progress)
                .extracting(ScanProgress::phase)
                .containsSubsequence(ScanPhase.LISTING, ScanPhase.PROBING, ScanPhase.FINISHING);
        assertThat(progress).hasSizeLessThan(16);
        assertThat(progress)
                .filteredOn(step -> step.phase() == ScanPhase.PROBING && step.count() > 0)
                .isNotEmpty()
                .allSatisfy(
                        step -> {
                            assertThat(step.total()).isEqualTo(20);
                            assertThat(step.perSecond()).isPositive();
                        });
    }

    @Test
    void aDescriptionThatChangesRenamesItsFile() throws Exception {
        file("Films/x.mkv");
        Path nfo = root.resolve("Films/x.nfo");
        write(nfo, "<movie><title>First</title></movie>", OLD);
        scan();
        probed.clear();
        write(nfo, "<movie><title>Second</title></movie>", OLD.plusSeconds(9));

        ScanReport report = scan();

        assertThat(report.of(Outcome.RETITLED).first())
                .containsExactly(new Finding(root + "/Films/x.mkv", "Second"));
        assertThat(items.under(root).getFirst().title().name()).isEqualTo("Second");
        assertThat(probed).isEmpty();
    }

    @Test
    void theFirstScanAfterAStartReviewsAllTitles() throws Exception {
        Path file = file("Films/Night Ferry (2011).mkv");
        scan();
        MediaItem item = items.under(root).getFirst();
        items.upsert(
                List.of(
                        new tv.exstream.media.MediaItems.Found(
                                MediaKind.OTHER_VIDEO, Title.named("old rules"), item.file())));
        LocalScanner restarted =
                new LocalScanner(items, this::probe, () -> NOW, () -> nanos.addAndGet(1));

        ScanReport report = restarted.scan(library(), listener());

        assertThat(report.paths(Outcome.RETITLED)).containsExactly(file.toString());
        assertThat(items.under(root).getFirst().title().name()).isEqualTo("Night Ferry");
        restarted.close();
    }

    @Test
    void foldersLeftOutAreReportedAndTheirItemsGone() throws Exception {
        file("a/one.mkv");
        file("b/two.mkv");
        scan();
        Files.createFile(root.resolve("a/.nomedia"));

        ScanReport report = scan();

        assertThat(report.paths(Outcome.GONE)).containsExactly(root + "/a/one.mkv");
        assertThat(report.of(Outcome.SKIPPED).first())
                .containsExactly(new Finding(root + "/a", "marked to be left out"));
    }

    @Test
    void foldersAreToldInNaturalOrderOnceAllInThemIsStored() throws Exception {
        file("loose.mkv");
        file("Part 10/one.mkv");
        file("Part 2/one.mkv");
        file("Part 2/two.mkv");
        Files.createDirectory(root.resolve("nothing"));
        scan();
        assertThat(completed).containsExactly("Part 2 has 2", "Part 10 has 1", " has 4");

        completed.clear();
        scan();

        assertThat(completed).containsExactly("Part 2 has 2", "Part 10 has 1", " has 4");
    }

    @Test
    void aSongIsNamedAsOne() throws Exception {
        file("Music/03 - Fog.mp3");

        scan();

        assertThat(items.outlinesUnder(root).getFirst().kind()).isEqualTo(MediaKind.SONG);
        assertThat(items.outlinesUnder(root).getFirst().title().name()).isEqualTo("Fog");
    }

    private MediaFile probe(Path file, Fingerprint fingerprint) {
        probed.add(file);
        if (broken.contains(file)) {
            throw new ProblemException(
                    Problem.MEDIA_UNREADABLE, file + " cannot be read: moov atom missing");
        }
        MediaItemBuilder item = MediaItemBuilder.item("x").at(file).fingerprint(fingerprint);
        return file.toString().endsWith(".mp3") ? item.video().file() : item.file();
    }

    private ScanReport scan() throws InterruptedException {
        return scanner.scan(library(), listener());
    }

    private ScanListener listener() {
        return new ScanListener() {
            @Override
            public void progressed(ScanProgress step) {
                progress.add(step);
            }

            @Override
            public void completed(FirstLevel folder) {
                completed.add(
                        "%s has %d"
                                .formatted(
                                        root.relativize(folder.folder()),
                                        items.under(folder.folder()).size()));
            }
        };
    }

    private Library library() {
        return new Library("local", List.of(root));
    }

    private Path file(String path) throws IOException {
        return write(root.resolve(path), "content of " + path, OLD);
    }

    private static Path write(Path file, String content, Instant modified) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(file, FileTime.from(modified));
        return file;
    }

    private static void append(Path file) {
        try {
            write(file, Files.readString(file) + " more", OLD.plusSeconds(1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
