package tv.exstream.store;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A file that many threads use by position and that survives their being interrupted.
///
/// A Java file channel closes for everybody when one of its threads is interrupted, which happens to threads of viewers and fills
/// every day. Here an interrupt is kept for later and the file is opened again. Thread-safe.
final class SteadyFile implements AutoCloseable {
    /// Arbitrary: each attempt needs another thread to be interrupted at the same moment.
    private static final int ATTEMPTS = 100;

    private final Path path;
    private final Set<? extends OpenOption> options;
    private @Nullable FileChannel channel;
    private boolean closed;

    /// Something done with the open file; done again from the start when the file had to be opened again.
    interface Use<T> {
        T with(FileChannel file) throws IOException;
    }

    SteadyFile(Path path, Set<? extends OpenOption> options) {
        this.path = path;
        this.options = Set.copyOf(options);
    }

    <T> T use(Use<T> use) throws IOException {
        boolean interrupted = false;
        try {
            for (int attempt = 1; ; attempt++) {
                interrupted |= Thread.interrupted();
                FileChannel file = open();
                try {
                    return use.with(file);
                } catch (ClosedChannelException e) {
                    if (attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized FileChannel open() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (channel == null || !channel.isOpen()) {
            channel = FileChannel.open(path, options);
        }
        return channel;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (channel != null) {
            channel.close();
        }
    }
}
