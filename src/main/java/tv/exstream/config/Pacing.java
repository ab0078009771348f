package tv.exstream.config;

import java.util.Locale;

/// How fast a viewer is handed what a channel has sent already. The channel itself is sent in real time, by the PCR in it.
public enum Pacing {
    /// From the newest key frame, the lead at once, and then as the channel is sent.
    REALTIME,
    /// From some seconds before, at twice the speed, until nothing is left: the player ends with more in its buffer.
    BURST,
    /// From the newest key frame; whoever fell behind catches up as fast as the connection has shown to take it.
    ADAPTIVE,
    /// From some seconds before, and everything at once.
    DISABLED;

    /// As it is written in the configuration.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
