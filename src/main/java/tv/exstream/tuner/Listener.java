package tv.exstream.tuner;

import java.io.IOException;

/// A socket by which clients find us or ask us things. Opened and closed by one thread, asked for its health by any.
interface Listener {
    /// Opens the socket and serves it on a thread of its own.
    ///
    /// @throws IOException when the port cannot be had; the listener can be opened again later
    void open() throws IOException;

    /// Closes the socket; its thread ends. Does nothing when it is closed.
    void close();

    ListenerHealth health();
}
