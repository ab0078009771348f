package tv.exstream.library.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class SampleMediaTest {
    @TempDir private Path folder;
    private final List<List<String>> runs = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @Test
    void everyClipIsMadeInItsFolder() throws Exception {
        int present = sample(_ -> true).make(folder);

        assertThat(present).isEqualTo(Clips.ALL.size());
        assertThat(Clips.ALL).allMatch(clip -> Files.exists(folder.resolve(clip.path())));
        assertThat(said).hasSize(Clips.ALL.size()).allMatch(line -> line.startsWith("made "));
    }

    @Test
    void clipsThatExistAreLeftAlone() throws Exception {
        sample(_ -> true).make(folder);
        Files.delete(folder.resolve(Clips.ALL.get(4).path()));
        runs.clear();
        assertThat(SampleMedia.count(folder)).isEqualTo(SampleMedia.CLIPS - 1);

        int present = sample(_ -> true).make(folder);

        assertThat(present).isEqualTo(Clips.ALL.size());
        assertThat(runs).hasSize(1);
    }

    @Test
    void clipsAreOldEnoughNotToCountAsBeingWritten() throws Exception {
        sample(_ -> true).make(folder);

        Path file = folder.resolve(Clips.ALL.getFirst().path());
        assertThat(Files.getLastModifiedTime(file).toInstant())
                .isEqualTo(Instant.parse("2024-01-02T12:00:00Z"));
    }

    @Test
    void aMissingEncoderFallsBackToAnother() throws Exception {
        int present = sample(arguments -> !arguments.contains("libx265")).make(folder);

        assertThat(present).isEqualTo(Clips.ALL.size());
        assertThat(said).anyMatch(line -> line.startsWith("trying another way"));
    }

    @Test
    void anFfmpegThatCannotWriteTextStillDrawsTheBand() throws Exception {
        int present =
                sample(arguments -> arguments.stream().noneMatch(a -> a.contains("drawtext")))
                        .make(folder);

        assertThat(present).isEqualTo(Clips.ALL.size());
    }

    @Test
    void aClipThatCannotBeMadeIsLeftOutWithAMessage() throws Exception {
        int present = sample(arguments -> !arguments.contains("ac3")).make(folder);

        assertThat(present).isEqualTo(Clips.ALL.size() - 2);
        assertThat(said)
                .contains(
                        "left out Films/The Paper Moon Express (1987)/The Paper Moon Express (1987).mkv: no encoder");
    }

    @Test
    void whereNothingCanBeRunAnyMoreNothingIsLeftOut() {
        var stopping = new ProblemException(Problem.NOT_READY, "the server is stopping");
        var sample =
                new SampleMedia(
                        _ -> {
                            throw stopping;
                        },
                        Lettering.OMITTED,
                        said::add);

        assertThatThrownBy(() -> sample.make(folder)).isEqualTo(stopping);

        assertThat(said).noneMatch(line -> line.startsWith("left out"));
    }

    @Test
    void nothingUnfinishedIsLeftBehind() throws Exception {
        sample(arguments -> !arguments.contains("ac3")).make(folder);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("."));
        }
    }

    @Test
    void showsAndSomeEpisodesAreDescribed() throws Exception {
        sample(_ -> true).make(folder);

        assertThat(folder.resolve("Northern Lights/tvshow.nfo"))
                .content()
                .contains("<title>Northern Lights</title>");
        assertThat(folder.resolve("Harbour Watch/tvshow.nfo")).exists();
    }

    /// An ffmpeg that writes its last argument, or fails after it began to.
    private SampleMedia sample(Predicate<List<String>> works) {
        return new SampleMedia(
                arguments -> {
                    runs.add(arguments);
                    write(Path.of(arguments.getLast().substring("file:".length())));
                    if (!works.test(arguments)) {
                        throw new ProblemException(Problem.FFMPEG_UNUSABLE, "no encoder");
                    }
                },
                Lettering.OF_THE_SYSTEM,
                said::add);
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "x");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
