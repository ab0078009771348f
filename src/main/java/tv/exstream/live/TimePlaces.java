package tv.exstream.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.time.TimeRange;

/// Fills in the places for times that addresses of archives have, in the dialects of the players that lists are written for. Immutable.
///
/// | place | is |
/// |---|---|
/// | `{utc}` `{start}`, `{utcend}` `{end}`, `{lutc}` `{now}` `{timestamp}` | seconds since 1970 of the beginning, the end and now |
/// | `{utc:YmdHMS}` and the same of the others | each letter a part of that time |
/// | `{Y}` `{m}` `{d}` `{H}` `{M}` `{S}` | a part of the beginning |
/// | `{duration}`, `{offset}` | seconds from the beginning to the end, and to now |
/// | `{duration:60}`, `{offset:60}` | the same divided, rounded down |
/// | `{earlier:90}` | nothing, but all other times but now are so many minutes earlier than they were |
/// | `{(b)yyyyMMddHHmmss}`, `{(e)…}` | the beginning and the end, as Java writes times; a zone may follow, as in `{(b)HH-mm\|UTC}` |
///
/// Each may have a dollar sign before it. Whatever is none of these stays as it is.
///
/// @param zone in which times are written that name none
record TimePlaces(TimeRange stretch, Instant now, ZoneId zone) {
    private static final Pattern PLACE =
            Pattern.compile(
                    "\\$?\\{(?:\\((?<edge>[be])\\)(?<java>[^{}|]*)(?:\\|(?<zone>[^{}]*))?"
                            + "|(?<name>[A-Za-z]+)(?::(?<form>[^{}]*))?)\\}");
    private static final Pattern LETTER = Pattern.compile("[YmdHMS]");
    private static final Pattern JAVA = Pattern.compile("yyyy|MM|dd|HH|mm|ss");
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final Pattern DIVISOR = Pattern.compile("[1-9]\\d{0,5}");

    private static final Pattern EARLIER = Pattern.compile("\\{earlier:(-?\\d{1,4})\\}");

    /// The place that makes times earlier.
    static String earlier(int minutes) {
        return "{earlier:%d}".formatted(minutes);
    }

    /// The template with everything filled in.
    String fill(String template) {
        Matcher earlier = EARLIER.matcher(template);
        if (earlier.find()) {
            Duration by = Duration.ofMinutes(Long.parseLong(earlier.group(1)));
            var asked = TimeRange.of(stretch.start().minus(by), stretch.length());
            return new TimePlaces(asked, now, zone).fill(earlier.replaceFirst(""));
        }
        return PLACE.matcher(template)
                .replaceAll(
                        place -> Matcher.quoteReplacement(value(place).orElseGet(place::group)));
    }

    private Optional<String> value(MatchResult place) {
        String edge = place.group("edge");
        if (edge != null) {
            Instant t = edge.equals("b") ? stretch.start() : stretch.end();
            return written(t, place.group("java"), zone(Optional.ofNullable(place.group("zone"))));
        }
        Optional<String> form = Optional.ofNullable(place.group("form"));
        return switch (place.group("name")) {
            case "utc", "start" -> Optional.of(time(stretch.start(), form));
            case "utcend", "end" -> Optional.of(time(stretch.end(), form));
            case "lutc", "now", "timestamp" -> Optional.of(time(now, form));
            case "duration" -> seconds(stretch.length(), form);
            case "offset" -> seconds(Duration.between(stretch.start(), now), form);
            case "Y", "m", "d", "H", "M", "S" ->
                    Optional.of(time(stretch.start(), Optional.of(place.group("name"))));
            default -> Optional.empty();
        };
    }

    private static Optional<String> seconds(Duration length, Optional<String> divisor) {
        if (divisor.isPresent() && !DIVISOR.matcher(divisor.get()).matches()) {
            return Optional.empty();
        }
        long by = divisor.map(Long::valueOf).orElse(1L);
        return Optional.of(Long.toString(length.toSeconds() / by));
    }

    private String time(Instant t, Optional<String> form) {
        ZonedDateTime local = t.atZone(zone);
        return form.map(
                        text ->
                                LETTER.matcher(text)
                                        .replaceAll(letter -> part(local, letter.group())))
                .orElseGet(() -> Long.toString(t.getEpochSecond()));
    }

    private static Optional<String> written(Instant t, String form, Optional<ZoneId> zone) {
        if (form.isEmpty() || form.equals("timestamp")) {
            return Optional.of(Long.toString(t.getEpochSecond()));
        }
        return zone.map(t::atZone)
                .map(
                        local ->
                                JAVA.matcher(form)
                                        .replaceAll(letters -> javaPart(local, letters.group())));
    }

    /// Empty when there is no such zone.
    private Optional<ZoneId> zone(Optional<String> name) {
        return name.isEmpty() ? Optional.of(zone) : name.filter(ZONES::contains).map(ZoneId::of);
    }

    private static String javaPart(ZonedDateTime t, String letters) {
        return switch (letters) {
            case "yyyy" -> part(t, "Y");
            case "MM" -> part(t, "m");
            case "dd" -> part(t, "d");
            case "HH" -> part(t, "H");
            case "mm" -> part(t, "M");
            default -> part(t, "S");
        };
    }

    private static String part(ZonedDateTime t, String letter) {
        return switch (letter) {
            case "Y" -> "%04d".formatted(t.getYear());
            case "m" -> "%02d".formatted(t.getMonthValue());
            case "d" -> "%02d".formatted(t.getDayOfMonth());
            case "H" -> "%02d".formatted(t.getHour());
            case "M" -> "%02d".formatted(t.getMinute());
            default -> "%02d".formatted(t.getSecond());
        };
    }
}
