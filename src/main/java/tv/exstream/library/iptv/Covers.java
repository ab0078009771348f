package tv.exstream.library.iptv;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.ListedEntries;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.media.Artwork;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;
import tv.exstream.source.WebAddress;

/// The pictures that an account has of films and series, named as remote files: nobody who sees a name learns an address.
record Covers(SourceId source) {
    private static final String FOLDER = "cover/";
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://");

    Artwork of(ListedEntry entry, Artwork.Kind kind) {
        String cover = entry.labels().logo();
        if (!ADDRESS.matcher(cover).lookingAt()) {
            return Artwork.NONE;
        }
        Path path = new RemotePath(source, FOLDER + entry.key().text()).path();
        // Nobody says a time, but another address for another picture.
        Instant told = Instant.ofEpochSecond(Integer.toUnsignedLong(cover.hashCode()));
        return new Artwork(Map.of(kind, new Artwork.Picture(path, told)));
    }

    /// Where the picture of this name is now; empty when it is the name of something else.
    ///
    /// @throws IOException when there is none any more
    Optional<RemoteAddress> address(String key, ListedEntries entries) throws IOException {
        if (!key.startsWith(FOLDER)) {
            return Optional.empty();
        }
        String cover =
                entries.find(source, new EntryKey(key.substring(FOLDER.length())))
                        .map(entry -> entry.listed().labels().logo())
                        .orElse("");
        try {
            return Optional.of(RemoteAddress.of(new WebAddress(cover).uri()));
        } catch (ProblemException e) {
            throw new IOException("the account names no picture of it", e);
        }
    }
}
