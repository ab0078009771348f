package tv.exstream.hls;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a playlist calls a segment. As text it is `<number>`, `<number>-<start frame>` or `<number>-to-<end frame>`.
public sealed interface SegmentId {
    /// Counts segments from the channel's epoch; the media sequence number.
    long number();

    /// The pieces that start in the time of the number.
    record Regular(long number) implements SegmentId {
        @Override
        public String toString() {
            return Long.toString(number);
        }
    }

    /// The first segment for somebody who comes in between: the pieces from a frame on, up to where the segment of the number ends.
    ///
    /// @param startFrame a frame of the channel; in the time of the number or of the one before
    record Opening(long number, long startFrame) implements SegmentId {
        /// Twelve digits of frames last for 500 years. Without leading zeros, so that a segment has one name.
        private static final Pattern FORM =
                Pattern.compile("(0|[1-9][0-9]{0,11})(?:-(0|[1-9][0-9]{0,11}))?");

        @Override
        public String toString() {
            return number + "-" + startFrame;
        }
    }

    /// The last segment for somebody who watches up to a frame: the pieces of the number that start before it.
    record Closing(long number, long endFrame) implements SegmentId {
        private static final Pattern FORM =
                Pattern.compile("(0|[1-9][0-9]{0,11})-to-([1-9][0-9]{0,11})");

        @Override
        public String toString() {
            return number + "-to-" + endFrame;
        }
    }

    /// Reads what `toString` writes; empty when it is something else.
    static Optional<SegmentId> parse(String text) {
        Matcher closing = Closing.FORM.matcher(text);
        if (closing.matches()) {
            return Optional.of(
                    new Closing(
                            Long.parseLong(closing.group(1)), Long.parseLong(closing.group(2))));
        }
        Matcher matcher = Opening.FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        String start = matcher.group(2);
        return Optional.of(
                start == null ? new Regular(number) : new Opening(number, Long.parseLong(start)));
    }
}
