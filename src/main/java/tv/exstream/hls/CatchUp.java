package tv.exstream.hls;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.rendition.ChannelClock;

/// Somebody plays what was on from a frame on. All that its playlists depend on, so that no server has to remember it. As text it is
/// `<number>-<start frame>-<wanted frame>-<milliseconds since 1970>`, and `-<end frame>` if it has one.
///
/// @param opening the segment that has the wanted frame
/// @param wantedFrame what is to be seen first
/// @param asked when it was asked for
/// @param endFrame the first frame that is not to be seen any more
public record CatchUp(
        SegmentId.Opening opening, long wantedFrame, Instant asked, OptionalLong endFrame) {
    private static final Pattern FORM =
            Pattern.compile(
                    "([0-9]{1,12})-([0-9]{1,12})-([0-9]{1,12})-([0-9]{1,15})(?:-([0-9]{1,12}))?");

    /// One that has no end.
    public CatchUp(SegmentId.Opening opening, long wantedFrame, Instant asked) {
        this(opening, wantedFrame, asked, OptionalLong.empty());
    }

    /// Reads what [#toString] writes; empty when it is something else.
    public static Optional<CatchUp> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var opening =
                new SegmentId.Opening(
                        Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
        String end = matcher.group(5);
        return Optional.of(
                new CatchUp(
                        opening,
                        Long.parseLong(matcher.group(3)),
                        Instant.ofEpochMilli(Long.parseLong(matcher.group(4))),
                        end == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(end))));
    }

    /// True when the opening can have the wanted frame.
    public boolean isInOpening(ChannelClock clock) {
        long frames = wantedFrame - opening.startFrame();
        return frames >= 0
                && clock.rate().timeOf(frames).compareTo(SegmentPlan.LONGEST) < 0
                && wantedFrame < endFrame.orElse(Long.MAX_VALUE);
    }

    /// How far behind the channel it plays.
    public Duration behind(ChannelClock clock) {
        return Duration.between(clock.instantOf(wantedFrame), asked);
    }

    /// What of the channel is on for it at `now`: goes on in steps as long as a segment, so that nothing in a playlist depends on how
    /// long the first one was on its way, and stays where it ends.
    public Instant position(ChannelClock clock, Instant now) {
        Instant gone =
                clock.instantOf(wantedFrame).plus(SegmentPlan.SPACING.multipliedBy(steps(now)));
        if (endFrame.isEmpty()) {
            return gone;
        }
        Instant last = clock.instantOf(endFrame.getAsLong() - 1);
        return gone.isBefore(last) ? gone : last;
    }

    /// How many segments it has played by then.
    long steps(Instant now) {
        return Math.max(0, Duration.between(asked, now).dividedBy(SegmentPlan.SPACING));
    }

    @Override
    public String toString() {
        String endless = "%s-%d-%d".formatted(opening, wantedFrame, asked.toEpochMilli());
        return endFrame.isEmpty() ? endless : endless + "-" + endFrame.getAsLong();
    }
}
