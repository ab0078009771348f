package tv.exstream.library.xmltv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Instants as guides write them: `YYYYMMDDhhmmss` or the beginning of it, and how far that is from UTC (XMLTV DTD, on dates).
final class GuideTime {
    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{4})(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?\\s*(?:([+-])(\\d\\d):?(\\d\\d)|([A-Za-z]{1,5}))?");

    /// Minutes east of UTC of the names that guides still have. Those that mean several zones are taken as in Europe and North America.
    private static final Map<String, Integer> NAMES =
            Map.ofEntries(
                    Map.entry("Z", 0),
                    Map.entry("UTC", 0),
                    Map.entry("GMT", 0),
                    Map.entry("WET", 0),
                    Map.entry("BST", 60),
                    Map.entry("WEST", 60),
                    Map.entry("CET", 60),
                    Map.entry("CEST", 120),
                    Map.entry("EET", 120),
                    Map.entry("EEST", 180),
                    Map.entry("MSK", 180),
                    Map.entry("EST", -300),
                    Map.entry("EDT", -240),
                    Map.entry("CST", -360),
                    Map.entry("CDT", -300),
                    Map.entry("MST", -420),
                    Map.entry("MDT", -360),
                    Map.entry("PST", -480),
                    Map.entry("PDT", -420));

    private GuideTime() {}

    /// Empty when it is no instant or its zone has another name.
    static Optional<Instant> parse(String text) {
        Matcher time = FORM.matcher(text.strip());
        return time.matches()
                ? minutesEast(time).flatMap(minutes -> instant(time, minutes))
                : Optional.empty();
    }

    private static Optional<Instant> instant(Matcher time, int minutesEast) {
        try {
            LocalDateTime local =
                    LocalDateTime.of(
                            part(time, 1, 0),
                            part(time, 2, 1),
                            part(time, 3, 1),
                            part(time, 4, 0),
                            part(time, 5, 0),
                            Math.min(59, part(time, 6, 0)));
            return Optional.of(local.toInstant(ZoneOffset.ofTotalSeconds(minutesEast * 60)));
        } catch (DateTimeException _) {
            return Optional.empty(); // such as the 31st of February
        }
    }

    private static int part(Matcher time, int group, int otherwise) {
        return time.group(group) == null ? otherwise : Integer.parseInt(time.group(group));
    }

    private static Optional<Integer> minutesEast(Matcher time) {
        if (time.group(10) != null) {
            return Optional.ofNullable(NAMES.get(time.group(10).toUpperCase(Locale.ROOT)));
        }
        if (time.group(7) == null) {
            return Optional.of(0);
        }
        int minutes = 60 * part(time, 8, 0) + part(time, 9, 0);
        return Optional.of(time.group(7).equals("-") ? -minutes : minutes);
    }
}
