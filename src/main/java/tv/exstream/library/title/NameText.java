package tv.exstream.library.title;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the way files are named into the way people write.
final class NameText {
    /// Dots that hold an acronym together, as in `S.H.I.E.L.D.`: the second of two single letters.
    private static final Pattern ACRONYM =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?");

    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\[\\]]*]|\\{[^{}]*}");
    private static final Pattern EMPTY_PARENTHESES = Pattern.compile("\\(\\s*\\)");

    /// Libraries that sort by name put the article last.
    private static final Pattern ARTICLE_LAST =
            Pattern.compile("^(.+), (The|A|An|Der|Die|Das|Le|La|Les|El|Los)$");

    /// Sites that offer files put themselves first: `www.example.com - Name`.
    private static final Pattern SITE =
            Pattern.compile("^\\s*www\\.\\S+\\s+-\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern EDGES =
            Pattern.compile("^[\\s\\-–_.,+~)\\]}]+|[\\s\\-–_,+~(\\[{]+$");

    /// What is left of brackets when a name is cut within them.
    private static final Pattern UNCLOSED = Pattern.compile("[(\\[{][^)\\]}]*$");

    private static final Pattern DOT_AT_END = Pattern.compile("(?<![.\\p{Lu}])\\.(?:\\s+\\.)*$");

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}'])\\p{L}[\\p{L}\\p{N}']*");

    /// Words that titles leave small except at their beginning.
    private static final Set<String> SMALL =
            Set.of(
                    "a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to",
                    "with");

    private NameText() {}

    /// One line without control characters, in composed form, so that equal names are equal.
    static String plain(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return composed.replaceAll("\\p{Cc}+", " ").strip();
    }

    /// Words with single spaces: underscores always separate, dots do where there are no spaces, except within an acronym. A name
    /// that had to be taken apart and is all lower case gets capitals, because its case says nothing.
    static String spaced(String name) {
        String text = name.replace('_', ' ');
        if (text.indexOf(' ') < 0) {
            text = dotsToSpaces(text);
        }
        boolean takenApart = !text.equals(name);
        text = EMPTY_PARENTHESES.matcher(text).replaceAll(" ");
        text = withArticleFirst(trimmed(text.replaceAll("\\s+", " ")));
        boolean noCase = text.equals(text.toLowerCase(Locale.ROOT));
        return takenApart && noCase ? capitalised(text) : text;
    }

    /// Without separators at either end.
    static String trimmed(String text) {
        String inner = EDGES.matcher(text).replaceAll("");
        return DOT_AT_END.matcher(inner).replaceAll("").strip();
    }

    /// Without the groups in square or curly brackets that carry release names, checksums and ids; a name of nothing else stays.
    static String withoutBrackets(String name) {
        String rest = BRACKETS.matcher(SITE.matcher(name).replaceFirst("")).replaceAll(" ");
        return trimmed(rest).isEmpty() ? name.replaceAll("[\\[\\]{}]", " ").strip() : rest;
    }

    /// Without an opening bracket that nothing closes, and what follows it.
    static String closed(String text) {
        return UNCLOSED.matcher(text).replaceFirst("");
    }

    /// Letters and digits only, in lower case, for telling whether two spellings mean the same.
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String dotsToSpaces(String text) {
        StringBuilder spaced = new StringBuilder();
        Matcher acronym = ACRONYM.matcher(text);
        int from = 0;
        while (acronym.find()) {
            spaced.append(text.substring(from, acronym.start()).replace('.', ' '));
            String letters = acronym.group();
            boolean runsOn = letters.endsWith(".") && acronym.end() < text.length();
            spaced.append(runsOn ? letters + " " : letters);
            from = acronym.end();
        }
        return spaced.append(text.substring(from).replace('.', ' ')).toString();
    }

    private static String capitalised(String text) {
        return WORD.matcher(text)
                .replaceAll(
                        word ->
                                word.start() > 0 && SMALL.contains(word.group())
                                        ? word.group()
                                        : Matcher.quoteReplacement(initial(word.group())));
    }

    private static String initial(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }

    private static String withArticleFirst(String text) {
        Matcher last = ARTICLE_LAST.matcher(text);
        return last.matches() ? last.group(2) + " " + last.group(1) : text;
    }
}
