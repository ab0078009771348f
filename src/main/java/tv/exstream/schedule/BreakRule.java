package tv.exstream.schedule;

import java.time.Duration;
import java.util.List;
import tv.exstream.media.Chapter;
import tv.exstream.media.Outline;

/// Where a programme may be interrupted.
public sealed interface BreakRule {
    /// Offsets into the media, in order, each strictly inside it; may be empty.
    List<Duration> breaks(Outline item);

    /// Nowhere.
    record Nowhere() implements BreakRule {
        @Override
        public List<Duration> breaks(Outline item) {
            return List.of();
        }
    }

    /// Where chapters meet.
    record Chapters() implements BreakRule {
        @Override
        public List<Duration> breaks(Outline item) {
            return item.chapters().stream()
                    .map(Chapter::start)
                    .filter(start -> start.isPositive() && start.compareTo(item.duration()) < 0)
                    .sorted()
                    .distinct()
                    .toList();
        }
    }
}
