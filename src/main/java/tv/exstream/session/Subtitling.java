package tv.exstream.session;

import java.time.Instant;
import java.util.List;
import tv.exstream.channel.ChannelId;
import tv.exstream.subtitle.ReadSubtitles;
import tv.exstream.subtitle.Track;

/// What all feeds share that send DVB subtitles. Thread-safe.
///
/// @param read what is said; never waited for
/// @param drawings the same as pictures
record Subtitling(Wanted wanted, ReadSubtitles read, PageDrawings drawings) {
    /// Which subtitles a channel sends.
    @FunctionalInterface
    interface Wanted {
        /// In the order in which receivers list them; never waits.
        List<Track> of(ChannelId channel, Instant at);
    }
}
