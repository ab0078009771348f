package tv.exstream.web.iptv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Remembers what is written to it, unless that becomes too much. Owned by one thread.
final class ShortMemory extends OutputStream {
    /// Eight times what a channel of 50 programmes a day has in a week.
    static final int MOST_BYTES = 4_000_000;

    private static final int USUAL_BYTES = 512 * 1_024;

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    private boolean whole = true;

    /// Whether everything is still known.
    boolean isWhole() {
        return whole;
    }

    /// Hands on what is known.
    void writeTo(OutputStream out) throws IOException {
        bytes.writeTo(out);
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int length) {
        if (whole && bytes.size() + length > MOST_BYTES) {
            whole = false;
            bytes = new ByteArrayOutputStream(0);
        }
        if (whole) {
            bytes.write(from, start, length);
        }
    }
}
