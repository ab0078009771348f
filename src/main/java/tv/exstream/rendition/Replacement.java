package tv.exstream.rendition;

import java.time.Duration;
import tv.exstream.media.MediaItem;

/// Where the file of an item cannot be read: the same in another file.
///
/// @param from the offset into the media from which on the other file is shown
public record Replacement(Duration from, MediaItem other) {}
