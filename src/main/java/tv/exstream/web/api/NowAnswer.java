package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What every channel shows, by number.
///
/// @param now the server's clock, which everything here belongs to
public record NowAnswer(Instant now, List<OnChannel> channels) {
    public NowAnswer {
        channels = List.copyOf(channels);
    }

    /// One channel.
    ///
    /// @param now empty when nothing is scheduled
    /// @param next the programme after it; empty when none is known
    /// @param picture where in which media the picture of this instant lies; empty when nothing is scheduled
    public record OnChannel(
            String number,
            String name,
            Optional<ProgrammeEntry> now,
            Optional<ProgrammeEntry> next,
            Optional<Picture> picture) {}

    /// A place in a media item.
    ///
    /// @param offsetSeconds how far into the media item, to the millisecond
    /// @param frame the picture's number in the channel's frame rate; picture 0 begins the media item
    public record Picture(long media, double offsetSeconds, long frame) {}
}
