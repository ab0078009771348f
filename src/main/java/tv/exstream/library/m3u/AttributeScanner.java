package tv.exstream.library.m3u;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Finds `key="value"` one after the other, as people and programs write them: with quotes of any kind, or none, or some within the
/// value, with and without blanks between them. Not thread-safe.
///
/// ```
///   key="value"key='value' key=value key="The "best" one",the title, with all of its commas
/// ```
final class AttributeScanner {
    /// Some lists name dozens of guides in one attribute.
    private static final int LONGEST = 65_536;

    /// A picture that is written into the list.
    private static final String DATA = "data:";

    /// Lists have thirty at most.
    private static final int MOST = 100;

    private static final String QUOTES = "\"'“”„‟‘’‚«»";

    private final String text;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private int repeated;
    private int at;

    /// The quotes that nothing closes from here on, so that it is looked for once.
    private String unclosed = "";

    /// @param at where to begin
    AttributeScanner(String text, int at) {
        this.text = text;
        this.at = at;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    int repeated() {
        return repeated;
    }

    /// Reads all attributes. Answers what is after the first comma outside of them; empty when there is none.
    String title() {
        while (at < text.length()) {
            skipBlanks();
            if (is(',')) {
                return text.substring(at + 1).strip();
            }
            int equals = endOfKey(at);
            if (equals > at && equals < text.length() && text.charAt(equals) == '=') {
                value(text.substring(at, equals), equals + 1);
            } else {
                skipWord();
            }
        }
        return "";
    }

    private void value(String key, int from) {
        String value = from < text.length() && isQuote(from) ? quoted(from) : unquoted(from);
        if (value.isBlank() || value.length() > LONGEST || value.startsWith(DATA)) {
            return;
        }
        String name = key.toLowerCase(Locale.ROOT);
        if (attributes.size() < MOST || attributes.containsKey(name)) {
            repeated += attributes.put(name, value.strip()) == null ? 0 : 1;
        }
    }

    /// What is up to the quote that something follows which can follow an attribute.
    private String quoted(int opening) {
        int closing = closing(opening);
        if (closing < 0) {
            return unquoted(opening + 1);
        }
        at = closing + 1;
        return text.substring(opening + 1, closing);
    }

    private int closing(int opening) {
        if (unclosed.indexOf(text.charAt(opening)) >= 0) {
            return -1;
        }
        for (int closing = opening + 1; closing < text.length(); closing++) {
            if (closes(opening, closing) && canEnd(closing + 1)) {
                return closing;
            }
        }
        unclosed += text.charAt(opening);
        return -1;
    }

    /// Whether a quote is of the kind that closes one; typographic ones come in any pairs.
    private boolean closes(int opening, int closing) {
        boolean plain = text.charAt(opening) == '"' || text.charAt(opening) == '\'';
        return plain ? text.charAt(closing) == text.charAt(opening) : isQuote(closing);
    }

    private boolean canEnd(int index) {
        int next = index;
        while (next < text.length() && isBlank(next)) {
            next++;
        }
        if (next == text.length() || text.charAt(next) == ',') {
            return true;
        }
        int equals = endOfKey(next);
        return equals > next && equals < text.length() && text.charAt(equals) == '=';
    }

    private String unquoted(int from) {
        int end = from;
        while (end < text.length() && !isBlank(end) && text.charAt(end) != ',') {
            end++;
        }
        at = end;
        return text.substring(from, end);
    }

    /// What is neither an attribute nor the title means nothing.
    private void skipWord() {
        while (at < text.length() && !isBlank(at) && !is(',')) {
            at++;
        }
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(at)) {
            at++;
        }
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean isBlank(int index) {
        return text.charAt(index) == ' ' || text.charAt(index) == '\t';
    }

    private boolean isQuote(int index) {
        return QUOTES.indexOf(text.charAt(index)) >= 0;
    }

    private int endOfKey(int from) {
        int end = from;
        while (end < text.length() && isOfKey(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfKey(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.';
    }
}
