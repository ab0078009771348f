package tv.exstream.collection.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Text as it is compared: words in lower case, without accents and punctuation, one space before, between and after them. What
/// has no letter or digit at all keeps its signs. Immutable.
///
/// @param text ` blade runner 2049 `; a single space when there was nothing
public record Folded(String text) {
    public static Folded of(String text) {
        return new Folded(padded(folded(text, "")));
    }

    /// By what a name stands among others in a list: as media do by their titles, Ä beside A, and those that are alike by their letters. Names that differ
    /// by more than case have another one each.
    public static String placeOf(String name) {
        return of(name).inner() + '\t' + name.toLowerCase(Locale.ROOT);
    }

    /// Sorts by the places of names, each of which is made once. For one sort, by one thread.
    public static <T> Comparator<T> byPlace(Function<? super T, String> name) {
        Map<String, String> places = new HashMap<>();
        return Comparator.comparing(
                each -> places.computeIfAbsent(name.apply(each), Folded::placeOf));
    }

    /// The words of a pattern, in which `*` and `?` stand for any characters and any one character.
    static List<String> wildcards(String pattern) {
        return Arrays.stream(folded(pattern, "*?").split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// The words without the spaces around them.
    public String inner() {
        return text.strip();
    }

    /// Whether it is made of nothing but words.
    public boolean isWords() {
        return text.chars().allMatch(c -> c == ' ' || Character.isLetterOrDigit(c) || c > 0x7F);
    }

    private static String padded(String words) {
        return words.isEmpty() ? " " : " " + words + " ";
    }

    private static String folded(String text, String kept) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(plain.length());
        int next = 0;
        while (next < plain.length()) {
            int c = plain.codePointAt(next);
            append(words, c, kept);
            next += Character.charCount(c);
        }
        String found = words.toString().strip();
        return found.isEmpty() ? signs(plain) : found;
    }

    private static void append(StringBuilder words, int c, String kept) {
        if (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0) {
            appendSpelled(words, c);
        } else if (!isWithinWord(c)
                && !words.isEmpty()
                && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    /// Accents have become characters of their own; an apostrophe does not part words.
    private static boolean isWithinWord(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || c == '\'' || c == '\u2019';
    }

    /// Letters that have no accent to take off but are written otherwise where keyboards lack them.
    private static void appendSpelled(StringBuilder words, int c) {
        switch (c) {
            case 'ß' -> words.append("ss");
            case 'æ' -> words.append("ae");
            case 'œ' -> words.append("oe");
            case 'ø' -> words.append('o');
            case 'ł' -> words.append('l');
            case 'đ', 'ð' -> words.append('d');
            case 'þ' -> words.append("th");
            case 'ı' -> words.append('i');
            default -> words.appendCodePoint(c);
        }
    }

    private static String signs(String plain) {
        return Arrays.stream(plain.strip().split("\\s+", -1)).collect(Collectors.joining(" "));
    }
}
