package tv.exstream.media;

import java.util.regex.Pattern;

/// Text that comes back from a database as it went in.
final class Storable {
    /// Arbitrary; twice the longest honest name.
    static final int LONGEST = 200;

    /// Neither half a surrogate pair nor U+0000 survives a way through UTF-8, a database and back.
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\x{D800}-\\x{DFFF}]");

    private Storable() {}

    static String text(String text) {
        return UNSTORABLE.matcher(text).replaceAll("\uFFFD");
    }

    /// Without space at the ends and no longer than a name; never ends within a surrogate pair.
    static String cut(String text) {
        String whole = text(text).strip();
        return whole.codePointCount(0, whole.length()) <= LONGEST
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST)).strip();
    }
}
