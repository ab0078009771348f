package tv.exstream.client;

import java.net.URI;

/// A player without a window: it decodes picture and sound in real time, over at least one join, and throws them away.
interface Player {
    Tool tool();

    /// Starts to play an address.
    ///
    /// @param name by which the server is to know it; some players only go by their own
    Run play(URI url, String name);

    /// A part of what the server knows it by.
    String agent(String name);

    /// Waits until it has played, and checks that it has seen and heard everything and complained about nothing.
    void assertPlayed(Run run);
}
