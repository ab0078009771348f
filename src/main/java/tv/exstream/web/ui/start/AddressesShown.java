package tv.exstream.web.ui.start;

import java.util.List;
import tv.exstream.web.BaseUrl;

/// What other players ask for, under the address by which the page was reached.
///
/// @param onlyHere whether that address is of this machine alone
public record AddressesShown(String base, String m3u, String xmltv, boolean onlyHere) {
    /// Players that the page explains, by the messages `start.player.NAME`.
    private static final List<String> PLAYERS =
            List.of("plex", "jellyfin", "emby", "kodi", "vlc", "tv");

    static AddressesShown of(BaseUrl base) {
        boolean onlyHere = base.text().matches("https?://(localhost|127\\.[0-9.]+|\\[::1])(:.*)?");
        return new AddressesShown(
                base.text(), base.at("/iptv/channels.m3u"), base.at("/iptv/xmltv.xml"), onlyHere);
    }

    public List<String> players() {
        return PLAYERS;
    }
}
