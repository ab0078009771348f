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
        assertThat(LocalFiles.find(ServerChoice.ALL, same.toString(), 8)).isEmpty();
    }

    @Test
    @DisplayName("where nothing lies at any place, its disk may be away: the likeliest is known")
    void disksThatAreAway() throws Exception {
        Path deep = disk.resolve("deep");
        Path wide = disk.resolve("wide");
        var choice =
                new ServerChoice(
                        List.of(),
                        List.of(
                                new PathReplacement("/data", wide),
                                new PathReplacement("/data/films", deep)));

        assertThat(LocalFiles.find(choice, "/data/films/a.mkv", 8)).hasValue(deep.resolve("a.mkv"));

        Path other = Files.createDirectories(wide.resolve("films")).resolve("a.mkv");
        Files.writeString(other, "another");
        assertThat(LocalFiles.find(choice, "/data/films/a.mkv", 8)).isEmpty();
        assertThat(LocalFiles.find(choice, "/data/films/a.mkv", 7)).hasValue(other);
    }
}
