package tv.exstream.ffmpeg;

import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;

/// Frames to be made.
///
/// @param from the first media frame wanted
/// @param to the frame after the last, at most [#frames]
public record FillOrder(MediaItem item, Profile profile, long from, long to, FillMethod method) {
    public FillOrder {
        if (from < 0 || from >= to) {
            throw new IllegalArgumentException(
                    "frames %d..%d of %s must be a range".formatted(from, to, item.id()));
        }
    }

    /// How many frames a media item has in a profile; at least 1.
    public static long frames(MediaItem item, Profile profile) {
        return Math.max(1, profile.video().rate().frameAt(item.duration()));
    }
}
