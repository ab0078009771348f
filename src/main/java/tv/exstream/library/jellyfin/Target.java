package tv.exstream.library.jellyfin;

import tv.exstream.source.Origin;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.ServerOrigin.Emby;
import tv.exstream.source.ServerOrigin.Jellyfin;
import tv.exstream.source.WebAddress;

/// A server of one of the two dialects, as a person describes it.
///
/// @param user empty for an administrator
record Target(Dialect dialect, WebAddress address, String user, ServerChoice choice) {
    static boolean isOne(Origin origin) {
        return origin instanceof Jellyfin || origin instanceof Emby;
    }

    /// @throws IllegalArgumentException when the origin is none of the two
    static Target of(Origin origin) {
        if (origin instanceof Jellyfin(WebAddress address, String user, ServerChoice choice)) {
            return new Target(Dialect.JELLYFIN, address, user, choice);
        }
        if (origin instanceof Emby(WebAddress address, String user, ServerChoice choice)) {
            return new Target(Dialect.EMBY, address, user, choice);
        }
        throw new IllegalArgumentException("neither Jellyfin nor Emby: " + origin);
    }
}
