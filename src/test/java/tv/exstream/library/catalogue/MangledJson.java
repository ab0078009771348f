package tv.exstream.library.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers as a server that means no good, or is broken, may send them.
public final class MangledJson {
    private static final Pattern VALUE = Pattern.compile("'[^']*'|\\b\\d+(?:\\.\\d+)?\\b");

    private static final List<String> OTHERS =
            List.of(
                    "null",
                    "[]",
                    "{}",
                    "-1",
                    "1e300",
                    "true",
                    "'+999999999-12-31'",
                    "'2008-02-31'",
                    "'\\u0000\\uD800'",
                    "[[{'name': [1]}]]",
                    "'" + "x".repeat(20_000) + "'");

    private MangledJson() {}

    /// The same with some of its values replaced; what was a name before a colon may be one no more.
    ///
    /// @param json with single quotes
    public static byte[] of(String json, Random random) {
        String mangled =
                VALUE.matcher(json)
                        .replaceAll(
                                value ->
                                        random.nextInt(4) == 0 && !isName(json, value.end())
                                                ? Matcher.quoteReplacement(
                                                        OTHERS.get(random.nextInt(OTHERS.size())))
                                                : Matcher.quoteReplacement(value.group()));
        return mangled.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isName(String json, int end) {
        return end < json.length() && json.charAt(end) == ':';
    }
}
