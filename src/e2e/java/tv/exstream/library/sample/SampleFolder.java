package tv.exstream.library.sample;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The sample media that end-to-end tests share: made once and kept below `target`. Those without chapters end early: nobody looks at
/// more of them, and each second costs a quarter of one to draw.
public final class SampleFolder {
    private static final Path FOLDER = Path.of("target", "sample-media").toAbsolutePath();

    /// More than any test reads.
    private static final String SECONDS = "13";

    private SampleFolder() {}

    /// The folder with all clips; the first call of a fresh checkout takes up to half a minute.
    public static Path path() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER.getParent());
        Path lock = FOLDER.resolveSibling("sample-media.lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            new SampleMedia(SampleFolder::draw, Lettering.OF_THE_SYSTEM, _ -> {}).make(FOLDER);
        }
        return FOLDER;
    }

    private static void draw(List<String> arguments) throws InterruptedException {
        List<String> shorter = new ArrayList<>(arguments);
        if (!arguments.contains("-map_chapters")) {
            shorter.set(arguments.lastIndexOf("-t") + 1, SECONDS);
        }
        DecodedTimecodes.ffmpeg(shorter);
    }

    /// The file of the clip with this number, see [Clips#ALL].
    public static Path clip(int number) throws IOException, InterruptedException {
        return path().resolve(Clips.ALL.get(number - 1).path());
    }
}
