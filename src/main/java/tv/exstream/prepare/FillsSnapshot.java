package tv.exstream.prepare;

import java.time.Duration;
import java.util.List;
import tv.exstream.media.MediaItem;
import tv.exstream.rendition.Urgency;

/// The fills at a moment, for lists and metrics. Immutable.
///
/// @param running most urgent first
/// @param waiting how many requests wait for their turn
/// @param started fills since the server runs
/// @param done those that made everything they were to make
/// @param failed those that gave up
public record FillsSnapshot(
        List<Running> running, int waiting, long started, long done, long failed) {
    public FillsSnapshot {
        running = List.copyOf(running);
    }

    /// One fill.
    ///
    /// @param reached how far into the item it has come
    /// @param speed seconds of media per second since it began
    public record Running(MediaItem item, Urgency urgency, Duration reached, double speed) {}
}
