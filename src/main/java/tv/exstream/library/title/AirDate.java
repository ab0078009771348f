package tv.exstream.library.title;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The day something was broadcast, as its file name says, and the text around it.
///
/// Year, month, day is what is read; where the month is none, its place is taken by the day. Day and month first is read only
/// where the day cannot be a month: they mean different things in different countries.
record AirDate(String before, LocalDate day, String after) {
    private static final int CENTURY = 2000;

    private static final int TWO_DIGITS = 100;
    private static final int MONTHS = 12;

    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<!\\d)(?<y>(?:19|20)\\d\\d)([ ._-])(?<m>\\d\\d)\\2(?<d>\\d\\d)(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?<!\\d)(?<d>1[3-9]|2\\d|3[01])([ ._-])(?<m>\\d\\d)\\2(?<y>(?:19|20)\\d\\d)(?!\\d)");

    /// `140722` before the size of the picture.
    private static final Pattern SIX_DIGITS =
            Pattern.compile("(?<!\\d)(?<y>\\d\\d)(?<m>\\d\\d)(?<d>\\d\\d)(?=[ ._]\\d{3,4}[pi])");

    private static final Pattern EIGHT_DIGITS =
            Pattern.compile(
                    "(?<![\\d\\p{L}])(?<y>(?:19|20)\\d\\d)(?<m>\\d\\d)(?<d>\\d\\d)(?![\\d\\p{L}])");

    /// As recorders write it before all else.
    private static final Pattern SIX_DIGITS_FIRST =
            Pattern.compile("^(?<y>\\d\\d)(?<m>\\d\\d)(?<d>\\d\\d)(?=[ ._])");

    private static final List<Pattern> ALONE = List.of(YEAR_FIRST, DAY_FIRST, SIX_DIGITS);
    private static final List<Pattern> ANY =
            Stream.concat(ALONE.stream(), Stream.of(EIGHT_DIGITS, SIX_DIGITS_FIRST)).toList();

    /// A day by which a daily show is known.
    static Optional<AirDate> find(String stem) {
        return first(stem, ALONE);
    }

    /// A day in a name that is known to be an episode's: there, digits that cameras write as well are a day too.
    static Optional<AirDate> ofEpisode(String stem) {
        return first(stem, ANY);
    }

    private static Optional<AirDate> first(String stem, List<Pattern> patterns) {
        return patterns.stream().flatMap(pattern -> all(stem, pattern)).findFirst();
    }

    private static Stream<AirDate> all(String stem, Pattern pattern) {
        Matcher matcher = pattern.matcher(stem);
        Stream.Builder<AirDate> found = Stream.builder();
        while (matcher.find()) {
            day(matcher)
                    .map(
                            day ->
                                    new AirDate(
                                            stem.substring(0, matcher.start()),
                                            day,
                                            stem.substring(matcher.end())))
                    .ifPresent(found);
        }
        return found.build();
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        int year = Integer.parseInt(matcher.group("y"));
        int month = Integer.parseInt(matcher.group("m"));
        int day = Integer.parseInt(matcher.group("d"));
        boolean swapped = month > MONTHS;
        try {
            return Optional.of(
                    LocalDate.of(
                            year < TWO_DIGITS ? CENTURY + year : year,
                            swapped ? day : month,
                            swapped ? month : day));
        } catch (DateTimeException e) {
            return Optional.empty(); // digits that are no day of any calendar, such as a resolution
        }
    }
}
