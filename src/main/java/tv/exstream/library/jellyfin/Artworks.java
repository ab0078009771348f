package tv.exstream.library.jellyfin;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.media.Artwork;
import tv.exstream.media.Artwork.Kind;
import tv.exstream.media.Artwork.Picture;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

/// The pictures of items, named as remote files: nobody who sees a name learns an address or a token.
record Artworks(SourceId source) {
    private static final String FOLDER = "artwork/";
    private static final Pattern PICTURE = Pattern.compile("([A-Za-z0-9_-]{1,64})/(Primary|Thumb)");

    Artwork of(JsonRow item) {
        Map<Kind, Picture> pictures = new EnumMap<>(Kind.class);
        String id = item.text("Id");
        JsonRow tags = item.row("ImageTags");
        boolean isScene = item.text("Type").equals("Episode");
        put(pictures, isScene ? Kind.THUMB : Kind.POSTER, id + "/Primary", tags.text("Primary"));
        if (!isScene) {
            put(pictures, Kind.THUMB, id + "/Thumb", tags.text("Thumb"));
        }
        put(
                pictures,
                Kind.PARENT,
                item.text("SeriesId") + "/Primary",
                item.text("SeriesPrimaryImageTag"));
        put(
                pictures,
                Kind.PARENT,
                item.text("AlbumId") + "/Primary",
                item.text("AlbumPrimaryImageTag"));
        return new Artwork(pictures);
    }

    /// The path under which the server has a picture; empty when the key is that of something else.
    static Optional<String> path(String key) {
        Matcher picture =
                PICTURE.matcher(key.startsWith(FOLDER) ? key.substring(FOLDER.length()) : "");
        return picture.matches()
                ? Optional.of("/Items/%s/Images/%s".formatted(picture.group(1), picture.group(2)))
                : Optional.empty();
    }

    private void put(Map<Kind, Picture> pictures, Kind kind, String name, String tag) {
        if (!tag.isEmpty() && PICTURE.matcher(name).matches()) {
            Path path = new RemotePath(source, FOLDER + name).path();
            // The server says no time, but another tag for another picture.
            Instant told = Instant.ofEpochSecond(Integer.toUnsignedLong(tag.hashCode()));
            pictures.putIfAbsent(kind, new Picture(path, told));
        }
    }
}
