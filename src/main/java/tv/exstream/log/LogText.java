package tv.exstream.log;

import tv.exstream.problem.RedactedAddress;

/// Text as it may stand in the log: without secrets, in one line, and with nothing in it that a terminal obeys.
public final class LogText {
    private static final String CUT = " […]";

    private LogText() {}

    /// @param longest characters that are kept; what is cut off is marked
    public static String of(String said, int longest) {
        // Cut first: what follows takes time that grows with the length. Somewhat more is kept, so
        // that no address is cut and then not
        // known for one.
        String bounded = said.length() > 2 * longest ? said.substring(0, 2 * longest) : said;
        String plain = escaped(RedactedAddress.in(bounded));
        return plain.length() > longest || bounded.length() < said.length()
                ? plain.substring(0, Math.min(longest, plain.length())) + CUT
                : plain;
    }

    /// Control characters, and those that turn the direction of writing, as they are written in Java.
    private static String escaped(String text) {
        if (text.codePoints().noneMatch(LogText::isObeyed)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(each -> append(each, escaped));
        return escaped.toString();
    }

    private static void append(int character, StringBuilder to) {
        switch (character) {
            case '\n' -> to.append("\\n");
            case '\r' -> to.append("\\r");
            case '\t' -> to.append(' ');
            default -> {
                if (isObeyed(character)) {
                    to.append("\\u%04x".formatted(character));
                } else {
                    to.appendCodePoint(character);
                }
            }
        }
    }

    private static boolean isObeyed(int character) {
        int type = Character.getType(character);
        return Character.isISOControl(character)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
