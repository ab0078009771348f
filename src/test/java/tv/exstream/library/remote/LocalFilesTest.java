package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.source.PathReplacement;
import tv.exstream.source.ServerChoice;

class LocalFilesTest {
    @TempDir Path disk;

    @Test
    @DisplayName(
            "a file that lies here with the same size is found, the next place after one that is another file")
    void sameFilesAreFound() throws Exception {
        Path first = Files.createDirectories(disk.resolve("first"));
        Path second = Files.createDirectories(disk.resolve("second"));
        Files.writeString(first.resolve("a.mkv"), "another");
        Path same = Files.writeString(second.resolve("a.mkv"), "the same");
        Files.createDirectories(second.resolve("b.mkv"));
        var choice =
                new ServerChoice(
                        List.of(),
                        List.of(
                                new PathReplacement("/data", first),
                                new PathReplacement("/data", second)));

        assertThat(LocalFiles.find(choice, "/data/a.mkv", 8)).hasValue(same);
        assertThat(LocalFiles.find(choice, "/data/a.mkv", 9)).isEmpty();
        assertThat(LocalFiles.find(choice, "/data/a.mkv", 0)).hasValue(first.resolve("a.mkv"));
        assertThat(LocalFiles.find(choice, "/data/b.mkv", 0)).isEmpty();
        assertThat(LocalFiles.find(choice, "/data/c.mkv", 8)).isEmpty();
        assertThat(LocalFiles.find(ServerChoice.ALL, same.toString(), 8)).isEmpty();
    }
}
