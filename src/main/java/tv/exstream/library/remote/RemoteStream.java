package tv.exstream.library.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tv.exstream.outbound.Found;

/// A file of a source, or part of it, on its way through. When the server breaks off, it is asked for the rest. Owned by one thread, which
/// closes it.
final class RemoteStream implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int PARTIAL = 206;

    /// Servers end long connections; each of these must bring something.
    private static final int MOST_RESUMES = 20;

    private final RequestedRange range;
    private final Opening opening;
    private final Found<InputStream> first;
    private Found<InputStream> now;
    private long sent;

    /// Asks the source, each time where the file is by then.
    interface Opening {
        Found<InputStream> of(RequestedRange range) throws IOException, InterruptedException;
    }

    RemoteStream(RequestedRange range, Opening opening) throws IOException, InterruptedException {
        this.range = range;
        this.opening = opening;
        this.first = opening.of(range);
        this.now = first;
    }

    int status() {
        return first.status();
    }

    /// What [com.sun.net.httpserver.HttpExchange#sendResponseHeaders] wants: 0 when it is not known.
    long length() {
        return Math.max(0, first.headers().firstValueAsLong("Content-Length").orElse(0));
    }

    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : new String[] {"Content-Type", "Content-Range", "Accept-Ranges"}) {
            first.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
        }
        return headers;
    }

    /// Sends all of it.
    ///
    /// @throws IOException when the reader went away, or the source does not bring the rest
    void copyTo(OutputStream out) throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER];
        long resumedAt = -1;
        int resumes = 0;
        while (true) {
            int count = read(buffer);
            if (count > 0) {
                out.write(buffer, 0, count);
                sent += count;
            } else if (isWhole()) {
                return;
            } else {
                boolean stuck = sent == resumedAt || ++resumes > MOST_RESUMES;
                if (stuck || status() != PARTIAL) {
                    throw new IOException("the source broke off after %d bytes".formatted(sent));
                }
                resumedAt = sent;
                resume();
            }
        }
    }

    @Override
    public void close() throws IOException {
        now.body().close();
    }

    private boolean isWhole() {
        return length() == 0 || sent >= length();
    }

    /// -1 at the end, or where the source broke off.
    private int read(byte[] buffer) {
        try {
            return now.body().read(buffer);
        } catch (IOException e) {
            return -1;
        }
    }

    private void resume() throws IOException, InterruptedException {
        now.body().close();
        now = opening.of(range.after(sent));
        if (now.status() != PARTIAL) {
            throw new IOException("the source does not go on where it broke off");
        }
    }
}
