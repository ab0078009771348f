package tv.exstream.library.title;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day a daily show was broadcast, as its file name says, and the text around it.
///
/// Only the order year, month, day is read: day and month first mean different things in different countries.
record AirDate(String before, LocalDate day, String after) {
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([ ._-])(\\d\\d)\\2(\\d\\d)(?!\\d)");

    static Optional<AirDate> find(String stem) {
        Matcher matcher = DATE.matcher(stem);
        while (matcher.find()) {
            Optional<LocalDate> day = day(matcher);
            if (day.isPresent()) {
                return Optional.of(
                        new AirDate(
                                stem.substring(0, matcher.start()),
                                day.get(),
                                stem.substring(matcher.end())));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(3)),
                            Integer.parseInt(matcher.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty(); // digits that are no day of any calendar, such as a resolution
        }
    }
}
