package tv.exstream.key;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// What a program writes, gathered on a thread of its own. Thread-safe.
final class Gathered {
    /// A key takes 44 characters, a complaint a few lines.
    private static final int LONGEST = 16_384;

    /// What a program has written is there when it has ended; what it has started may hold the pipe open for ever.
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Thread thread;

    Gathered(InputStream from) {
        thread = Thread.ofPlatform().daemon().name("keyring").start(() -> gather(from));
    }

    private void gather(InputStream from) {
        byte[] buffer = new byte[LONGEST];
        try {
            int read = from.read(buffer);
            while (read >= 0 && bytes.size() < LONGEST) {
                bytes.write(buffer, 0, read);
                read = from.read(buffer);
            }
        } catch (IOException _) {
            // The pipe went with the program.
            return;
        }
    }

    /// All that it wrote, or the beginning; to be asked when it has ended.
    String text() throws InterruptedException {
        boolean _ = thread.join(SETTLING);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
