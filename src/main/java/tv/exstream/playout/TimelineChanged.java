package tv.exstream.playout;

import java.time.Instant;
import tv.exstream.channel.ChannelId;

/// Tells that the timeline of a channel is no longer what it was.
///
/// @param from nothing that starts before it has changed
public record TimelineChanged(ChannelId channel, Instant from) {}
