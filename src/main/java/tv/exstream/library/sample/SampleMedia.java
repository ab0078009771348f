package tv.exstream.library.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Makes the sample media: draws the clips that are missing and leaves the others as they are.
public final class SampleMedia {
    /// How many clips there are when none had to be left out.
    public static final int CLIPS = Clips.ALL.size();

    /// All clips carry dates of this past, so that no scan takes them for files that are still being written.
    private static final Instant MODIFIED = Instant.parse("2024-01-01T12:00:00Z");

    private final FfmpegRun ffmpeg;
    private final Lettering lettering;
    private final Consumer<String> say;

    /// @param lettering is tried first; when ffmpeg cannot write at all, pictures have no text
    /// @param say receives one line for every clip made or left out
    public SampleMedia(FfmpegRun ffmpeg, Lettering lettering, Consumer<String> say) {
        this.ffmpeg = ffmpeg;
        this.lettering = lettering;
        this.say = say;
    }

    /// Whether every clip is there already.
    public static boolean isWhole(Path folder) {
        return count(folder) == CLIPS;
    }

    /// How many clips are there already.
    public static int count(Path folder) {
        return (int)
                Clips.ALL.stream()
                        .filter(clip -> Files.exists(folder.resolve(clip.path())))
                        .count();
    }

    /// Makes the sample media below `folder`, which is created when missing. Answers how many clips are there afterwards.
    ///
    /// @throws IOException when the folder cannot be written
    /// @throws ProblemException NOT_READY when nothing can be run any more
    public int make(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path sidecars = Files.createTempDirectory("exstreamtv-sample");
        try {
            writeSidecars(sidecars);
            int present = 0;
            for (Clip clip : Clips.ALL) {
                present += make(clip, folder, sidecars) ? 1 : 0;
            }
            Descriptions.write(folder);
            return present;
        } finally {
            delete(sidecars);
        }
    }

    private boolean make(Clip clip, Path folder, Path sidecars)
            throws IOException, InterruptedException {
        Path file = folder.resolve(clip.path());
        if (Files.exists(file)) {
            return true;
        }
        Files.createDirectories(file.getParent());
        // Hidden, so that no scan sees it; the ending stays because ffmpeg tells the container by
        // it.
        Path unfinished = file.resolveSibling(".unfinished-" + file.getFileName());
        try {
            draw(clip, sidecars, unfinished);
        } catch (ProblemException e) {
            Files.deleteIfExists(unfinished);
            if (e.problem() == Problem.NOT_READY) {
                throw e; // no other clip is made either
            }
            say.accept("left out %s: %s".formatted(clip.path(), e.getMessage()));
            return false;
        }
        Files.setLastModifiedTime(
                unfinished, FileTime.from(MODIFIED.plus(Duration.ofDays(clip.number()))));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        say.accept("made " + clip.path());
        return true;
    }

    private void draw(Clip clip, Path sidecars, Path output) throws InterruptedException {
        List<List<String>> attempts =
                Stream.of(lettering, Lettering.OMITTED)
                        .map(written -> new ClipCommand(clip, written, sidecars))
                        .flatMap(command -> command.attempts(output).stream())
                        .toList();
        for (List<String> attempt : attempts.subList(0, attempts.size() - 1)) {
            try {
                ffmpeg.run(attempt);
                return;
            } catch (ProblemException e) {
                say.accept("trying another way: " + e.getMessage());
            }
        }
        ffmpeg.run(attempts.getLast());
    }

    private static void writeSidecars(Path sidecars) throws IOException {
        Files.writeString(
                sidecars.resolve("subtitles.srt"),
                """
                1
                00:00:02,000 --> 00:00:06,000
                Is it always this bright?

                2
                00:00:08,500 --> 00:00:12,000
                Only when somebody is watching.

                3
                00:00:15,000 --> 00:00:19,000
                <i>(wind in the masts)</i>
                """);
        Files.writeString(
                sidecars.resolve("chapters.txt"),
                """
                ;FFMETADATA1
                [CHAPTER]
                TIMEBASE=1/1000
                START=0
                END=9500
                title=Opening
                [CHAPTER]
                TIMEBASE=1/1000
                START=9500
                END=20300
                title=Middle
                [CHAPTER]
                TIMEBASE=1/1000
                START=20300
                END=30000
                title=Close
                """);
    }

    private static void delete(Path sidecars) throws IOException {
        Files.deleteIfExists(sidecars.resolve("subtitles.srt"));
        Files.deleteIfExists(sidecars.resolve("chapters.txt"));
        Files.delete(sidecars);
    }
}
