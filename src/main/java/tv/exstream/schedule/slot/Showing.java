package tv.exstream.schedule.slot;

import tv.exstream.channel.ChannelId;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.cursor.Source;

/// What a slot shows.
public sealed interface Showing {
    /// Items of a collection, a playlist or a marathon.
    record Media(Source source) implements Showing {}

    /// Filler from its beginning to its end.
    record Clips(FillerPreset preset) implements Showing {}

    /// Nothing.
    record Flex() implements Showing {}

    /// What another channel shows.
    record Redirect(ChannelId channel) implements Showing {}
}
