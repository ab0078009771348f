package tv.exstream.account;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The age from which on a programme is meant to be seen, as ratings of many countries say it.
public final class RatedAge {
    /// Of ratings that are no number. Sources: MPA and TV Parental Guidelines (United States), BBFC (United Kingdom), ACB (Australia), CNC
    /// (France), Kijkwijzer (Netherlands), CBFC (India), OFNAA (Hong Kong), ICAA (Spain). Those that only advise stand with the age that their boards name.
    private static final Map<String, Integer> NAMED =
            Map.ofEntries(
                    Map.entry("G", 0),
                    Map.entry("PG", 8),
                    Map.entry("R", 17),
                    Map.entry("X", 18),
                    Map.entry("TV-Y", 0),
                    Map.entry("TV-G", 0),
                    Map.entry("TV-PG", 8),
                    Map.entry("TV-MA", 17),
                    Map.entry("U", 0),
                    Map.entry("M", 15),
                    Map.entry("U/A", 12),
                    Map.entry("AL", 0),
                    Map.entry("TP", 0),
                    Map.entry("TOUS PUBLICS", 0),
                    Map.entry("A", 18),
                    Map.entry("ES:A", 0),
                    Map.entry("I", 0),
                    Map.entry("IIA", 8),
                    Map.entry("IIB", 15),
                    Map.entry("III", 18));

    /// The country in front, as in `US:PG-13` and `Germany:12`.
    private static final Pattern COUNTRY = Pattern.compile("^[\\p{L} ]{2,30}[:/]\\s*");

    /// `16`, `FSK-16`, `M/12`, `TV-14`, `PG-13`, `TV-Y7-FV`, `MA15+`, `12A`, `-18`.
    private static final Pattern NUMBERED =
            Pattern.compile("(?:M/|[A-Z -]{0,12}[A-Z-] ?)?(\\d{1,2})(?:\\+|[A-Z]{1,2}|-FV)?");

    /// Numbers above it are no ages of ratings; Singapore's R21 is the highest.
    private static final int HIGHEST = 21;

    /// Longer texts are none; bounds the work.
    private static final int LONGEST = 60;

    private RatedAge() {}

    /// Empty when the text names no age in a way that is known.
    public static OptionalInt of(String rating) {
        if (rating.length() > LONGEST) {
            return OptionalInt.empty();
        }
        String upper = rating.strip().toUpperCase(Locale.ROOT);
        OptionalInt whole = age(upper);
        return whole.isPresent() ? whole : age(COUNTRY.matcher(upper).replaceFirst(""));
    }

    private static OptionalInt age(String text) {
        Integer named = NAMED.get(text);
        if (named != null) {
            return OptionalInt.of(named);
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (!numbered.matches()) {
            return OptionalInt.empty();
        }
        int age = Integer.parseInt(numbered.group(1));
        return age <= HIGHEST ? OptionalInt.of(age) : OptionalInt.empty();
    }
}
