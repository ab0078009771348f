package tv.exstream.describe;

import tv.exstream.media.Metadata;
import tv.exstream.media.Title;

/// What an item is called and what else is known of it. Immutable.
public record Description(Title title, Metadata metadata) {}
