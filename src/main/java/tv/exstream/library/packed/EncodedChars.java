package tv.exstream.library.packed;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Characters as bytes of UTF-8.
final class EncodedChars extends InputStream {
    private static final int CHARS = 1 << 13;

    private final Reader chars;
    private final CharBuffer read = CharBuffer.allocate(CHARS).limit(0);
    private final ByteBuffer encoded = ByteBuffer.allocate(4 * CHARS).limit(0);
    private final CharsetEncoder encoder =
            StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
    private boolean ended;

    EncodedChars(Reader chars) {
        this.chars = chars;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? encoded.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, encoded.remaining());
        encoded.get(target, offset, count);
        return count;
    }

    private boolean hasMore() throws IOException {
        while (!encoded.hasRemaining() && !ended) {
            read.compact();
            ended = chars.read(read) < 0;
            read.flip();
            encoded.clear();
            encoder.encode(read, encoded, ended);
            encoded.flip();
        }
        return encoded.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        chars.close();
    }
}
