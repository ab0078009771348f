package tv.exstream.subtitle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Turns the text of one event of Advanced SubStation Alpha into the text of a WebVTT cue: bold, italic and underlined stay, every other
/// marking goes, and nothing that is said can be taken for a tag.
///
/// ```
/// {\an8\i1}Who's <there>?{\i0}\NMe.        <i>Who's &lt;there&gt;?</i>
///                                          Me.
/// ```
///
/// Source: WebVTT (W3C) 4.1, cue payload text; ffmpeg escapes what is said in braces with a backslash.
final class CueText {
    /// Two lines of 40 are what fits a screen; bounds the size of segments.
    static final int MOST_CHARACTERS = 1_000;

    /// A backslash that was said is followed by this, which is not seen.
    private static final char WORD_JOINER = '\u2060';

    private enum Style {
        BOLD('b'),
        ITALIC('i'),
        UNDERLINED('u');

        private final char letter;

        Style(char letter) {
            this.letter = letter;
        }
    }

    private final String event;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder said = new StringBuilder();

    /// Styles that are switched on or off.
    private final Map<Style, Boolean> styles = new EnumMap<>(Style.class);

    private boolean drawing;

    private CueText(String event) {
        this.event = event;
    }

    /// Empty when nothing is said.
    static String of(String event) {
        return new CueText(event).read();
    }

    private String read() {
        int at = 0;
        while (at < event.length() && text.length() + said.length() < MOST_CHARACTERS) {
            char c = event.charAt(at);
            int end = c == '{' ? event.indexOf('}', at) : -1;
            if (end > at) {
                flush();
                override(event.substring(at + 1, end));
                at = end + 1;
            } else if (c == '\\' && at + 1 < event.length()) {
                at += 1 + escaped(event.charAt(at + 1));
            } else {
                say(c);
                at++;
            }
        }
        flush();
        return withoutEmptyLines(text);
    }

    /// What stands behind a backslash; answers how many characters that are.
    private int escaped(char c) {
        switch (c) {
            case 'N', 'n' -> say('\n');
            case 'h' -> say('\u00a0');
            case '{', '}' -> say(c);
            case WORD_JOINER -> say('\\');
            default -> {
                say('\\');
                return 0;
            }
        }
        return 1;
    }

    private void say(char c) {
        boolean unseen = c != '\n' && (Character.isISOControl(c) || c == '\ufeff');
        if (!drawing) {
            said.append(c == '\t' ? ' ' : unseen ? "" : String.valueOf(c));
        }
    }

    /// What stands in braces: `\i1`, `\b700`, `\an8` and such, one after another.
    private void override(String block) {
        for (String code : block.split("\\\\", -1)) {
            switch (code) {
                case "i1" -> styles.put(Style.ITALIC, true);
                case "i0", "i" -> styles.remove(Style.ITALIC);
                case "u1" -> styles.put(Style.UNDERLINED, true);
                case "u0", "u" -> styles.remove(Style.UNDERLINED);
                case "b1", "b700", "b800", "b900" -> styles.put(Style.BOLD, true);
                case "b0", "b", "b400" -> styles.remove(Style.BOLD);
                case "p0" -> drawing = false;
                default -> other(code);
            }
        }
    }

    private void other(String code) {
        if (code.startsWith("r")) {
            styles.clear();
        } else if (code.matches("p[1-9][0-9]?")) {
            drawing = true;
        }
    }

    /// Writes what was said in the styles that hold, each tag closed again, so that tags never cross.
    private void flush() {
        String words = said.toString();
        List<Style> open = words.isBlank() ? List.of() : List.copyOf(styles.keySet());
        String before = words.substring(0, words.length() - words.stripLeading().length());
        String after = words.substring(words.stripTrailing().length());
        text.append(words.isBlank() ? "" : before);
        open.forEach(style -> text.append('<').append(style.letter).append('>'));
        text.append(Entities.escaped(Entities.read(words.strip())));
        open.reversed().forEach(style -> text.append("</").append(style.letter).append('>'));
        text.append(after);
        said.setLength(0);
    }

    /// An empty line would end the cue.
    private static String withoutEmptyLines(CharSequence text) {
        List<String> lines =
                text.toString().lines().map(String::strip).filter(CueText::isSeen).toList();
        return String.join("\n", lines);
    }

    private static boolean isSeen(String line) {
        return !line.replace('\u00a0', ' ').isBlank();
    }
}
