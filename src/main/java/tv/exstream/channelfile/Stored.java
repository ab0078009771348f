package tv.exstream.channelfile;

import java.time.InstantSource;
import java.time.ZoneOffset;
import tv.exstream.channel.Channels;
import tv.exstream.collection.MediaCollections;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Today;
import tv.exstream.media.MediaItems;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.Watermarks;
import tv.exstream.pick.ChannelPreferences;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.schedule.part.Parts;

/// Where everything is kept that files of channels are about.
///
/// @param drawn what rules draw from
/// @param looks what lies over the picture, and which streams are preferred
public record Stored(Channels channels, Parts parts, Drawn drawn, Looks looks) {
    public record Drawn(MediaCollections collections, MediaItems items, Matches matches) {
        MediaNames media(InstantSource clock) {
            return new MediaNames(items, matches, Today.at(clock.instant(), ZoneOffset.UTC));
        }
    }

    /// @param streams in memory, where those that are stored are taken over from
    public record Looks(
            Watermarks watermarks,
            Graphics graphics,
            ChannelPreferences stored,
            HeldPreferences streams) {}
}
