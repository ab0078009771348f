package tv.exstream.guide;

import tv.exstream.channel.Channel;
import tv.exstream.playout.OnAir;

/// What a channel shows at an instant and after it.
///
/// @param onAir the very airing and the offset into its media
/// @param now the guide entry that contains the instant; it may have filler in it
/// @param next the guide entry after it
public record NowNext(Channel channel, OnAir onAir, GuideEntry now, GuideEntry next) {}
