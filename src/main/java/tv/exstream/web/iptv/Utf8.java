package tv.exstream.web.iptv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Text on its way to a stream of bytes. Encoded by the buffer and not, as a `Writer` does, letter
/// by letter: a guide has 80 million of them. Owned by one thread.
final class Utf8 implements Appendable {
    /// Large enough that a write costs little, small enough that the first one comes soon.
    private static final int BUFFER_CHARS = 32 * 1_024;

    private final OutputStream out;
    private final StringBuilder buffer = new StringBuilder(2 * BUFFER_CHARS);

    Utf8(OutputStream out) {
        this.out = out;
    }

    /// @param text does not end within a surrogate pair
    @Override
    public Utf8 append(@Nullable CharSequence text) throws IOException {
        buffer.append(text);
        return flushedWhenFull();
    }

    @Override
    public Utf8 append(@Nullable CharSequence text, int start, int end) throws IOException {
        buffer.append(text, start, end);
        return flushedWhenFull();
    }

    @Override
    public Utf8 append(char c) throws IOException {
        buffer.append(c);
        return flushedWhenFull();
    }

    /// Writes what is left.
    void flush() throws IOException {
        out.write(buffer.toString().getBytes(StandardCharsets.UTF_8));
        buffer.setLength(0);
    }

    private Utf8 flushedWhenFull() throws IOException {
        if (buffer.length() >= BUFFER_CHARS) {
            flush();
        }
        return this;
    }
}
