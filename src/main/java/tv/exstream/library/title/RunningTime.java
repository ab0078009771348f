package tv.exstream.library.title;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long something lasts by its NFO, to the second where a program measured it, else in the minutes that people write.
///
/// The XML is not parsed but searched, so that nothing in it can refer to anything.
final class RunningTime {
    private static final Pattern SECONDS =
            Pattern.compile("<durationinseconds>\\s*(\\d{1,6})\\s*</durationinseconds>");
    private static final Pattern MINUTES = Pattern.compile("<runtime>\\s*(\\d{1,4})\\b");

    private RunningTime() {}

    /// Empty when it does not say.
    static Optional<Duration> of(byte[] nfo) {
        String text = NfoText.decoded(nfo);
        return number(SECONDS, text)
                .map(Duration::ofSeconds)
                .or(() -> number(MINUTES, text).map(Duration::ofMinutes))
                .filter(Duration::isPositive);
    }

    private static Optional<Long> number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }
}
