package tv.exstream.config;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hours of every day `[from, to)`, such as `23:00-06:00`, which may go over midnight. From an hour to the same is all day. Immutable.
public record Hours(LocalTime from, LocalTime to) {
    public static final Hours ALL = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final Pattern FORM = Pattern.compile("(\\d\\d:\\d\\d)\\s*-\\s*(\\d\\d:\\d\\d)");

    /// @throws IllegalArgumentException when the text is no hours
    /// @throws java.time.DateTimeException when there is no such hour
    static Hours parse(String text) {
        if (text.isBlank()) {
            return ALL;
        }
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not hours of a day");
        }
        return new Hours(LocalTime.parse(parts.group(1)), LocalTime.parse(parts.group(2)));
    }

    public boolean contains(LocalTime time) {
        boolean isAfterFrom = !time.isBefore(from);
        boolean isBeforeTo = time.isBefore(to);
        return from.isBefore(to) ? isAfterFrom && isBeforeTo : isAfterFrom || isBeforeTo;
    }
}
