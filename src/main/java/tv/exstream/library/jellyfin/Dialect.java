package tv.exstream.library.jellyfin;

import java.util.Map;

/// In what the two servers differ. Source: their OpenAPI documents, Jellyfin 10.9 to 12 and Emby 4.9.
enum Dialect {
    JELLYFIN("", "/UserViews?userId=%s", "/Items?userId=%s&", "/Playlists/%s/Items?userId=%s&"),
    EMBY("/emby", "/Users/%s/Views?", "/Users/%s/Items?", "/Playlists/%s/Items?UserId=%s&");

    private final String prefix;
    private final String views;
    private final String items;
    private final String playlist;

    Dialect(String prefix, String views, String items, String playlist) {
        this.prefix = prefix;
        this.views = views;
        this.items = items;
        this.playlist = playlist;
    }

    /// What all paths begin with. Emby answers without it as well, but proxies in front of it may not.
    String prefix() {
        return prefix;
    }

    String views(String user) {
        return views.formatted(user);
    }

    /// The path that lists items, up to where further parameters follow.
    String items(String user) {
        return items.formatted(user);
    }

    /// The path that lists what is on a playlist, up to where further parameters follow.
    String playlist(String playlist, String user) {
        return this.playlist.formatted(playlist, user);
    }

    /// What is said with every question.
    ///
    /// @param token empty before signing in
    Map<String, String> headers(Device device, String token) {
        return switch (this) {
            case JELLYFIN -> Map.of("Authorization", "MediaBrowser " + device.words(token));
            case EMBY ->
                    token.isEmpty()
                            ? Map.of("X-Emby-Authorization", "Emby " + device.words(token))
                            : Map.of("X-Emby-Token", token);
        };
    }

    /// Whether openings and credits are asked for apart; else they are among the chapters.
    boolean hasSegments() {
        return this == JELLYFIN;
    }

    String productName() {
        return this == JELLYFIN ? "Jellyfin" : "Emby";
    }
}
