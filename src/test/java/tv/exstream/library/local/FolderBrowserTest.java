package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

@Timeout(60)
class FolderBrowserTest {
    @TempDir private Path folder;

    private final FolderBrowser browser =
            new FolderBrowser(List.of(Path.of("/"), Path.of("/no/such/place")), System::nanoTime);

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void foldersAreListedAsPeopleSortWithoutHiddenOnes() throws Exception {
        for (String name : List.of("Season 10", "Season 2", ".trash", "films")) {
            Files.createDirectory(folder.resolve(name));
        }

        BrowsedFolder listed = browser.list(folder.toString());

        assertThat(listed.folders())
                .extracting(path -> String.valueOf(path.getFileName()))
                .containsExactly("films", "Season 2", "Season 10");
        assertThat(listed.parent()).contains(folder.getParent());
        assertThat(listed.cut()).isFalse();
    }

    @Test
    void filesOfMediaAreCountedAndNoneIsNamed() throws Exception {
        for (String name : List.of("a.mkv", "b.mp4", "secret.txt", "c.mp3")) {
            Files.createFile(folder.resolve(name));
        }

        BrowsedFolder listed = browser.list(folder.toString());

        assertThat(listed.media()).isEqualTo(3);
        assertThat(listed.toString()).doesNotContain("secret");
    }

    @Test
    void aFolderBehindALinkIsOneToo(@TempDir Path disk) throws Exception {
        Files.createSymbolicLink(folder.resolve("disk"), disk);

        assertThat(browser.list(folder.toString()).folders())
                .containsExactly(folder.resolve("disk"));
    }

    @Test
    void ofVeryManyFoldersSomeAreListedAndThatIsSaid() throws Exception {
        for (int n = 0; n < 501; n++) {
            Files.createDirectory(folder.resolve("f" + n));
        }

        BrowsedFolder listed = browser.list(folder.toString());

        assertThat(listed.folders()).hasSize(500);
        assertThat(listed.cut()).isTrue();
    }

    @Test
    void placesToBeginAtAreThoseThatAreThere() throws Exception {
        BrowsedFolder beginnings = browser.beginnings();

        assertThat(beginnings.folders()).containsExactly(Path.of("/"));
        assertThat(beginnings.path()).isEmpty();
    }

    @Test
    void whatTheSystemSaysAboutItselfIsNoMedia() throws Exception {
        assertThat(browser.list("/").folders()).doesNotContain(Path.of("/proc"), Path.of("/sys"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "films", "../etc", "/proc/self", "/media/../proc/1", "/dev", "/a\0b"})
    void pathsThatLeadToNoDiskAreRefused(String path) {
        assertThatThrownBy(() -> browser.list(path))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE));
    }

    @Test
    void aFolderThatIsNotThereIsSaidToBeMissing() throws IOException {
        Path file = Files.createFile(folder.resolve("a.mkv"));
        for (Path path : List.of(folder.resolve("gone"), file)) {
            assertThatThrownBy(() -> browser.list(path.toString()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.FOLDER_NOT_FOUND));
        }
    }
}
