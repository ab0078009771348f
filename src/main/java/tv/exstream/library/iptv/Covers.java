package tv.exstream.library.iptv;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.ListedEntries;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.media.Artwork;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;
import tv.exstream.source.WebAddress;

/// The pictures that a list or an account names for films and series, named as remote files: nobody who sees a name learns an address.
record Covers(SourceId source) {
    private static final String FOLDER = "cover/";

    /// None when the list names none that can be fetched, or the entry has too long a name for it.
    Artwork of(ListedEntry entry, Artwork.Kind kind) {
        String key = ShelfKeys.escaped(entry.key());
        Optional<URI> address = address(entry);
        if (address.isEmpty() || key.length() > ShelfKeys.LONGEST) {
            return Artwork.NONE;
        }
        Path path = new RemotePath(source, FOLDER + key).path();
        // Nobody says a time, but another address for another picture.
        Instant told =
                Instant.ofEpochSecond(Integer.toUnsignedLong(address.get().toString().hashCode()));
        return new Artwork(Map.of(kind, new Artwork.Picture(path, told)));
    }

    private static Optional<URI> address(ListedEntry entry) {
        String logo = entry.labels().logo();
        try {
            return logo.isEmpty() ? Optional.empty() : Optional.of(new WebAddress(logo).uri());
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    /// Where the picture of this name is now; empty when it is the name of something else.
    ///
    /// @throws IOException when there is none any more
    Optional<RemoteAddress> address(String name, ListedEntries entries) throws IOException {
        if (!name.startsWith(FOLDER)) {
            return Optional.empty();
        }
        String key = URLDecoder.decode(name.substring(FOLDER.length()), StandardCharsets.UTF_8);
        URI address =
                entries.find(source, new EntryKey(key))
                        .flatMap(entry -> address(entry.listed()))
                        .orElseThrow(() -> new IOException("the list has no picture of it"));
        return Optional.of(RemoteAddress.of(address));
    }
}
