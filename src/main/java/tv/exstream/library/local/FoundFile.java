package tv.exstream.library.local;

import java.nio.file.Path;
import java.time.Instant;
import tv.exstream.library.title.Titles.Descriptions;

/// A file that looks like media. Immutable.
///
/// @param root the folder of the library it is in
/// @param size bytes
/// @param described when the newest of its descriptions was written; the epoch when it has none
record FoundFile(
        Path path,
        Path root,
        long size,
        Instant modified,
        Descriptions descriptions,
        Instant described) {}
