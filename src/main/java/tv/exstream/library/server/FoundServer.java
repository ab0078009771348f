package tv.exstream.library.server;

import java.util.regex.Pattern;
import tv.exstream.lan.KnownHosts;
import tv.exstream.lan.WebPlace;
import tv.exstream.source.ServerOrigin;
import tv.exstream.source.WebAddress;

/// A media server of the network, as it answered. Immutable.
///
/// @param id its own, without what no id has; of Plex the machine identifier
/// @param name as its owner calls it, without what cannot be printed; may be empty
public record FoundServer(ServerCall call, String id, String name, WebPlace place) {
    /// As much as a list shows; anybody on the network may answer.
    private static final int LONGEST = 100;

    private static final Pattern NO_ID = Pattern.compile("[^A-Za-z0-9-]");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    public FoundServer {
        id = cut(NO_ID.matcher(id).replaceAll(""));
        name = cut(UNPRINTABLE.matcher(name).replaceAll("").strip());
    }

    /// Whether a source of this origin reads it.
    public boolean isAt(ServerOrigin origin, KnownHosts hosts) {
        return switch (origin) {
            case ServerOrigin.Plex plex ->
                    call == ServerCall.PLEX
                            && (plex.machine().equals(id)
                                    || plex.address()
                                            .filter(each -> isAt(each, hosts))
                                            .isPresent());
            case ServerOrigin.Jellyfin jellyfin ->
                    call == ServerCall.JELLYFIN && isAt(jellyfin.address(), hosts);
            case ServerOrigin.Emby emby -> call == ServerCall.EMBY && isAt(emby.address(), hosts);
        };
    }

    private boolean isAt(WebAddress address, KnownHosts hosts) {
        return place.isAt(address.uri(), hosts);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
