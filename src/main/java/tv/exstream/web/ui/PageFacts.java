package tv.exstream.web.ui;

import java.util.List;

/// What the page says that does not change while the server runs.
///
/// @param version of the program
/// @param publicUrl where clients reach the server; empty when they reach it where the browser does
/// @param mediaFolders where media is looked for; may be empty
public record PageFacts(String version, String publicUrl, List<String> mediaFolders) {
    /// What other players need to know, in the order people ask for it.
    private static final List<Address> ADDRESSES =
            List.of(
                    new Address(
                            "Channels (M3U)",
                            "/iptv/channels.m3u",
                            "For VLC, Kodi, Jellyfin, Emby and every other IPTV player."),
                    new Address(
                            "Guide (XMLTV)",
                            "/iptv/xmltv.xml",
                            "The programme guide that goes with the channels."),
                    new Address(
                            "HDHomeRun tuner",
                            "/",
                            "For Plex, Emby and Channels: they find it by themselves, or ask for this address."));

    public PageFacts {
        mediaFolders = List.copyOf(mediaFolders);
    }

    /// The addresses for other players.
    public List<Address> addresses() {
        return ADDRESSES;
    }

    /// @param path on this server
    /// @param purpose in a sentence
    public record Address(String name, String path, String purpose) {}
}
