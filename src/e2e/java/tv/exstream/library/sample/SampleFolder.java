package tv.exstream.library.sample;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The sample media that end-to-end tests share: made once and kept below `target`.
public final class SampleFolder {
    private static final Path FOLDER = Path.of("target", "sample-media").toAbsolutePath();

    private SampleFolder() {}

    /// The folder with all clips; the first call of a fresh checkout takes up to a minute.
    public static Path path() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER.getParent());
        Path lock = FOLDER.resolveSibling("sample-media.lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            new SampleMedia(DecodedTimecodes::ffmpeg, Lettering.OF_THE_SYSTEM, _ -> {})
                    .make(FOLDER);
        }
        return FOLDER;
    }

    /// The file of the clip with this number, see [Clips#ALL].
    public static Path clip(int number) throws IOException, InterruptedException {
        return path().resolve(Clips.ALL.get(number - 1).path());
    }
}
