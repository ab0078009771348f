package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import tv.exstream.channel.Channel;

/// One who plays a channel over HLS, as far as requests for playlists tell. Immutable.
///
/// @param id of its own among all who watch
/// @param shift how far in the past it plays; zero when live
/// @param since when its first playlist was asked for
/// @param state ACTIVE while it asks, IDLE afterwards
public record HlsViewer(
        long id,
        Channel channel,
        ViewerDetails details,
        Duration shift,
        Instant since,
        WatchState state) {}
