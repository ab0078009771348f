package tv.exstream.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tv.exstream.source.Origin;

/// The names of the kinds of sources.
final class OriginVariants {
    private OriginVariants() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Variants.PROPERTY)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Origin.Playlist.class, name = "m3u"),
        @JsonSubTypes.Type(value = Origin.Archive.class, name = "archive"),
        @JsonSubTypes.Type(value = Origin.Plex.class, name = "plex"),
        @JsonSubTypes.Type(value = Origin.Jellyfin.class, name = "jellyfin"),
        @JsonSubTypes.Type(value = Origin.Emby.class, name = "emby"),
        @JsonSubTypes.Type(value = Origin.YouTube.class, name = "youtube"),
        @JsonSubTypes.Type(value = Origin.Xtream.class, name = "xtream"),
        @JsonSubTypes.Type(value = Origin.Tuner.class, name = "hdhomerun"),
        @JsonSubTypes.Type(value = Origin.Guide.class, name = "xmltv"),
        @JsonSubTypes.Type(value = Origin.WebDav.class, name = "webdav"),
        @JsonSubTypes.Type(value = Origin.Bucket.class, name = "s3"),
        @JsonSubTypes.Type(value = Origin.Dropbox.class, name = "dropbox"),
        @JsonSubTypes.Type(value = Origin.GoogleDrive.class, name = "googleDrive"),
        @JsonSubTypes.Type(value = Origin.Tmdb.class, name = "tmdb"),
        @JsonSubTypes.Type(value = Origin.Tvdb.class, name = "tvdb"),
    })
    interface Kinds {}
}
