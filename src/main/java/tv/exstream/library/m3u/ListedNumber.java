package tv.exstream.library.m3u;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of channels as lists write them. They are texts: `5.1` and `5.10` are two channels.
final class ListedNumber {
    private static final Pattern FORM = Pattern.compile("0*(\\d{1,5})(?:[.-](\\d{1,5}))?");
    private static final Pattern IN_TITLE = Pattern.compile("(\\d{1,5})\\.\\s+(\\S.*)");

    private ListedNumber() {}

    /// A number from 1 to 99999, with a second part after a point where there is one; empty for everything else.
    static Optional<String> of(String text) {
        Matcher number = FORM.matcher(text.strip());
        if (!number.matches() || Integer.parseInt(number.group(1)) == 0) {
            return Optional.empty();
        }
        String part = number.group(2);
        return Optional.of(number.group(1) + (part == null ? "" : "." + part));
    }

    /// The number before a title such as `84. VOX`, and the title after it.
    static Optional<Matcher> inTitle(String title) {
        return Optional.of(IN_TITLE.matcher(title)).filter(Matcher::matches);
    }
}
