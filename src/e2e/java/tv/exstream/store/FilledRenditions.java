package tv.exstream.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionIndex;

/// What the store of a running server holds, seen from outside.
public final class FilledRenditions {
    private FilledRenditions() {}

    /// How many renditions in the data folder are filled from their first frame up to an end that is at one of these frames. One
    /// whose viewer joined after the first frames has its end before its beginning.
    ///
    /// @param pastLast the frame after the last of them
    public static long count(Path data, long first, long pastLast) throws IOException {
        long count = 0;
        try (Stream<Path> folders =
                Files.find(data.resolve("renditions"), 2, (_, kind) -> kind.isDirectory())) {
            for (Path folder : folders.toList()) {
                RenditionIndex index = new RenditionFolder(folder).load().toIndex();
                long filled = index.missingFrom(0, PieceFinder.TOLERANCE_FRAMES);
                count += index.isOver(filled) && first <= filled && filled < pastLast ? 1 : 0;
            }
        }
        return count;
    }
}
