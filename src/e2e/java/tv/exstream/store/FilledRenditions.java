package tv.exstream.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What the store of a running server holds, seen from outside.
public final class FilledRenditions {
    private FilledRenditions() {}

    /// How many renditions in the data folder are filled up to an end that is at one of these frames.
    ///
    /// @param pastLast the frame after the last of them
    public static long count(Path data, long first, long pastLast) throws IOException {
        long count = 0;
        try (Stream<Path> folders =
                Files.find(data.resolve("renditions"), 2, (_, kind) -> kind.isDirectory())) {
            for (Path folder : folders.toList()) {
                long end = new RenditionFolder(folder).load().toIndex().endFrame().orElse(0);
                count += first <= end && end < pastLast ? 1 : 0;
            }
        }
        return count;
    }
}
