package tv.exstream.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tv.exstream.source.CatalogueOrigin;
import tv.exstream.source.DriveOrigin;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.OnlineOrigin;
import tv.exstream.source.ServerOrigin;

/// The names of the kinds of sources.
final class OriginVariants {
    private OriginVariants() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ListOrigin.Playlist.class, name = "m3u"),
        @JsonSubTypes.Type(value = ListOrigin.PlaylistFile.class, name = "m3uFile"),
        @JsonSubTypes.Type(value = OnlineOrigin.Archive.class, name = "archive"),
        @JsonSubTypes.Type(value = ServerOrigin.Plex.class, name = "plex"),
        @JsonSubTypes.Type(value = ServerOrigin.Jellyfin.class, name = "jellyfin"),
        @JsonSubTypes.Type(value = ServerOrigin.Emby.class, name = "emby"),
        @JsonSubTypes.Type(value = OnlineOrigin.YouTube.class, name = "youtube"),
        @JsonSubTypes.Type(value = ListOrigin.Xtream.class, name = "xtream"),
        @JsonSubTypes.Type(value = ListOrigin.Tuner.class, name = "hdhomerun"),
        @JsonSubTypes.Type(value = ListOrigin.Guide.class, name = "xmltv"),
        @JsonSubTypes.Type(value = ListOrigin.GuideFile.class, name = "xmltvFile"),
        @JsonSubTypes.Type(value = DriveOrigin.WebDav.class, name = "webdav"),
        @JsonSubTypes.Type(value = DriveOrigin.Bucket.class, name = "s3"),
        @JsonSubTypes.Type(value = DriveOrigin.Dropbox.class, name = "dropbox"),
        @JsonSubTypes.Type(value = DriveOrigin.GoogleDrive.class, name = "googleDrive"),
        @JsonSubTypes.Type(value = CatalogueOrigin.Tmdb.class, name = "tmdb"),
        @JsonSubTypes.Type(value = CatalogueOrigin.Tvdb.class, name = "tvdb"),
    })
    interface Kinds {}
}
