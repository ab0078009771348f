package tv.exstream.playout;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// When media items are on, over many channels: for whoever looks for a programme rather than at a channel. Thread-safe.
///
/// What a redirect shows is found on the channel that it leads to.
public interface Airtimes {
    /// How long before a range a programme is looked for that reaches into it in several airings.
    Duration LONGEST_PROGRAMME = Duration.ofHours(6);

    /// Programmes of these items that overlap the range, by start, then by channel. A programme in several airings begins with the first of them, even
    /// before the range.
    List<Airtime> of(Collection<MediaId> items, Wish wish);

    /// When live sources are on: airings of these that overlap the range, by channel, then by start. They are programmes as they are planned, of
    /// which several may follow one another.
    List<On> during(Collection<MediaId> live, Collection<ChannelId> channels, TimeRange range);

    /// Those of some live sources that are on at all.
    Set<MediaId> shown(Collection<MediaId> live, Collection<ChannelId> channels, TimeRange range);

    /// An airing of a live source.
    record On(ChannelId channel, MediaId media, TimeRange range) {}

    /// One time at which an item is on.
    record Airtime(ChannelId channel, Instant start, MediaId media) {}

    /// Which of them are wanted.
    ///
    /// @param range that they overlap
    /// @param after the last one that was shown already
    /// @param most at least 1
    record Wish(Collection<ChannelId> channels, TimeRange range, Optional<Place> after, int most) {
        public Wish {
            channels = List.copyOf(channels);
            if (most < 1) {
                throw new IllegalArgumentException("most must be at least 1: " + most);
            }
        }
    }

    /// Where a list of them has been read to.
    record Place(Instant start, ChannelId channel) {}
}
