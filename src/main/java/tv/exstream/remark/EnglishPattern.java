package tv.exstream.remark;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence in English with places such as `{0}`, each once. Immutable.
public record EnglishPattern(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

    public int places() {
        return (int) PLACE.matcher(text).results().count();
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
}
