package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tv.exstream.overlay.Plate;
import tv.exstream.overlay.Plate.Precision;
import tv.exstream.overlay.Plate.Segment;

/// Writes a line of a plate for the file that ffmpeg reads it from, as wide as there is room. What a person wrote keeps its meaning: in a
/// line without clocks ffmpeg looks for nothing, in one with clocks what it looks for is escaped.
///
/// @param zero the media time of the first picture
record PlateText(Plate.Line line, int width, Duration zero) {
    private static final String SPECIAL = "[\\\\%]";
    private static final String DOTS = "…";

    /// Of a character, of the size: a little more than the average of usual fonts, and what ideographs and pictures have.
    private static final double NARROW = 0.58;

    private static final double CAPITAL = 0.78;
    private static final double WIDE = 1.1;

    /// From here on scripts are as wide as they are high: Hangul letters, ideographs, pictures.
    private static final int FIRST_WIDE = 0x2E80;

    /// A moment is a whole number of frames that is written with rounding; a frame is longer than this.
    private static final double ROUNDING = 0.001;

    private static final long DAY = Duration.ofDays(1).toNanos();
    private static final double NANOS = 1e9;

    /// Whether it changes from picture to picture.
    boolean ticks() {
        return line.segments().stream().anyMatch(each -> !(each instanceof Segment.Words));
    }

    /// Empty when there is nothing to read.
    String text() {
        StringBuilder text = new StringBuilder();
        double room = width - ticking();
        for (Segment segment : line.segments()) {
            switch (segment) {
                case Segment.Words(String words) -> {
                    String fitting = fitting(DrawnText.spaced(words), room);
                    room -= width(fitting);
                    text.append(ticks() ? escaped(fitting) : fitting);
                }
                case Segment.Clock(Duration atZero, Precision precision) ->
                        text.append(clock(atZero, precision));
                case Segment.Countdown(Duration end) -> text.append(countdown(end));
            }
        }
        return text.toString();
    }

    /// ffmpeg takes a backslash away and what follows it as it is.
    static String escaped(String words) {
        return words.replaceAll(SPECIAL, "\\\\$0");
    }

    private double ticking() {
        return line.segments().stream()
                .mapToDouble(
                        segment ->
                                switch (segment) {
                                    case Segment.Words _ -> 0;
                                    case Segment.Clock(Duration _, Precision precision) ->
                                            width(
                                                    precision == Precision.MINUTES
                                                            ? "00:00"
                                                            : "00:00:00");
                                    case Segment.Countdown _ -> width("000:00");
                                })
                .sum();
    }

    private String fitting(String words, double room) {
        if (width(words) <= room) {
            return words;
        }
        StringBuilder fitting = new StringBuilder();
        double left = room - width(DOTS);
        for (int point : words.codePoints().toArray()) {
            left -= width(point);
            if (left < 0) {
                break;
            }
            fitting.appendCodePoint(point);
        }
        return fitting.toString().strip() + DOTS;
    }

    private double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int point) {
        boolean capital = Character.isUpperCase(point);
        return line.size() * (point >= FIRST_WIDE ? WIDE : capital ? CAPITAL : NARROW);
    }

    private String clock(Duration atZero, Precision precision) {
        String now = "(t+%s)".formatted(seconds(Math.floorMod(atZero.plus(zero).toNanos(), DAY)));
        List<String> parts =
                List.of(
                        digits("mod(floor(%s/3600),24)".formatted(now)),
                        digits("mod(floor(%s/60),60)".formatted(now)),
                        digits("mod(floor(%s),60)".formatted(now)));
        return String.join(":", precision == Precision.MINUTES ? parts.subList(0, 2) : parts);
    }

    /// A second that has begun counts.
    private String countdown(Duration end) {
        String left =
                "max(0,ceil(%s-t-%s))"
                        .formatted(decimal(end.minus(zero).toNanos() / NANOS), ROUNDING);
        return "%%{eif:floor(%s/60):d}:".formatted(left) + digits("mod(%s,60)".formatted(left));
    }

    private static String seconds(long nanos) {
        return decimal(nanos / NANOS + ROUNDING);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    /// Two of them.
    private static String digits(String expression) {
        return "%%{eif:%s:d:2}".formatted(expression);
    }
}
