package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Patience;
import tv.exstream.process.PatientCalls;

@DisplayName("Changes in folders are noticed at once")
class FolderWatchTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Path ANYWHERE = Path.of("anywhere");

    @TempDir private Path root;
    @TempDir private Path elsewhere;
    private final Set<Path> told = ConcurrentHashMap.newKeySet();

    /// Each look is long after the one before, so that whatever has changed rests and roots are looked at.
    private final AtomicLong nanos = new AtomicLong();

    private final AtomicInteger looks = new AtomicInteger();

    /// Below a folder of this name nothing can be read, for as long as anybody waits.
    private static final String HANGING = "hanging";

    private final PatientCalls impatient = new PatientCalls(Duration.ofMillis(1));
    private final CountDownLatch answer = new CountDownLatch(1);
    private Set<String> remote = Set.of();
    private int most = 1_000;
    private FolderWatch watch;

    /// The library that is watched.
    private Path watchedRoot;

    private int marks;

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(root.resolve("films/old"));
        Files.createDirectories(root.resolve("shows"));
        Files.createDirectories(root.resolve(".hidden"));
        watchedRoot = root;
        watch = watch(root, elsewhere.resolve("missing"));
        watch.start();
        Patience.until("it watches", () -> looks.get() > 0);
    }

    @AfterEach
    void stop() {
        watch.close();
        answer.countDown();
        impatient.close();
    }

    @Test
    @DisplayName("LIB-7: a new file tells its first-level folder, and no other")
    void aNewFileTellsItsFolder() throws Exception {
        Files.writeString(root.resolve("films/old/a.mkv"), "x");

        Patience.until("it is told", () -> told.contains(root.resolve("films")));
        assertThat(told).containsExactly(root.resolve("films"));
    }

    @Test
    @DisplayName("what comes into a folder that is new itself is noticed")
    void newFoldersAreWatched() throws Exception {
        Files.createDirectories(root.resolve("new/deep"));
        untilAllIsTold();

        Files.writeString(root.resolve("new/deep/a.mkv"), "x");

        Patience.until("it is told", () -> told.contains(root.resolve("new")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.mkv", "a.strm", "a.yml"})
    @DisplayName("files directly in the library tell the library, also when they are gone")
    void looseFilesTellTheLibrary(String name) throws Exception {
        Files.writeString(root.resolve(name), "x");
        Patience.until("it is told", () -> told.contains(root));
        untilAllIsTold();

        Files.delete(root.resolve(name));

        Patience.until("it is told", () -> told.contains(root));
        assertThat(told).containsExactly(root);
    }

    @Test
    @DisplayName("hidden files and folders tell nothing")
    void hiddenFilesTellNothing() throws Exception {
        Files.writeString(root.resolve(".hidden/a.mkv"), "x");
        Files.writeString(root.resolve("films/.a.mkv"), "x");
        Files.writeString(root.resolve("shows/b.mkv"), "x");

        Patience.until("the other is told", () -> told.contains(root.resolve("shows")));
        assertThat(told).containsExactly(root.resolve("shows"));
    }

    @Test
    @DisplayName(
            "what changes behind a link to a folder tells the folder of the library that the link is in")
    void linkedFoldersAreWatched() throws Exception {
        Files.createDirectories(elsewhere.resolve("season"));
        link("films/linked", elsewhere);

        Files.writeString(elsewhere.resolve("season/a.mkv"), "x");

        Patience.until("it is told", () -> told.contains(root.resolve("films")));
        assertThat(told).containsExactly(root.resolve("films"));
    }

    @Test
    @DisplayName("a library that is a link itself is watched, and told by its own path")
    void aLibraryMayBeALink() throws Exception {
        Path library = elsewhere.resolve("library");
        Files.createSymbolicLink(library, root);
        watchInstead(library);

        Files.writeString(root.resolve("films/old/a.mkv"), "x");

        Patience.until("it is told", () -> told.contains(library.resolve("films")));
        assertThat(told).containsExactly(library.resolve("films"));
    }

    @Test
    @DisplayName("a folder that is in two folders of the library tells both")
    void aFolderInTwoFoldersTellsBoth() throws Exception {
        link("shows/old", root.resolve("films/old"));

        Files.writeString(root.resolve("films/old/a.mkv"), "x");

        Patience.until(
                "both are told",
                () -> told.containsAll(Set.of(root.resolve("films"), root.resolve("shows"))));
    }

    @Test
    @DisplayName(
            "links to folders above and to each other end, and nothing beside the library is watched")
    void circlesEnd() throws Exception {
        Path library = elsewhere.resolve("library");
        Files.createDirectories(library.resolve("a/deep"));
        Files.createDirectories(library.resolve("b"));
        Files.createDirectories(elsewhere.resolve("beside"));
        Files.createSymbolicLink(library.resolve("a/deep/up"), library.resolve("a"));
        Files.createSymbolicLink(library.resolve("a/across"), library.resolve("b"));
        Files.createSymbolicLink(library.resolve("b/across"), library.resolve("a"));
        Files.createSymbolicLink(library.resolve("a/out"), elsewhere);
        watchInstead(library);

        Files.writeString(elsewhere.resolve("beside/a.mkv"), "x");
        Files.writeString(library.resolve("b/b.mkv"), "x");

        Patience.until("it is told", () -> told.contains(library.resolve("b")));
        assertThat(told).isSubsetOf(library.resolve("a"), library.resolve("b"));
        untilAllIsTold();
        Files.writeString(elsewhere.resolve("beside/b.mkv"), "x");
        Files.writeString(library.resolve("c.mkv"), "x");
        Patience.until("the library is told", () -> told.contains(library));
        assertThat(told).containsExactly(library);
    }

    @Test
    @DisplayName("a folder that is called otherwise is watched under its new name only")
    void aFolderOfAnotherNameIsWatched() throws Exception {
        Files.move(root.resolve("films"), root.resolve("cinema"));
        Patience.until("it is told", () -> told.contains(root.resolve("cinema")));
        Files.move(root.resolve("cinema/old"), root.resolve("cinema/new"));
        Files.createDirectories(root.resolve("cinema/new/deep"));
        untilAllIsTold();

        Files.writeString(root.resolve("cinema/new/deep/a.mkv"), "x");

        Patience.until("it is told", () -> told.contains(root.resolve("cinema")));
        assertThat(told).containsExactly(root.resolve("cinema"));
    }

    @Test
    @DisplayName(
            "a library whose disk is away at the start is watched when it comes, and once more when it comes again")
    void aLibraryThatComesLateIsWatched() throws Exception {
        Path missing = elsewhere.resolve("missing");
        for (int i = 0; i < 2; i++) {
            Path disk = elsewhere.resolve("disk" + i);
            Path films = missing.resolve("films" + i);
            Files.createDirectories(disk.resolve(films.getFileName()));
            Files.deleteIfExists(missing);
            Files.createSymbolicLink(missing, disk);
            Patience.until("all is scanned", () -> told.remove(ANYWHERE));

            Files.writeString(films.resolve("a.mkv"), "x");

            Patience.until("it is told", () -> told.contains(films));
        }
    }

    @Test
    @DisplayName("a network disk that comes late is told, though it is not watched")
    void aNetworkDiskThatComesLateIsTold() throws Exception {
        remote = Set.of(Files.getFileStore(root).type());
        Path late = elsewhere.resolve("late");
        watchInstead(late);

        Files.createDirectories(late);

        Patience.until("all is scanned", () -> told.contains(ANYWHERE));
    }

    @Test
    @DisplayName("links to disks that do not answer keep nothing else from being watched")
    void whatDoesNotAnswerIsLeftOut() throws Exception {
        Path library = Files.createDirectories(elsewhere.resolve("library"));
        Path behind = Files.createDirectories(elsewhere.resolve("disk/deep"));
        Files.createDirectories(library.resolve("a/z"));
        Files.createSymbolicLink(library.resolve("a/" + HANGING), elsewhere.resolve("disk"));
        watchInstead(library);
        Files.writeString(library.resolve("a/z/a.mkv"), "x");
        Patience.until("it is told", () -> told.contains(library.resolve("a")));

        Files.createSymbolicLink(library.resolve(HANGING), elsewhere.resolve("disk"));
        untilAllIsTold();
        Files.createDirectories(library.resolve("b/new"));
        untilAllIsTold();
        Files.writeString(behind.resolve("a.mkv"), "x");
        Files.writeString(library.resolve("b/new/a.mkv"), "x");

        Patience.until("it is told", () -> told.contains(library.resolve("b")));
        assertThat(told).containsExactly(library.resolve("b"));
    }

    @Test
    @DisplayName(
            "a link to more folders than can be watched is left out, and all else is watched, also what is new")
    void aLargeTreeBehindALinkIsLeftOut() throws Exception {
        Path library = Files.createDirectories(elsewhere.resolve("library"));
        Files.createDirectories(library.resolve("z/real"));
        for (int i = 0; i < 6; i++) {
            Files.createDirectories(elsewhere.resolve("archive/" + i));
        }
        Files.createDirectories(elsewhere.resolve("small"));
        Files.createDirectories(library.resolve("a"));
        Files.createDirectories(library.resolve("b"));
        Files.createSymbolicLink(library.resolve("a/large"), elsewhere.resolve("archive"));
        Files.createSymbolicLink(library.resolve("b/small"), elsewhere.resolve("small"));
        most = 8;
        watchInstead(library);

        Files.writeString(elsewhere.resolve("archive/a.mkv"), "x");
        Files.writeString(library.resolve("z/real/a.mkv"), "x");
        Files.writeString(elsewhere.resolve("small/a.mkv"), "x");
        Set<Path> both = Set.of(library.resolve("z"), library.resolve("b"));
        Patience.until("both are told", () -> told.containsAll(both));
        assertThat(told).containsExactlyInAnyOrderElementsOf(both);

        Files.createDirectories(library.resolve("new"));
        untilAllIsTold();
        Files.writeString(library.resolve("new/a.mkv"), "x");
        Patience.until("it is told", () -> told.contains(library.resolve("new")));
    }

    @Test
    @DisplayName("of more folders than can be watched those are watched that are further up")
    void asManyAsCanBeAreWatched() throws Exception {
        most = 3;
        watchInstead(root);

        Files.writeString(root.resolve("films/old/a.mkv"), "x");
        Files.writeString(root.resolve("shows/a.mkv"), "x");

        Patience.until("it is told", () -> told.contains(root.resolve("shows")));
        assertThat(told).containsExactly(root.resolve("shows"));
    }

    @Test
    @DisplayName("a link for which there is no room takes nothing from what is watched")
    void aLinkWithoutRoomTakesNothing() throws Exception {
        Path library = elsewhere.resolve("library");
        Files.createDirectories(library.resolve("a/one"));
        Files.createDirectories(library.resolve("a/two"));
        most = 3;
        watchInstead(library);
        Files.createSymbolicLink(library.resolve("a/up"), library.resolve("a"));
        untilAllIsTold();

        Files.delete(library.resolve("a/up"));
        untilAllIsTold();
        Files.writeString(library.resolve("a/a.mkv"), "x");

        Patience.until("it is told", () -> told.contains(library.resolve("a")));
    }

    private FolderWatch watch(Path... roots) {
        var calls = new PatientCalls(LONG);
        Folders reader = new FolderReader(calls);
        Folders folders =
                folder -> folder.endsWith(HANGING) ? hanging(folder) : reader.read(folder);
        var disks = new Disks(folders, calls, remote, most);
        return new FolderWatch(List.of(roots), changes(), disks, this::later);
    }

    private FolderListing hanging(Path folder) throws IOException, InterruptedException {
        return impatient.make(
                _ -> {
                    try {
                        answer.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    return new FolderListing(folder, List.of());
                });
    }

    private void link(String name, Path to) throws Exception {
        Files.createSymbolicLink(root.resolve(name), to);
        untilAllIsTold();
    }

    private void watchInstead(Path library) throws Exception {
        watch.close();
        watchedRoot = library;
        looks.set(0);
        watch = watch(library);
        watch.start();
        Patience.until("it watches", () -> looks.get() > 2);
    }

    /// What was changed is known then, and forgotten. A folder that changes while it is looked at comes once more, behind the first mark at
    /// the latest, and so before the second.
    private void untilAllIsTold() throws Exception {
        for (int i = 0; i < 2; i++) {
            Path mark = watchedRoot.resolve("mark-" + marks++);
            Files.createSymbolicLink(mark, Path.of("nowhere"));
            Patience.until("the mark is told", () -> told.contains(mark));
        }
        told.clear();
    }

    private long later() {
        looks.incrementAndGet();
        return nanos.addAndGet(FolderWatch.ROOTS.toNanos());
    }

    private FolderWatch.Changes changes() {
        return new FolderWatch.Changes() {
            @Override
            public void in(Set<Path> folders) {
                told.addAll(folders);
            }

            @Override
            public void anywhere() {
                told.add(ANYWHERE);
            }
        };
    }
}
