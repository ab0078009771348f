package tv.exstream.config;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes texts so that YAML reads them as the same texts.
final class YamlWords {
    /// What nobody has to quote, unless it reads as something else, such as a number with underscores.
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}/._~-][\\p{L}\\p{N}/._~+=@()| :-]*");

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_ASCII = 0x7E;
    private static final int FIRST_UNCONTROLLED = 0xA0;

    private YamlWords() {}

    /// One text, with quotes only where there must be some.
    static String of(String text) {
        return PLAIN.matcher(text).matches() && readsAs(text) ? text : quoted(text);
    }

    /// Several, in brackets.
    static String inBrackets(List<String> texts) {
        return texts.stream().map(YamlWords::of).collect(Collectors.joining(", ", "[", "]"));
    }

    private static boolean readsAs(String text) {
        return ConfigFile.reads("x: " + text, "x", text)
                && ConfigFile.reads("x: [" + text + "]", "x", text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(each -> quoted.append(escaped((char) each)));
        return quoted.append('"').toString();
    }

    private static String escaped(char each) {
        if (each == '"' || each == '\\') {
            return "\\" + each;
        }
        boolean printable =
                (each >= FIRST_PRINTABLE && each <= LAST_ASCII)
                        || (each >= FIRST_UNCONTROLLED && each != '\uFEFF');
        return printable ? Character.toString(each) : "\\u%04X".formatted((int) each);
    }
}
