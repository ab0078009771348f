package tv.exstream.library.youtube;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.media.Artwork;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

/// The pictures of videos, named as remote files: nobody is sent to YouTube for one.
record Thumbnails(SourceId source) {
    private static final String HOST = "https://i.ytimg.com/";
    private static final String FOLDER = "artwork/";

    /// `vi/` or `vi_webp/`, the video, and how large it is.
    private static final Pattern NAME =
            Pattern.compile("vi(?:_webp)?/[A-Za-z0-9_-]{11}/[a-z0-9]{1,30}\\.(?:jpg|webp)");

    private static final Pattern ADDRESS =
            Pattern.compile(Pattern.quote(HOST) + "(" + NAME.pattern() + ")(?:\\?.*)?");

    /// @param thumbnail that yt-dlp tells; what is none of YouTube is taken for none
    Artwork of(String thumbnail) {
        Matcher address = ADDRESS.matcher(thumbnail);
        if (!address.matches()) {
            return Artwork.NONE;
        }
        var path = new RemotePath(source, FOLDER + address.group(1));
        // Nobody says when it was made.
        return new Artwork(
                Map.of(Artwork.Kind.THUMB, new Artwork.Picture(path.path(), Instant.EPOCH)));
    }

    /// Where a picture is; empty when the key is that of something else.
    static Optional<URI> address(String key) {
        String name = key.startsWith(FOLDER) ? key.substring(FOLDER.length()) : "";
        return NAME.matcher(name).matches()
                ? Optional.of(URI.create(HOST + name))
                : Optional.empty();
    }
}
