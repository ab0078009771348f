package tv.exstream.ffmpeg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads and writes times the way ffmpeg does: decimal seconds.
final class Timestamps {
    private static final Pattern SEXAGESIMAL =
            Pattern.compile("(\\d{1,4}):(\\d{1,2}):(\\d{1,2}(?:\\.\\d{1,9})?)");

    private Timestamps() {}

    /// Reads `12.345678`; zero when it is not a number or more than `most` away from zero.
    static Duration seconds(String text, Duration most) {
        if (text.isBlank()) {
            return Duration.ZERO; // so often that an exception each time is felt
        }
        try {
            BigDecimal seconds = new BigDecimal(text.strip());
            if (seconds.abs().compareTo(BigDecimal.valueOf(most.toSeconds())) > 0) {
                return Duration.ZERO;
            }
            return Duration.ofNanos(
                    seconds.movePointRight(9).setScale(0, RoundingMode.HALF_UP).longValueExact());
        } catch (NumberFormatException _) {
            return Duration.ZERO;
        }
    }

    /// Reads `01:02:03.456`; zero when it has another form or is more than `most`.
    static Duration sexagesimal(String text, Duration most) {
        Matcher matcher = SEXAGESIMAL.matcher(text.strip());
        if (!matcher.matches()) {
            return Duration.ZERO;
        }
        long minutes = Long.parseLong(matcher.group(1)) * 60 + Long.parseLong(matcher.group(2));
        Duration time = Duration.ofMinutes(minutes).plus(seconds(matcher.group(3), most));
        return time.compareTo(most) > 0 ? Duration.ZERO : time;
    }

    /// Writes seconds with microseconds, which is as fine as ffmpeg's own clock; finer parts are dropped.
    static String seconds(Duration time) {
        return BigDecimal.valueOf(micros(time), 6).toPlainString();
    }

    static long micros(Duration time) {
        return Math.floorDiv(time.toNanos(), 1_000L);
    }
}
