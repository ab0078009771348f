package tv.exstream.rendition;

import java.nio.file.Path;

/// Which files are read for viewers at the moment. Thread-safe; answers at once.
public interface AwaitedFiles {
    /// Whether something is made of a file for which a viewer has asked a moment ago.
    boolean isAwaited(Path file);
}
