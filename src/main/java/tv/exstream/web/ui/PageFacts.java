package tv.exstream.web.ui;

import java.util.List;

/// What the page says that does not change while the server runs.
///
/// @param version of the program
/// @param publicUrl where clients reach the server; empty when they reach it where the browser does
public record PageFacts(String version, String publicUrl) {
    /// What other players need to know, in the order people ask for it.
    private static final List<Address> ADDRESSES =
            List.of(
                    new Address("m3u", "/iptv/channels.m3u"),
                    new Address("xmltv", "/iptv/xmltv.xml"),
                    new Address("tuner", "/"));

    /// The addresses for other players.
    public List<Address> addresses() {
        return ADDRESSES;
    }

    /// @param key of its name and purpose, which are the messages `guide.connect.KEY.name` and `.purpose`
    /// @param path on this server
    public record Address(String key, String path) {}
}
