package tv.exstream.pick;

import tv.exstream.media.MediaItem;

/// What a channel takes of an item, and why. Immutable.
///
/// @param planned whether the channel shows the item then; else it is as if the item began then
/// @param followed what the channel prefers and what the place in its schedule asks for, complete
public record Explanation(
        MediaItem item,
        Situation situation,
        boolean planned,
        Preferences followed,
        Picked picked) {}
