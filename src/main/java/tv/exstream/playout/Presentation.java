package tv.exstream.playout;

import java.util.List;
import tv.exstream.time.TimeRange;

/// How an airing is announced and dressed where that differs from its media item and its channel. Immutable.
///
/// @param title stands in the guide instead of the media item's; empty for the media item's own
public record Presentation(String title, Listing listing, Dress dress) {
    public static final Presentation PLAIN =
            new Presentation("", new Listing.AsAired(), Dress.PLAIN);

    /// How the guide shows an airing.
    public sealed interface Listing {
        /// With its true times.
        record AsAired() implements Listing {}

        /// Not at all: its time belongs to what is listed around it.
        record Hidden() implements Listing {}

        /// With other times, such as those of an evenly split block.
        record Billed(TimeRange range) implements Listing {}
    }

    /// What the picture and the sound get on the way.
    ///
    /// @param channelWatermark whether the channel's own watermark stays
    /// @param watermarks names of watermarks to add; may be empty
    /// @param graphics names of on-screen graphics to add; may be empty
    public record Dress(
            boolean channelWatermark,
            List<String> watermarks,
            List<String> graphics,
            Languages languages) {
        public static final Dress PLAIN =
                new Dress(true, List.of(), List.of(), new Languages("", "", "", ""));

        public Dress {
            watermarks = List.copyOf(watermarks);
            graphics = List.copyOf(graphics);
        }
    }

    /// Which streams are wanted; each is empty for what the channel prefers.
    ///
    /// @param audio an ISO 639 code
    /// @param audioTitle part of the stream's title, such as "commentary"
    /// @param subtitle an ISO 639 code
    /// @param subtitleMode none, forced, default or any
    public record Languages(
            String audio, String audioTitle, String subtitle, String subtitleMode) {}
}
