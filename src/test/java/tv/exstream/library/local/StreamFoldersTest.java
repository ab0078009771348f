package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.local.Entry.Kind;
import tv.exstream.process.PatientCalls;

@DisplayName("A file of YAML in a folder")
class StreamFoldersTest {
    @TempDir private Path folder;

    @Test
    @DisplayName(
            "is a file of the library where it leads to a stream, and there all the same where it does not")
    void isAFileWhereItLeadsToAStream() throws Exception {
        Files.writeString(folder.resolve("news.yml"), "url: http://a.example/");
        Files.writeString(folder.resolve("compose.yml"), "services: {}");
        Files.writeString(folder.resolve("film.mkv"), "url: http://a.example/");

        try (var calls = new PatientCalls(Duration.ofSeconds(60))) {
            FolderListing listing = new StreamFolders(new FolderReader(calls), calls).read(folder);

            assertThat(listing.entries().stream().map(Entry::name))
                    .containsExactly("compose.yml", "film.mkv", "news.yml");
            assertThat(listing.entries().stream().filter(Entry::isFile).map(Entry::name))
                    .containsExactly("film.mkv", "news.yml");
            assertThat(listing.isEmpty()).isFalse();
        }
    }

    @Test
    @DisplayName("that cannot be read stays one of the library, so that looking into it tells why")
    void thatCannotBeReadStays() throws Exception {
        Entry vanished = entry("vanished.yml");

        try (var calls = new PatientCalls(Duration.ofSeconds(60))) {
            assertThat(folders(vanished, calls).read(folder).entries()).containsExactly(vanished);
        }
    }

    @Test
    @DisplayName("whose disk does not answer is asked for once, and the folder counts as not read")
    void whoseDiskDoesNotAnswerIsNotWaitedFor() throws Exception {
        Path hung = folder.resolve("hung.yml");
        Process made = new ProcessBuilder("mkfifo", hung.toString()).inheritIO().start();
        assertThat(made.waitFor()).isZero();

        try (var calls = new PatientCalls(Duration.ofMillis(50))) {
            assertThatThrownBy(() -> folders(entry("hung.yml"), calls).read(folder))
                    .isInstanceOf(PatientCalls.NoAnswer.class);
        } finally {
            Files.write(hung, new byte[1]); // lets the thread that reads it end
        }
    }

    private Entry entry(String name) {
        Path path = folder.resolve(name);
        return new Entry(path, Kind.FILE, path, 9, Instant.EPOCH, Optional.empty());
    }

    private Folders folders(Entry entry, PatientCalls calls) {
        return new StreamFolders(at -> new FolderListing(at, List.of(entry)), calls);
    }
}
