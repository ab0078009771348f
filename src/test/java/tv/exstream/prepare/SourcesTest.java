package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

class SourcesTest {
    @TempDir Path folder;
    private final List<MediaItem> told = new ArrayList<>();
    private final Sources sources = new Sources(told::add);
    private MediaItem film;

    @BeforeEach
    void put() {
        film = new Shelf(folder).foreign("solaris", Duration.ofMinutes(1));
    }

    @Test
    void aFileThatIsTheSameHasNoDefect() {
        assertThat(sources.defect(film)).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aFileOfAnotherSizeHasChanged() throws IOException {
        FileTime modified = Files.getLastModifiedTime(file());
        Files.writeString(file(), "another film");
        Files.setLastModifiedTime(file(), modified);

        assertThat(sources.defect(film)).contains("the file has changed since it was scanned");
        assertThat(told).containsExactly(film);
    }

    @Test
    @DisplayName("F12 a file that was replaced is told")
    void aFileOfAnotherDateHasChanged() throws IOException {
        Files.setLastModifiedTime(file(), FileTime.from(Instant.EPOCH));

        assertThat(sources.defect(film)).contains("the file has changed since it was scanned");
        assertThat(told).containsExactly(film);
    }

    @Test
    @DisplayName("F12 a file that is gone is told")
    void aFileThatIsGoneIsNotThere() {
        Shelf.delete(film);

        assertThat(sources.defect(film)).contains("the file is not there");
        assertThat(told).containsExactly(film);
    }

    @Test
    void aFileThatCannotEvenBeAskedIsAFailureOfTheDisk() {
        Path nameless = folder.resolve("x".repeat(300));
        MediaItem below = MediaItemBuilder.item("below").at(nameless).build();

        assertThat(sources.defect(below))
                .get()
                .asString()
                .startsWith("the disk or network with the file failed: ");
        assertThat(told).containsExactly(below);
    }

    @Test
    @DisplayName("LIB-9: a file is read from its source while the disk of this machine is away")
    void aSourceStandsInForADisk() {
        RemotePath remote = new RemotePath(new SourceId(3), "1.mkv");
        var ofSource =
                new Sources(
                        told::add, path -> Optional.of(remote).filter(_ -> path.equals(file())));
        assertThat(ofSource.place(film.file())).isEqualTo(file());
        Shelf.delete(film);

        assertThat(ofSource.defect(film)).isEmpty();
        assertThat(told).isEmpty();
        assertThat(ofSource.place(film.file())).isEqualTo(remote.path());
    }

    @Test
    void aFileThatHasChangedIsNotReadFromItsSourceEither() throws IOException {
        var ofSource =
                new Sources(told::add, _ -> Optional.of(new RemotePath(new SourceId(3), "1.mkv")));
        Files.setLastModifiedTime(file(), FileTime.from(Instant.EPOCH));

        assertThat(ofSource.defect(film)).contains("the file has changed since it was scanned");
        assertThat(ofSource.place(film.file())).isEqualTo(file());
    }

    private Path file() {
        return film.file().path();
    }
}
