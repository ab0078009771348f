package tv.exstream.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// Kinds of settings about time.
final class TimeKinds {
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,9})\\s*(ms|s|m|h|d)");

    private TimeKinds() {}

    static Kind<Duration> length(Duration least, Duration most) {
        return new Kind<Duration>(
                        Remark.of(Demand.A_LENGTH_FROM_TO, print(least), print(most)),
                        text -> {
                            Duration value = parseLength(text);
                            if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                                throw new IllegalArgumentException("out of range");
                            }
                            return value;
                        })
                .as(SettingForm.Plain.LENGTH);
    }

    /// Empty for all day.
    static Kind<Hours> hours() {
        return new Kind<>(
                Wanted.emptyOr(Wanted.like(Demand.HOURS, "01:00-06:00")),
                text -> {
                    try {
                        return Hours.parse(text);
                    } catch (DateTimeException e) {
                        throw new IllegalArgumentException("no hours of a day", e);
                    }
                });
    }

    /// Empty for the computer's.
    static Kind<ZoneId> zone() {
        return new Kind<>(Wanted.like(Demand.A_TIME_ZONE, "Europe/Berlin"), TimeKinds::parseZone);
    }

    private static ZoneId parseZone(String text) {
        try {
            return text.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time zone", e);
        }
    }

    private static Duration parseLength(String text) {
        Matcher matcher = LENGTH.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a length of time");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    /// The form that `parseLength` reads, in the largest unit that is exact.
    private static String print(Duration length) {
        if (length.toMillis() % 1_000 != 0) {
            return length.toMillis() + "ms";
        }
        long seconds = length.toSeconds();
        if (seconds > 0 && seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds > 0 && seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
