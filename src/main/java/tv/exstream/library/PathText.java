package tv.exstream.library;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import tv.exstream.remark.KeptWord;

/// Paths as text that can be printed anywhere and read by a person.
public final class PathText {
    private static final int HEX = 16;

    /// RFC 3629 clause 3: a character has 1 to 4 bytes.
    private static final int LONGEST_CHARACTER = 4;

    private PathText() {}

    /// Whether the path is the same after a way through text. One in another encoding than the system's is not: no other program
    /// could be told its name, and neither could the database.
    public static boolean isExpressible(Path path) {
        return path.getFileSystem().getPath(path.toString()).equals(path);
    }

    /// What to do about a name that is not.
    public static String howToExpress() {
        String charset = System.getProperty("sun.jnu.encoding", "UTF-8");
        return charset.equalsIgnoreCase("UTF-8")
                ? KeptWord.NAME_NOT_UTF8.said()
                : KeptWord.NAME_NOT_WRITABLE.said(charset);
    }

    /// The path with control characters as `\n` or `\u0007` and bytes that are no character as `\xff`.
    public static String of(Path path) {
        return isExpressible(path) ? escaped(path.toString()) : fromBytes(path);
    }

    private static String escaped(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(printed, point));
        return printed.toString();
    }

    private static void append(StringBuilder printed, int point) {
        switch (point) {
            case '\n' -> printed.append("\\n");
            case '\r' -> printed.append("\\r");
            case '\t' -> printed.append("\\t");
            default -> {
                if (isPrintable(point)) {
                    printed.appendCodePoint(point);
                } else {
                    printed.append("\\u%04x".formatted(point));
                }
            }
        }
    }

    /// Direction overrides would let a name pose as another.
    private static boolean isPrintable(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    /// The address form keeps the bytes of a name as `%ff`.
    private static String fromBytes(Path path) {
        String address = path.toUri().getRawPath().replaceFirst("(?<=.)/$", "");
        ByteBuffer bytes = ByteBuffer.allocate(address.length());
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(address.substring(i + 1, i + 3), HEX));
                i += 2;
            } else {
                bytes.put((byte) address.charAt(i));
            }
        }
        return decoded(bytes.flip());
    }

    private static String decoded(ByteBuffer bytes) {
        StringBuilder printed = new StringBuilder();
        while (bytes.hasRemaining()) {
            int length = lengthOfCharacter(bytes);
            if (length == 0) {
                printed.append("\\x%02x".formatted(bytes.get() & 0xFF).toLowerCase(Locale.ROOT));
            } else {
                byte[] character = new byte[length];
                bytes.get(character);
                printed.append(escaped(new String(character, StandardCharsets.UTF_8)));
            }
        }
        return printed.toString();
    }

    /// The bytes that make one character of UTF-8 from here; 0 when none do.
    private static int lengthOfCharacter(ByteBuffer bytes) {
        return IntStream.rangeClosed(1, Math.min(LONGEST_CHARACTER, bytes.remaining()))
                .filter(length -> isText(bytes.slice(bytes.position(), length)))
                .findFirst()
                .orElse(0);
    }

    private static boolean isText(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false; // which is what was asked
        }
    }
}
