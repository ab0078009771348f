package tv.exstream.prepare;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tv.exstream.media.MediaItem;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.Sources;

/// How long before they air items are prepared because their source may fail by then. Thread-safe.
record Earliness(Sources sources) {
    /// What the sources say now. Waits for the database.
    Known known() {
        return new Known(
                sources.all().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Source::id, source -> source.settings().ahead())));
    }

    /// As it was when it was asked for. Immutable.
    record Known(Map<SourceId, Duration> ahead) {
        /// Zero where it is prepared as everything else.
        Duration of(MediaItem item) {
            return RemotePath.of(item.file().path())
                    .map(RemotePath::source)
                    .map(source -> ahead.getOrDefault(source, Duration.ZERO))
                    .orElse(Duration.ZERO);
        }
    }
}
