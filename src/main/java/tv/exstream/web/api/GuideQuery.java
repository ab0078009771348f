package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.problem.ProblemException;
import tv.exstream.time.TimeRange;
import tv.exstream.web.Moments;

/// Which part of the guide is wanted.
///
/// @param range a whole number of hours
/// @param numbers only these channels; all when empty
/// @param offset how many channels are left out at the front
/// @param limit at most this many channels
public record GuideQuery(TimeRange range, List<ChannelNumber> numbers, int offset, int limit) {
    /// One answer is to stay below a second of work and some megabytes.
    static final int MOST_HOURS = 24;

    static final int MOST_CHANNELS = 100;

    private static final Size HOURS = new Size("hours", 6, 1, MOST_HOURS);
    private static final Size LIMIT = new Size("limit", MOST_CHANNELS, 1, MOST_CHANNELS);

    public GuideQuery {
        numbers = List.copyOf(numbers);
    }

    /// Reads the parameters of a request. Sizes and times are brought into their bounds rather than refused.
    ///
    /// @throws ProblemException INVALID_VALUE when something is no instant or no number at all
    static GuideQuery of(GuideParameters asked, Instant now) {
        Instant start =
                Moments.clamp(asked.from().isBlank() ? now : Moments.read("from", asked.from()));
        return new GuideQuery(
                TimeRange.of(start, Duration.ofHours(HOURS.read(asked.hours()))),
                numbers(asked.channels()),
                PageQuery.OFFSET.read(asked.offset()),
                LIMIT.read(asked.limit()));
    }

    /// @throws ProblemException INVALID_VALUE when one is no number
    static List<ChannelNumber> numbers(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .limit(MOST_CHANNELS)
                .map(ChannelNumber::parse)
                .toList();
    }
}
