package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Library;
import tv.exstream.process.PatientCalls;

class FolderWalkTest {
    @TempDir private Path disk;
    private Path root;
    private Path elsewhere;
    private final PatientCalls calls = new PatientCalls(Duration.ofSeconds(20));
    private final List<Integer> progress = new ArrayList<>();
    private Folders folders = new FolderReader(calls);

    @BeforeEach
    void makeFolders() throws IOException {
        root = Files.createDirectory(disk.resolve("media"));
        elsewhere = Files.createDirectory(disk.resolve("elsewhere"));
    }

    @AfterEach
    void close() {
        calls.close();
    }

    private Library library() {
        return Library.of("local", List.of(root));
    }

    @Test
    @DisplayName("LIB-1: media is found at any depth in natural order")
    void mediaIsFoundAtAnyDepthInNaturalOrder() throws Exception {
        file("b/Season 10/1.mkv");
        file("b/Season 2/1.mkv");
        file("a/x/y/z/deep.mp4");
        file("top.avi");
        file("a/notes.txt");

        assertThat(found())
                .containsExactly(
                        "top.avi", "a/x/y/z/deep.mp4", "b/Season 2/1.mkv", "b/Season 10/1.mkv");
        assertThat(progress).containsExactly(1, 2, 3, 4);
    }

    @Test
    void anEmptyFileIsFoundLikeOthers() throws Exception {
        Files.createFile(root.resolve("empty.mkv"));

        assertThat(walk().files()).extracting(FoundFile::size).containsExactly(0L);
    }

    @Test
    void aLinkToTheFolderAboveEnds() throws Exception {
        file("a/one.mkv");
        link("a/again", root.resolve("a"));
        link("a/top", root);
        link("everything", root);

        Walk walk = walk();

        assertThat(paths(walk)).containsExactly("a/one.mkv");
        assertThat(reasons(walk))
                .containsExactlyInAnyOrder(
                        "a/again: the link leads to a folder that is already here",
                        "a/top: the link leads to a folder above",
                        "everything: the link leads to a folder above");
    }

    @Test
    @DisplayName("LIB-1: links that lead in a circle end")
    void linksThatLeadInACircleEnd() throws Exception {
        file("a/one.mkv");
        file("b/two.mkv");
        link("a/to-b", root.resolve("b"));
        link("b/to-a", root.resolve("a"));

        assertThat(found())
                .containsExactly("a/one.mkv", "a/to-b/two.mkv", "b/two.mkv", "b/to-a/one.mkv");
    }

    @Test
    void aFolderOfLinksIsAChannelOfItsOwn() throws Exception {
        Files.writeString(Files.createDirectory(elsewhere.resolve("Show")).resolve("1.mkv"), "x");
        Files.createDirectories(root.resolve("Friday"));
        Files.createDirectories(root.resolve("Saturday"));
        link("Friday/Show", elsewhere.resolve("Show"));
        link("Saturday/Show", elsewhere.resolve("Show"));
        link("Sunday", elsewhere.resolve("Show"));

        assertThat(found())
                .containsExactly("Friday/Show/1.mkv", "Saturday/Show/1.mkv", "Sunday/1.mkv");
    }

    @Test
    void aFileIsTakenOnceInAFirstLevelFolderAndOnItsRealPath() throws Exception {
        file("a/z/real.mkv");
        link("a/best.mkv", root.resolve("a/z/real.mkv"));
        Files.createLink(root.resolve("a/z/second.mkv"), root.resolve("a/z/real.mkv"));
        link("b.mkv", root.resolve("a/z/real.mkv"));

        Walk walk = walk();

        assertThat(paths(walk)).containsExactly("a/z/real.mkv", "b.mkv");
        assertThat(reasons(walk))
                .containsExactlyInAnyOrder(
                        "a/best.mkv: the same file is already here",
                        "a/z/second.mkv: the same file is already here");
    }

    @Test
    void aLinkThatLeadsNowhereIsReported() throws Exception {
        link("gone.mkv", root.resolve("nothing.mkv"));

        assertThat(reasons(walk())).containsExactly("gone.mkv: the link leads nowhere");
    }

    @Test
    void markedFoldersAreLeftOut() throws Exception {
        file("a/one.mkv");
        file("a/.nomedia");
        file("b/two.mkv");
        Files.createFile(root.resolve("b/.plexignore"));
        file("c/three.mkv");

        Walk walk = walk();

        assertThat(paths(walk)).containsExactly("c/three.mkv");
        assertThat(reasons(walk))
                .containsExactly("a: marked to be left out", "b: marked to be left out");
    }

    @Test
    @DisplayName("LIB-1: patterns of an ignore file reach below")
    void patternsOfAnIgnoreFileReachBelow() throws Exception {
        file("a/x/keep.mkv");
        file("a/x/drop.old.mkv");
        file("a/Backup/keep.mkv");
        Files.writeString(root.resolve("a/.plexignore"), "*.old.mkv\nBackup\n");

        assertThat(found()).containsExactly("a/x/keep.mkv");
    }

