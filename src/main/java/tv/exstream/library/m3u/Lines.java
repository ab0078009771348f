package tv.exstream.library.m3u;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The lines of a text of which nobody knows the encoding, one after the other, without blanks at their ends. Not thread-safe.
///
/// Carriage returns, line feeds and both end a line; lines without anything are left out. Each line is UTF-8 or, where it is not valid as
/// that, Windows-1252: lists are put together from parts of several authors. Control characters are removed.
final class Lines {
    /// Longer than a logo that is written into the line; what goes beyond is left out.
    static final int LONGEST = 2 << 20;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream text;
    private final byte[] read = new byte[1 << 16];
    private int at;
    private int end;

    private byte[] line = new byte[1 << 10];
    private int length;
    private boolean ascii;
    private long cut;

    /// @param text without a byte order mark
    Lines(InputStream text) {
        this.text = text;
    }

    /// How many lines were longer than is read.
    long cut() {
        return cut;
    }

    /// The next line; empty after the last one.
    Optional<String> next() throws IOException {
        while (fill()) {
            String next = decoded();
            if (!next.isEmpty()) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /// Reads one line. Answers whether there was one.
    private boolean fill() throws IOException {
        length = 0;
        ascii = true;
        boolean any = false;
        boolean tooLong = false;
        while (hasMore()) {
            any = true;
            byte next = read[at++];
            if (next == '\n' || next == '\r') {
                break;
            }
            tooLong |= length == LONGEST;
            append(next);
        }
        cut += tooLong ? 1 : 0;
        return any;
    }

    private boolean hasMore() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, text.read(read));
        }
        return at < end;
    }

    private void append(byte next) {
        boolean control = (next >= 0 && next < ' ' && next != '\t') || next == 0x7F;
        if (control || length == LONGEST) {
            return;
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, 2 * length);
        }
        line[length++] = next;
        ascii &= next >= 0;
    }

    private String decoded() {
        if (ascii) {
            return new String(line, 0, length, StandardCharsets.US_ASCII).strip();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString()
                    .strip();
        } catch (CharacterCodingException e) {
            return new String(line, 0, length, WINDOWS_1252).strip();
        }
    }
}
