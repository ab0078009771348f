package tv.exstream.subtitle;

import java.time.Duration;

/// Words that are seen during `[start, end)` of a media item, counted from its first picture.
///
/// @param start not negative
/// @param text as WebVTT has it: tags for bold, italic and underlined, everything else escaped; lines without an empty one among them
public record Cue(Duration start, Duration end, String text) {
    /// A subtitle that stays for longer, such as one whose end is broken, is taken away; songs of karaoke are the longest. Arbitrary.
    public static final Duration LONGEST = Duration.ofMinutes(1);

    public Cue {
        if (start.isNegative() || !start.minus(end).isNegative()) {
            throw new IllegalArgumentException(
                    "cue must begin at zero or later and before it ends: %s to %s"
                            .formatted(start, end));
        }
        if (text.isBlank() || text.contains("\n\n") || text.contains("-->")) {
            throw new IllegalArgumentException("cue must have words and no empty line: " + text);
        }
    }

    /// Whether it is seen at some moment of `[from, to)`.
    boolean isSeenDuring(Duration from, Duration to) {
        return start.compareTo(to) < 0 && end.compareTo(from) > 0;
    }
}
