package tv.exstream.iptv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lists have entries that nobody watches, as headings between the others: `##### SPORTS #####`.
final class Heading {
    private static final String SIGNS = "[\\s#=*\\-_~•▬►◄│|─━═★☆✦<>+.:]";

    /// Breaks of lines belong to names as anything else does: without them it would try all ways to divide the signs.
    private static final Pattern FORM =
            Pattern.compile(
                    "(?s)" + SIGNS + "*[#=*\\-_~•▬►◄─━═★☆✦]{2,}" + SIGNS + "*(.*?)" + SIGNS + "*");

    private static final Pattern ENDS = Pattern.compile("(?s).*[#=*\\-_~•▬►◄─━═★☆✦]{2,}\\s*");

    private Heading() {}

    static Optional<String> of(String name) {
        Matcher form = FORM.matcher(name);
        return form.matches() && ENDS.matcher(name).matches()
                ? Optional.of(form.group(1))
                : Optional.empty();
    }
}
