package tv.exstream.account;

import java.util.regex.Pattern;

/// Cleans what others say of themselves before it is stored and shown.
final class ShownText {
    /// Controls, characters that turn the direction of what follows or are not seen, ends of lines, and what no database gives back.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]");

    private static final Pattern BLANKS = Pattern.compile("\\p{Z}+");

    private ShownText() {}

    /// One line of at most so many characters; may be empty.
    static String line(String text, int most) {
        // four times: what is cleaned away should not cost what is behind it
        String some = text.length() <= 4 * most ? text : text.substring(0, 4 * most);
        String seen = UNSEEN.matcher(some).replaceAll(" ");
        String line = BLANKS.matcher(seen).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)).strip();
    }
}
