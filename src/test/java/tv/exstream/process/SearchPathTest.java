package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchPathTest {
    @TempDir Path folder;

    @Test
    void theFirstProgramOfThatNameIsFound() throws IOException {
        Path early = program("early", "ffmpeg");
        Path late = program("late", "ffmpeg");
        Path probe = program("late", "ffprobe");
        SearchPath path = path(early.getParent(), late.getParent());

        assertThat(path.find("ffmpeg")).contains(early);
        assertThat(path.find("ffprobe")).contains(probe);
        assertThat(path.find("ffplay")).isEmpty();
    }

    @Test
    void whatIsNoProgramIsPassedOver() throws IOException {
        Path text = Files.createDirectories(folder.resolve("texts")).resolve("ffmpeg");
        Files.writeString(text, "no program");
        Files.createDirectories(folder.resolve("folders").resolve("ffmpeg"));
        Path program = program("programs", "ffmpeg");

        SearchPath path =
                path(text.getParent(), folder.resolve("folders"), folder.resolve("programs"));

        assertThat(path.find("ffmpeg")).contains(program);
    }

    @Test
    void emptyEntriesAndThoseThatAreNoPathsAreLeftOut() {
        String separator = File.pathSeparator;

        SearchPath path = SearchPath.of(separator + "a\0b" + separator + folder + separator + " ");

        assertThat(path.folders()).containsExactly(folder.toAbsolutePath());
        assertThat(SearchPath.of("").folders()).isEmpty();
    }

    @Test
    void aProgramOfLowUrgencyYieldsAndAProbeIsBounded() {
        var all = new Prefix(at("nice"), at("ionice"), at("sh"), 16L << 30);
        List<String> command = List.of("ffmpeg", "-i", "a b");

        assertThat(all.before(ProcessKind.MEASUREMENT, command))
                .startsWith("/bin/ionice", "-c", "3", "/bin/nice", "-n", "10")
                .contains(
                        "{ echo 800 >/proc/self/oom_score_adj; ulimit -d 8388608; } 2>/dev/null;"
                                + " exec \"$@\"")
                .endsWith("sh", "ffmpeg", "-i", "a b");
        assertThat(all.before(ProcessKind.VIEWER_FILL, command))
                .startsWith("/bin/nice", "-n", "3", "/bin/sh");
        assertThat(all.before(ProcessKind.INQUIRY, command)).isEqualTo(command);
    }

    @Test
    void withoutThoseProgramsEveryCommandStaysAsItIs() {
        Prefix none = Prefix.find(new SearchPath(List.of(folder)), 0);
        List<String> command = List.of("ffmpeg");

        for (ProcessKind kind : ProcessKind.values()) {
            assertThat(none.before(kind, command)).as(kind.name()).isEqualTo(command);
        }
    }

    private static Optional<Path> at(String name) {
        return Optional.of(Path.of("/bin", name));
    }

    private static SearchPath path(Path... folders) {
        return SearchPath.of(
                String.join(
                        File.pathSeparator,
                        List.of(folders).stream().map(Path::toString).toList()));
    }

    private Path program(String in, String name) throws IOException {
        Path file = Files.createDirectories(folder.resolve(in)).resolve(name);
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
