package tv.exstream.overlay;

import java.time.Duration;
import java.util.List;

/// Words over a picture, as they are drawn. Immutable.
///
/// @param lines from top to bottom; at least one
/// @param opacity of what is behind the words, in percent
public record Plate(List<Line> lines, Shape shape, Colours colours, int opacity, Motion motion)
        implements Overlay.Content {
    public Plate {
        lines = List.copyOf(lines);
    }

    /// What is behind the words.
    public enum Shape {
        /// A bar across the picture, with words at its beginning.
        BAR,
        /// A box around each line, no longer than the line.
        LABEL
    }

    /// Such as `#ffffff`.
    ///
    /// @param accent of the end of a bar
    public record Colours(String words, String background, String accent) {}

    /// @param size in pixels of the house format
    public record Line(List<Segment> segments, int size) {
        public Line {
            segments = List.copyOf(segments);
        }
    }

    /// A part of a line.
    public sealed interface Segment {
        /// The same all the time.
        record Words(String text) implements Segment {}

        /// The time of day.
        ///
        /// @param atZero what it is, since midnight, when the media begins; 0 s up to a day
        record Clock(Duration atZero, Precision precision) implements Segment {}

        /// What is left up to a moment: minutes and seconds, and from then on nothing.
        ///
        /// @param end in media time
        record Countdown(Duration end) implements Segment {}
    }

    /// How much of the time of day a clock tells.
    public enum Precision {
        MINUTES,
        SECONDS
    }

    /// How what comes and goes does so.
    public enum Motion {
        /// At once.
        NONE,
        FADE,
        /// From the nearest edge of the picture, a bar from the left.
        SLIDE
    }
}