    @Test
    void namesOfAllKindsAreFound() throws Exception {
        file("a/two\nlines.mkv");
        file("a/🎬 emoji.mkv");
        file("a/-i.mkv");
        file("a/$(x);'\".mkv");

        assertThat(walk().files()).hasSize(4);
    }

    @Test
    void namesThatAreNotUtf8AreReportedWithTheirBytes() throws Exception {
        Path bad = Path.of(URI.create(root.toUri() + "caf%E9.mkv"));
        Files.writeString(bad, "x");
        Path badFolder = Path.of(URI.create(root.toUri() + "%FF"));
        Files.createDirectory(badFolder);

        Walk walk = walk();

        assertThat(walk.files()).isEmpty();
        assertThat(walk.skipped().first())
                .containsExactlyInAnyOrder(
                        new Finding(
                                root + "/caf\\xe9.mkv", "the name is not valid UTF-8: rename it"),
                        new Finding(root + "/\\xff", "the name is not valid UTF-8: rename it"));
    }

    @Test
    void aVeryDeepTreeIsFollowedToABound() throws Exception {
        Path deep = root.resolve("d");
        for (int depth = 0; depth < 60; depth++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("bottom.mkv"), "x");

        Walk walk = walk();

        assertThat(walk.files()).isEmpty();
        assertThat(walk.skipped().first())
                .singleElement()
                .extracting(Finding::reason)
                .isEqualTo("deeper than 40 folders");
    }

    @Test
    void aFolderThatCannotBeReadIsReportedAndItsContentUnknown() throws Exception {
        file("a/one.mkv");
        file("b/two.mkv");
        failOn(root.resolve("a"), "permission denied");

        Walk walk = walk();

        assertThat(paths(walk)).containsExactly("b/two.mkv");
        assertThat(walk.failed().first())
                .containsExactly(new Finding(root + "/a", "permission denied"));
        assertThat(walk.unseen()).containsExactly(root.resolve("a"));
    }

    @Test
    void aLibraryFolderThatIsNotThereIsReported() throws Exception {
        Path missing = root.resolve("missing");

        Walk walk =
                new FolderWalk(library(), folders, calls, progress::add)
                        .walk(Walk.through(missing));

        assertThat(walk.failed().first())
                .containsExactly(new Finding(missing.toString(), "it is not there"));
        assertThat(walk.unseen()).containsExactly(missing);
    }

    @Test
    void aFirstLevelFolderThatIsEmptyMayBeADiskThatIsAway() throws Exception {
        Files.createDirectories(root.resolve("nas"));
        file("b/two.mkv");

        assertThat(walk().unseen()).containsExactly(root.resolve("nas"));
    }

    @Test
    @DisplayName("LIB-15: descriptions are found beside and above a file")
    void descriptionsAreFoundBesideAndAboveAFile() throws Exception {
        file("Show/tvshow.nfo");
        file("Show/Season 1/Show S01E01.mkv");
        file("Show/Season 1/show s01e01.NFO");
        Files.setLastModifiedTime(
                root.resolve("Show/tvshow.nfo"),
                FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));

        FoundFile found = walk().files().getFirst();
        Files.setLastModifiedTime(root.resolve("Show/tvshow.nfo"), FileTime.from(Instant.EPOCH));

        assertThat(found.descriptions().own())
                .containsExactly(root.resolve("Show/Season 1/show s01e01.NFO"));
        assertThat(found.descriptions().show()).containsExactly(root.resolve("Show/tvshow.nfo"));
        assertThat(walk().files().getFirst().described()).isNotEqualTo(found.described());
    }

    @Test
    @DisplayName("LIB-15: a movie nfo is about the only film")
    void aMovieNfoIsAboutTheOnlyFilm() throws Exception {
        file("One/film.mkv");
        file("One/movie.nfo");
        file("Two/film.mkv");
        file("Two/other.mkv");
        file("Two/movie.nfo");

        List<FoundFile> files = walk().files();

        assertThat(files.getFirst().descriptions().own())
                .containsExactly(root.resolve("One/movie.nfo"));
        assertThat(files.get(1).descriptions().own()).isEmpty();
    }

    private List<String> found() throws InterruptedException {
        return paths(walk());
    }

    private Walk walk() throws InterruptedException {
        return new FolderWalk(library(), folders, calls, progress::add).walk(Walk.through(root));
    }

    private List<String> paths(Walk walk) {
        return walk.files().stream().map(file -> root.relativize(file.path()).toString()).toList();
    }

    private List<String> reasons(Walk walk) {
        return walk.skipped().first().stream()
                .map(skipped -> root.relativize(Path.of(skipped.path())) + ": " + skipped.reason())
                .toList();
    }

    private void failOn(Path folder, String reason) {
        Folders whole = folders;
        folders =
                asked -> {
                    if (asked.equals(folder)) {
                        throw new IOException(reason);
                    }
                    return whole.read(asked);
                };
    }

    private void file(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "content of " + path);
    }

    private void link(String path, Path target) throws IOException {
        Files.createSymbolicLink(root.resolve(path), target);
    }
}
