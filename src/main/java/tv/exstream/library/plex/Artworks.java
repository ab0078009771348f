package tv.exstream.library.plex;

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
    private static final String FOLDER = "artwork";

    /// The last number is when the picture was made.
    private static final Pattern PICTURE =
            Pattern.compile("/library/metadata/\\d{1,18}/(?:thumb|art|composite)/(\\d{1,11})");

    Artwork of(JsonRow item) {
        Map<Kind, Picture> pictures = new EnumMap<>(Kind.class);
        boolean isEpisode = item.text("type").equals("episode");
        put(pictures, isEpisode ? Kind.THUMB : Kind.POSTER, item.text("thumb"));
        if (!isEpisode) {
            put(pictures, Kind.THUMB, item.text("art"));
        }
        put(pictures, Kind.PARENT, item.text(isEpisode ? "grandparentThumb" : "parentThumb"));
        return new Artwork(pictures);
    }

    /// The path under which the server has a picture; empty when the key is that of something else.
    static Optional<String> path(String key) {
        String path = key.startsWith(FOLDER + "/") ? key.substring(FOLDER.length()) : "";
        return PICTURE.matcher(path).matches() ? Optional.of(path) : Optional.empty();
    }

    private void put(Map<Kind, Picture> pictures, Kind kind, String path) {
        Matcher picture = PICTURE.matcher(path);
        if (picture.matches()) {
            Path name = new RemotePath(source, FOLDER + path).path();
            Instant made = Instant.ofEpochSecond(Long.parseLong(picture.group(1)));
            pictures.put(kind, new Picture(name, made));
        }
    }
}
