package tv.exstream.tuner;

import java.io.IOException;
import java.util.List;
import tv.exstream.lan.LanAddress;

/// A socket by which clients find us or ask us things. Opened and closed by one thread, asked for its health by any.
interface Listener {
    /// Opens the socket and serves it on a thread of its own.
    ///
    /// @throws IOException when the port cannot be had; the listener can be opened again later
    void open() throws IOException;

    /// Closes the socket; its thread ends. Does nothing when it is closed.
    void close();

    ListenerHealth health();

    /// Makes the device known to those who listen, where that is done.
    default void announce() {}

    /// Takes notice of addresses that this machine did not have before.
    default void addressesAdded(List<LanAddress> added) {}

    /// Says goodbye to those who listen, where that is done.
    default void sayGoodbye() {}
}
