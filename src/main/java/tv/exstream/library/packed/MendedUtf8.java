package tv.exstream.library.packed;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// Characters of a text that is UTF-8 but for some places: what is not valid there is Windows-1252, which is what it is when programs
/// paste texts together.
public final class MendedUtf8 extends Reader {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BYTES = 1 << 13;

    /// In bytes.
    private static final int LONGEST_CHARACTER = 4;

    private final InputStream text;
    private final ByteBuffer bytes = ByteBuffer.allocate(BYTES).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BYTES + 1).limit(0);
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private boolean ended;

    public MendedUtf8(InputStream text) {
        this.text = text;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        if (bytes.remaining() < LONGEST_CHARACTER) {
            fill();
        }
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isMalformed()) {
            chars.put(WINDOWS_1252.decode(bytes.slice(bytes.position(), 1)));
            bytes.position(bytes.position() + 1);
            CharsetDecoder _ = decoder.reset();
        }
        chars.flip();
    }

    private void fill() throws IOException {
        if (ended) {
            return;
        }
        bytes.compact();
        int count = text.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count));
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
