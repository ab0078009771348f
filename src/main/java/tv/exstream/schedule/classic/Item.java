package tv.exstream.schedule.classic;

import java.time.LocalTime;
import java.util.Optional;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Patience;
import tv.exstream.schedule.cursor.Source;

/// One line of a classic schedule.
///
/// @param start when it begins; absent for right after the item before
/// @param title stands in the guide for everything it shows; empty for each media item's own
public record Item(
        Optional<FixedStart> start,
        Source source,
        Mode mode,
        Fillers fillers,
        String title,
        Presentation presentation) {
    /// @param patience what it does when the time has passed today
    public record FixedStart(LocalTime time, Patience patience) {}

    /// The filler of an item; each may be absent.
    public record Fillers(
            Optional<FillerPreset> pre,
            Optional<FillerPreset> mid,
            Optional<FillerPreset> post,
            Optional<FillerPreset> tail,
            Optional<FillerPreset> fallback) {
        public static final Fillers NONE =
                new Fillers(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }
}
