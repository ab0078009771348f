package tv.exstream.guide;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Text on its way to a stream of bytes, some of it encoded before. Owned by one thread.
final class Utf8 {
    /// Large enough that a write costs little, small enough that the first one comes soon.
    static final int BUFFER_BYTES = 32 * 1_024;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int used;

    Utf8(OutputStream out) {
        this.out = out;
    }

    /// The text as it may be appended again and again.
    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// @param encoded is not changed afterwards
    Utf8 append(byte[] encoded) throws IOException {
        if (encoded.length > buffer.length - used) {
            flush();
        }
        if (encoded.length > buffer.length) {
            out.write(encoded);
        } else {
            System.arraycopy(encoded, 0, buffer, used, encoded.length);
            used += encoded.length;
        }
        return this;
    }

    /// A number of as many digits as `digits`, of which it has no more.
    Utf8 append(int number, int digits) throws IOException {
        if (digits > buffer.length - used) {
            flush();
        }
        int rest = number;
        for (int place = used + digits - 1; place >= used; place--) {
            buffer[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += digits;
        return this;
    }

    /// Writes what is left.
    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
