package tv.exstream.guide;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// For whom a programme is meant. Immutable.
///
/// @param system who says so, such as MPAA; empty when it is not known
/// @param value empty when it is not rated
public record Rating(String system, String value) {
    public static final Rating NONE = new Rating("", "");

    /// The ratings of which every one belongs to a single system, in upper case.
    private static final Map<String, String> SYSTEMS =
            Stream.of(
                            Map.entry("MPAA", "G PG PG-13 R NC-17"),
                            Map.entry("VCHIP", "TV-Y TV-Y7 TV-Y7-FV TV-G TV-PG TV-14 TV-MA"))
                    .flatMap(
                            system ->
                                    Stream.of(system.getValue().split(" "))
                                            .map(value -> Map.entry(value, system.getKey())))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /// `US:PG-13` or `Germany:12`, as programs write it that know the ratings of many countries.
    private static final Pattern PREFIXED = Pattern.compile("([\\p{L} ]{2,30}):\\s*(\\S.{0,40})");

    private static final Pattern FSK = Pattern.compile("FSK[ -]?(\\d{1,2})");

    /// Reads what an NFO says.
    static Rating parse(String text) {
        String line = OneLine.of(text);
        Matcher prefixed = PREFIXED.matcher(line);
        if (!prefixed.matches()) {
            return of("", line);
        }
        return of(prefixed.group(1), prefixed.group(2));
    }

    private static Rating of(String said, String value) {
        String upper = value.toUpperCase(Locale.ROOT);
        Matcher fsk = FSK.matcher(upper);
        if (fsk.matches()) {
            return new Rating("FSK", fsk.group(1));
        }
        return new Rating(Optional.ofNullable(SYSTEMS.get(upper)).orElse(said), value);
    }
}
