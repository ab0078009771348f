package tv.exstream.remark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence in English with places such as `{0}`, each once, and no other braces. Immutable.
public record EnglishPattern(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

    public int places() {
        int places = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            places++;
        }
        return places;
    }

    /// With values in its places. What is in them is not looked at again.
    ///
    /// @param values as many as there are places
    public String with(List<?> values) {
        return PLACE.matcher(text)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        told(values.get(Integer.parseInt(place.group(1))))));
    }

    private static String told(Object value) {
        return value instanceof Sentence sentence ? sentence.english() : value.toString();
    }

    /// The values that a sentence was said with; empty for one of other words. A value ends where the words begin that follow it.
    public Optional<List<String>> valuesIn(String said) {
        if (!isFramed(said)) {
            return Optional.empty();
        }
        List<String> words = List.of(PLACE.split(text, -1));
        List<Integer> order =
                PLACE.matcher(text)
                        .results()
                        .map(place -> Integer.valueOf(place.group(1)))
                        .toList();
        String[] values = new String[order.size()];
        int at = words.getFirst().length();
        for (int i = 0; i < values.length; i++) {
            boolean isLast = i == values.length - 1;
            String next = words.get(i + 1);
            int end = isLast ? said.length() - next.length() : said.indexOf(next, at);
            if (end < at) {
                return Optional.empty();
            }
            values[order.get(i)] = said.substring(at, end);
            at = end + next.length();
        }
        return Optional.of(Arrays.asList(values)).filter(found -> with(found).equals(said));
    }

    /// Whether it begins and ends alike, which tells most sentences apart without further ado.
    private boolean isFramed(String said) {
        int begin = text.indexOf('{');
        if (begin < 0) {
            return said.equals(text);
        }
        int end = text.length() - text.lastIndexOf('}') - 1;
        return said.regionMatches(0, text, 0, begin)
                && said.regionMatches(said.length() - end, text, text.length() - end, end);
    }
}
