package tv.exstream.library.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/// What the door sends for one question. Owned by one thread, which closes it.
interface Delivery extends AutoCloseable {
    /// Of HTTP.
    int status();

    /// What [com.sun.net.httpserver.HttpExchange#sendResponseHeaders] wants: 0 when it is not known.
    long length();

    Map<String, String> headers();

    /// Sends all of it.
    ///
    /// @throws IOException when the reader went away, or the source does not bring the rest
    void copyTo(OutputStream out) throws IOException, InterruptedException;

    @Override
    void close() throws IOException;
}
