package tv.exstream.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What kind of source it is and where it is. Secrets are not part of it.
public sealed interface Origin
        permits CatalogueOrigin, DriveOrigin, ListOrigin, OnlineOrigin, ServerOrigin {
    /// The names of the secrets it wants, such as `password`; may be empty.
    List<String> secrets();

    /// Who asks for what the source has and names; empty where it makes no difference.
    default Optional<UserAgent> userAgent() {
        return Optional.empty();
    }

    /// Whether a person wants something else of it. Who asks for it makes no difference.
    default boolean isOtherThan(Origin other) {
        return !askedByAnybody().equals(other.askedByAnybody());
    }

    /// The same without a [#userAgent].
    private Origin askedByAnybody() {
        return switch (this) {
            case ListOrigin.Playlist list -> new ListOrigin.Playlist(list.address());
            case ListOrigin.PlaylistFile list -> new ListOrigin.PlaylistFile(list.path());
            case ListOrigin.Xtream account ->
                    new ListOrigin.Xtream(account.address(), account.user(), account.offers());
            case ListOrigin.Guide guide -> new ListOrigin.Guide(guide.address());
            case ListOrigin.Tuner _, ListOrigin.GuideFile _ -> this;
            case ServerOrigin _, DriveOrigin _, OnlineOrigin _, CatalogueOrigin _ -> this;
        };
    }

    /// Whether it is of another kind or at another host, so that secrets of the one are none of the other's business.
    default boolean isElsewhereThan(Origin other) {
        return !getClass().equals(other.getClass()) || !host().equals(other.host());
    }

    /// Where it is; empty for what everybody finds at the same place.
    default Optional<WebAddress> place() {
        return switch (this) {
            case ServerOrigin.Plex plex -> plex.address();
            case ServerOrigin.Jellyfin jellyfin -> Optional.of(jellyfin.address());
            case ServerOrigin.Emby emby -> Optional.of(emby.address());
            case DriveOrigin.WebDav drive -> Optional.of(drive.address());
            case DriveOrigin.Bucket bucket -> bucket.endpoint();
            case DriveOrigin.Dropbox _, DriveOrigin.GoogleDrive _ -> Optional.empty();
            case ListOrigin.Playlist list -> Optional.of(list.address());
            case ListOrigin.Xtream account -> Optional.of(account.address());
            case ListOrigin.Tuner tuner -> Optional.of(tuner.address());
            case ListOrigin.Guide guide -> Optional.of(guide.address());
            case ListOrigin.PlaylistFile _, ListOrigin.GuideFile _ -> Optional.empty();
            case OnlineOrigin _, CatalogueOrigin _ -> Optional.empty();
        };
    }

    /// Whose account it is, where a person said so.
    default Optional<String> subscriber() {
        return this instanceof ListOrigin.Xtream account
                ? Optional.of(account.user())
                : place().map(each -> each.uri().getRawQuery()).flatMap(Origin::subscriberIn);
    }

    /// As addresses of lists have it, such as `get.php?username=me&password=…`.
    private static Optional<String> subscriberIn(String query) {
        return Stream.of(query.split("&"))
                .filter(each -> each.startsWith("username="))
                .map(each -> each.substring("username=".length()))
                .map(each -> URLDecoder.decode(each, StandardCharsets.UTF_8))
                .filter(each -> !each.isBlank())
                .findFirst();
    }

    /// In small letters.
    private Optional<String> host() {
        return place().map(one -> one.uri().getHost().toLowerCase(Locale.ROOT));
    }
}
