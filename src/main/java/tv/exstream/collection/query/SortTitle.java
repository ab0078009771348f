package tv.exstream.collection.query;

import java.util.regex.Pattern;

/// Titles as lists are sorted: without the article.
final class SortTitle {
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:the|a|an)\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

    private SortTitle() {}

    static String of(String title) {
        return ARTICLE.matcher(title.strip()).replaceFirst("");
    }

    /// One of `a` to `z`, or `#`.
    static String letter(String sorted) {
        String first = Folded.of(sorted).inner();
        char c = first.isEmpty() ? '#' : first.charAt(0);
        return c >= 'a' && c <= 'z' ? String.valueOf(c) : "#";
    }
}
