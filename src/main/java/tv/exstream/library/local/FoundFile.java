package tv.exstream.library.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.library.title.Titles.Descriptions;
import tv.exstream.media.Artwork;
import tv.exstream.media.SubtitleStream;

/// A file that looks like media. Immutable.
///
/// @param root the folder of the library it is in
/// @param size bytes
/// @param subtitles in files beside it, as their names say; may be empty
/// @param chapters the file beside it that has them
/// @param extra the kind of extra that it is; empty for what is a programme
/// @param described another number when a description, picture or subtitle beside it is written, comes or goes; 0 when it has none
record FoundFile(
        Path path,
        Path root,
        long size,
        Instant modified,
        Descriptions descriptions,
        Artwork artwork,
        List<SubtitleStream> subtitles,
        Optional<Path> chapters,
        String extra,
        int described) {}
