package tv.exstream.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Cuts a stream into lines of bounded length; what is longer than that is dropped. Owned by one thread.
final class LineReader {
    /// Longer than any message of ffmpeg that is worth reading.
    private static final int LONGEST_LINE = 2_000;

    private static final int BUFFER = 8_192;

    private final Consumer<String> lines;
    private final byte[] line = new byte[LONGEST_LINE];
    private int length;

    LineReader(Consumer<String> lines) {
        this.lines = lines;
    }

    /// Reads until the stream ends.
    void readAll(InputStream stream) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
            for (int i = 0; i < count; i++) {
                add(buffer[i]);
            }
        }
        flush();
    }

    /// ffmpeg ends its status line with a carriage return.
    private void add(byte next) {
        if (next == '\n' || next == '\r') {
            flush();
        } else if (length < LONGEST_LINE) {
            line[length++] = next;
        }
    }

    private void flush() {
        if (length > 0) {
            lines.accept(new String(line, 0, length, StandardCharsets.UTF_8));
            length = 0;
        }
    }
}
