package tv.exstream.library;

import java.nio.file.Path;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;

/// Looks into a file. Thread-safe.
@FunctionalInterface
public interface Prober {
    /// @param file absolute
    /// @param fingerprint becomes part of the answer
    /// @throws tv.exstream.problem.ProblemException MEDIA_UNREADABLE when the file cannot be played; any other code when no file
    ///     can be probed at the moment
    MediaFile probe(Path file, Fingerprint fingerprint) throws InterruptedException;
}
