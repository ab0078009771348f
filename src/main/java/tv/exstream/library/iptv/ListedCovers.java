package tv.exstream.library.iptv;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.media.Artwork;
import tv.exstream.media.MediaKind;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;
import tv.exstream.source.WebAddress;

/// The pictures that a playlist names for its films, named as remote files: nobody who sees a name learns an address.
record ListedCovers(SourceId source) {
    /// Another address is another picture, so that a number of it is part of the name.
    private static final Pattern NAME = Pattern.compile("cover/[0-9a-f]{8}/([^/]+)");

    /// @param kind an episode has the poster of its show there
    Artwork of(ListedEntry entry, MediaKind kind) {
        Optional<URI> address = address(entry);
        if (address.isEmpty()) {
            return Artwork.NONE;
        }
        String name =
                "cover/%s/%s"
                        .formatted(
                                HexFormat.of().toHexDigits(address.get().toString().hashCode()),
                                URLEncoder.encode(entry.key().text(), StandardCharsets.UTF_8));
        var picture = new Artwork.Picture(new RemotePath(source, name).path(), Instant.EPOCH);
        boolean isEpisode = kind == MediaKind.EPISODE;
        return new Artwork(Map.of(isEpisode ? Artwork.Kind.PARENT : Artwork.Kind.POSTER, picture));
    }

    /// Where the list says that the picture of an entry is; empty when it names none that can be fetched.
    static Optional<URI> address(ListedEntry entry) {
        String logo = entry.labels().logo();
        try {
            return logo.isEmpty() ? Optional.empty() : Optional.of(new WebAddress(logo).uri());
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    /// Whose picture a key stands for; empty when it is that of something else.
    static Optional<EntryKey> entry(String key) {
        Matcher name = NAME.matcher(key);
        return name.matches()
                ? Optional.of(
                        new EntryKey(URLDecoder.decode(name.group(1), StandardCharsets.UTF_8)))
                : Optional.empty();
    }
}
