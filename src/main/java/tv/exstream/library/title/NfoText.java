package tv.exstream.library.title;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Turns the bytes of an NFO into text that an XML reader accepts wherever it can be told what was meant.
///
/// NFO files are written by many programs and by hand: with and without declaration, in the encoding of some Windows, with a
/// lone `&` or an HTML entity in them.
final class NfoText {
    /// Encodings that are told by a byte order mark.
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Pattern LONE_AMPERSAND = Pattern.compile("&(?!#?\\w{1,20};)");
    private static final Pattern FOREIGN_ENTITY =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos);|#)\\w{1,20};");

    /// XML 1.0 clause 2.2 allows no other control characters.
    private static final Pattern ILLEGAL =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private NfoText() {}

    static String of(byte[] bytes) {
        String text = decoded(bytes);
        text = ILLEGAL.matcher(text).replaceAll("");
        text = LONE_AMPERSAND.matcher(text).replaceAll("&amp;");
        return FOREIGN_ENTITY.matcher(text).replaceAll(" ");
    }

    /// The text in whatever encoding it is, as it is.
    static String decoded(byte[] bytes) {
        if (bytes.length >= 2 && isUtf16(bytes)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252")); // what older programs write
        }
    }

    private static boolean isUtf16(byte[] bytes) {
        int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE;
    }
}
