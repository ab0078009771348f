package tv.exstream.library.xmltv;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Makes XML 1.0 of what is nearly that: characters that must not be there are left out, an ampersand that begins nothing is written as
/// one, blanks before the declaration are none, and what only HTML has a name for stands for itself.
final class MendedXml extends Reader {
    private static final int CHARS = 1 << 13;

    /// `&`, the longest name and `;`.
    private static final int LONGEST = 12;

    private static final String OPENING = "<![CDATA[";
    private static final String CLOSING = "]]>";
    private static final String ENTITY = "<!ENTITY";
    private static final String ROOT = "<tv";

    private static final Set<String> KNOWN = Set.of("&amp;", "&lt;", "&gt;", "&quot;", "&apos;");

    private final Reader text;

    /// What was read; between `at` and `end` it is still to be mended.
    private final char[] read = new char[CHARS];

    private int at;
    private int end;
    private boolean ended;

    private final StringBuilder mended = new StringBuilder(2 * CHARS);
    private int given;

    /// Whether what is next is within a section where ampersands are themselves (XML 1.0, 2.7).
    private boolean verbatim;

    private boolean rooted;

    /// Whether anything but blanks was there: before a declaration nothing may be.
    private boolean begun;

    MendedXml(Reader text) {
        this.text = text;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (given == mended.length()) {
            if (ended && at == end) {
                return -1;
            }
            mend();
        }
        int count = Math.min(length, mended.length() - given);
        mended.getChars(given, given + count, target, offset);
        given += count;
        return count;
    }

    private void mend() throws IOException {
        mended.setLength(0);
        given = 0;
        fill();
        // What begins something near the end waits for what follows it.
        while (at < end && (ended || end - at >= LONGEST || !begins(read[at]))) {
            if (read[at] == '&' && !verbatim) {
                ampersand();
            } else {
                follow();
                keep(read[at++]);
            }
        }
    }

    private static boolean begins(char c) {
        return c == '&' || c == '<' || c == ']';
    }

    /// Whoever declares entities, before the root, wants them expanded, which may never end or lead to files (XML 1.0, 4.2).
    private void follow() {
        rooted |= is(ROOT);
        if (!rooted && is(ENTITY)) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, "guide must not declare entities: " + ENTITY);
        }
        verbatim = verbatim ? !is(CLOSING) : is(OPENING);
    }

    private boolean is(String mark) {
        return read[at] == mark.charAt(0)
                && mark.contentEquals(CharBuffer.wrap(read, at, Math.min(mark.length(), end - at)));
    }

    private void fill() throws IOException {
        System.arraycopy(read, at, read, 0, end - at);
        end -= at;
        at = 0;
        int count = ended ? 0 : text.read(read, end, CHARS - end);
        ended |= count < 0;
        end += Math.max(0, count);
    }

    /// Lone surrogates are left to the parser, which refuses them: nothing is known that writes them.
    private void keep(char c) {
        boolean before = !begun && Character.isWhitespace(c);
        if (isAllowed(c) && !before) {
            mended.append(c);
            begun = true;
        }
    }

    /// What may be in a document (XML 1.0, 2.2).
    private static boolean isAllowed(int c) {
        return (c >= 0x20 && c < 0xFFFE) || c == '\t' || c == '\n' || c == '\r' || c > 0xFFFF;
    }

    private void ampersand() {
        int semicolon = semicolon();
        if (semicolon < 0) {
            mended.append("&amp;");
            at++;
            return;
        }
        mended.append(meaning(new String(read, at, semicolon + 1 - at)));
        at = semicolon + 1;
    }

    /// Where the name ends that begins here; -1 when it is none.
    private int semicolon() {
        for (int next = at + 1; next < Math.min(end, at + LONGEST); next++) {
            char c = read[next];
            if (c == ';') {
                return next > at + 1 ? next : -1;
            }
            if (c != '#' && !Character.isLetterOrDigit(c)) {
                return -1;
            }
        }
        return -1;
    }

    private static String meaning(String reference) {
        if (KNOWN.contains(reference)) {
            return reference;
        }
        String letter = HtmlUtils.htmlUnescape(reference);
        if (letter.equals(reference)) {
            return "&amp;" + reference.substring(1);
        }
        int c = letter.codePointAt(0);
        boolean half = c < 0x10000 && Character.isSurrogate((char) c);
        return isAllowed(c) && !half ? "&#%d;".formatted(c) : "";
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
