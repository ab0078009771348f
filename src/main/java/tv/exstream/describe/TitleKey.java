package tv.exstream.describe;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Titles as they are compared: without case, accents, punctuation and the article at either end.
final class TitleKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// `Don't` and `Dont`, `M*A*S*H` and `MASH` are the same.
    private static final Pattern WITHIN_WORDS = Pattern.compile("(?<=\\p{L})['’`*](?=\\p{L})");

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String ARTICLES =
            "(?:the|a|an|der|die|das|le|la|les|l|el|los|las|il|lo|gli|de|het)";
    private static final Pattern FIRST = Pattern.compile("^" + ARTICLES + " (?=\\S)");
    private static final Pattern LAST =
            Pattern.compile("^(.+), " + ARTICLES + "$", Pattern.CASE_INSENSITIVE);

    private TitleKey() {}

    /// Never empty for what is not blank: a title of nothing but signs is its own key.
    static String of(String title) {
        String articleFirst = LAST.matcher(title.strip()).replaceFirst("$1");
        String plain = plain(articleFirst);
        String key = FIRST.matcher(plain).replaceFirst("");
        return key.isEmpty() ? title.strip() : key;
    }

    /// The same with its article.
    static String plain(String title) {
        String decomposed = Normalizer.normalize(title, Normalizer.Form.NFKD);
        String letters = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        String words = WITHIN_WORDS.matcher(letters.replace("&", " and ")).replaceAll("");
        return NO_WORDS.matcher(words.replace("ß", "ss")).replaceAll(" ").strip();
    }
}
