package tv.exstream.schedulefile;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths and times of day in the forms that people write.
final class TimeText {
    private static final Pattern CLOCK =
            Pattern.compile(
                    "([0-9]{1,2})(?::([0-9]{2})(?::([0-9]{2}))?)?\\s*(?:([ap])\\.?m\\.?)?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern COLONS =
            Pattern.compile("(?:([0-9]{1,4}):)?([0-9]{1,4}):([0-9]{2})");

    private static final Pattern PART =
            Pattern.compile(
                    "([0-9]{1,6})\\s*(d|days?|h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)(?![a-z])[\\s,]*(?:and\\s+)?");

    private TimeText() {}

    /// @throws IllegalArgumentException when it is none
    static LocalTime timeOfDay(String text) {
        Matcher matcher = CLOCK.matcher(text.strip());
        if (!matcher.matches() || (matcher.group(2) == null && matcher.group(4) == null)) {
            throw new IllegalArgumentException("not a time of day");
        }
        boolean half = matcher.group(4) != null;
        int hour = number(matcher, 1);
        try {
            return LocalTime.of(
                    half ? hourOf(hour, matcher.group(4)) : hour,
                    number(matcher, 2),
                    number(matcher, 3));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such time", e);
        }
    }

    private static int hourOf(int hour, String half) {
        if (hour < 1 || hour > 12) {
            throw new IllegalArgumentException("hours of a half day are 1..12");
        }
        return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    /// @throws IllegalArgumentException when it is none, or one that the dialects read differently
    static Duration length(String given, Dialect dialect) {
        String text = given.strip().toLowerCase(Locale.ROOT);
        if (text.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Matcher colons = COLONS.matcher(text);
        if (colons.matches()) {
            return ofColons(colons, dialect);
        }
        return text.startsWith("p") ? iso(text) : ofWords(text);
    }

    /// A length in a form that is the same to everybody.
    static String written(Duration length) {
        return length.equals(length.truncatedTo(ChronoUnit.SECONDS))
                ? "%02d:%02d:%02d"
                        .formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart())
                : length.toString();
    }

    /// Hours and minutes to one program, minutes and seconds to the other: wrong sixty times over when guessed.
    private static Duration ofColons(Matcher colons, Dialect dialect) {
        if (colons.group(1) == null && dialect == Dialect.ERSATZTV) {
            throw new IllegalArgumentException("ambiguous");
        }
        return Duration.ofHours(number(colons, 1))
                .plusMinutes(number(colons, 2))
                .plusSeconds(number(colons, 3));
    }

    private static Duration iso(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not ISO 8601", e);
        }
    }

    private static Duration ofWords(String text) {
        Duration length = Duration.ZERO;
        int end = 0;
        Matcher part = PART.matcher(text);
        while (part.lookingAt()) {
            end = part.end();
            length = length.plus(Long.parseLong(part.group(1)), unit(part.group(2).charAt(0)));
            part.region(end, text.length());
        }
        if (end == 0 || end < text.length()) {
            throw new IllegalArgumentException("not a length");
        }
        return length;
    }

    private static ChronoUnit unit(char initial) {
        return switch (initial) {
            case 'd' -> ChronoUnit.DAYS;
            case 'h' -> ChronoUnit.HOURS;
            case 'm' -> ChronoUnit.MINUTES;
            default -> ChronoUnit.SECONDS;
        };
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }
}
