package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;

/// Clips for scans: of one second, so small that reading them costs nothing.
final class TinyClips {
    /// What was written a moment ago is taken for unfinished.
    private static final Duration AGE = Duration.ofDays(1);

    private TinyClips() {}

    /// One into this folder.
    static Path draw(Lab lab, Path folder) throws IOException, InterruptedException {
        Path clip = Files.createDirectories(folder).resolve("clip.mkv");
        lab.media()
                .run(
                        List.of(
                                "-y",
                                "-f",
                                "lavfi",
                                "-i",
                                "color=size=64x36:rate=25:duration=1",
                                "-f",
                                "lavfi",
                                "-i",
                                "anullsrc=duration=1",
                                "-c:v",
                                "mpeg4",
                                "-c:a",
                                "aac",
                                clip.toString()));
        return clip;
    }

    /// As many copies as episodes of a season.
    ///
    /// @param season folder in that of a show
    static void copy(Path clip, Path season, int count, Lab lab) throws IOException {
        FileTime written = FileTime.from(lab.clock().instant().minus(AGE));
        Files.createDirectories(season);
        String show = season.getName(season.getNameCount() - 2).toString();
        for (int episode = 1; episode <= count; episode++) {
            Path file = season.resolve("%s S01E%04d.mkv".formatted(show, episode));
            Files.copy(clip, file);
            Files.setLastModifiedTime(file, written);
        }
    }
}
