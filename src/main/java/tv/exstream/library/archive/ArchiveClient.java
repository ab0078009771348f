package tv.exstream.library.archive;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.media.Fingerprint;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.source.OnlineOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Reads what archive.org has. Thread-safe.
///
/// The key of a film is its item and the file that somebody brought; its locator is the file made from it that is played, of which there may
/// be a better one another day.
final class ArchiveClient implements SourceClient {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// Items with thousands of files have some megabytes.
    private static final int MOST_BYTES = 32 << 20;

    /// One item may be odd; when so many fail one after another, archive.org is away. Arbitrary.
    private static final int MOST_FAILURES = 10;

    private final Outbound outbound;
    private final InstantSource clock;
    private final URI base;
    private final ArchiveListing listing;

    ArchiveClient(Outbound outbound, InstantSource clock, ArchiveListing listing) {
        this.outbound = outbound;
        this.clock = clock;
        this.base = listing.base();
        this.listing = listing;
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof OnlineOrigin.Archive;
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        var wanted = (OnlineOrigin.Archive) source.origin();
        switch (wanted.find()) {
            case ITEM -> readItem(source, wanted, shelf);
            case COLLECTION -> readAll(source, ofCollection(wanted.text()), shelf);
            case SEARCH -> readAll(source, films("(" + wanted.text() + ")"), shelf);
        }
    }

    private void readItem(Source source, OnlineOrigin.Archive wanted, Shelf shelf)
            throws IOException, InterruptedException {
        ArchiveItem item = item(wanted.text());
        if (item.isCollection()) {
            readAll(source, ofCollection(wanted.text()), shelf);
        } else {
            shelf.expect(1);
            put(item, source.id(), shelf);
        }
    }

    private void readAll(Source source, String query, Shelf shelf)
            throws IOException, InterruptedException {
        int most = ((OnlineOrigin.Archive) source.origin()).most();
        ArchiveListing.Found found = listing.find(query, most);
        if (!found.isWhole()) {
            shelf.keepOthers();
        }
        shelf.expect(found.versions().size());
        var known = new KnownItems(shelf, query, clock.instant());
        int failures = 0;
        for (Map.Entry<String, String> each : found.versions().entrySet()) {
            String identifier = each.getKey();
            if (known.keep(identifier, each.getValue())) {
                continue;
            }
            try {
                put(item(identifier), source.id(), shelf);
                known.add(identifier, each.getValue());
                failures = 0;
            } catch (IOException e) {
                failures++;
                if (failures == MOST_FAILURES) {
                    throw e;
                }
                // Nobody knows which of its films are there.
                shelf.keepOthers();
                shelf.skip(identifier, String.valueOf(e.getMessage()));
            }
        }
        known.mark();
    }

    private static String ofCollection(String identifier) {
        return films("collection:(\"" + identifier + "\")");
    }

    private static String films(String query) {
        return query + " AND mediatype:(movies)";
    }

    /// @throws IOException when it cannot be read, or there is none: nobody knows then what became of its films
    private ArchiveItem item(String identifier) throws IOException, InterruptedException {
        var place = Place.ofInternet(base.resolve("/metadata/" + encoded(identifier)));
        byte[] json = outbound.fetch(Question.get(place, PATIENCE), MOST_BYTES).body();
        ArchiveItem item;
        try {
            item = ArchiveItem.read(identifier, json);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (!item.exists()) {
            throw new IOException("archive.org has no item " + identifier);
        }
        return item;
    }

    private static void put(ArchiveItem item, SourceId source, Shelf shelf)
            throws InterruptedException {
        if (item.films().isEmpty()) {
            shelf.skip(item.identifier(), "it has no film that everybody may see");
        }
        for (Derivatives.Choice film : item.films()) {
            put(remote(item, film, source), shelf);
        }
    }

    private static void put(RemoteItem film, Shelf shelf) throws InterruptedException {
        if (shelf.known(film.key()).equals(Optional.of(film.fingerprint()))) {
            shelf.keep(film);
        } else {
            shelf.put(film);
        }
    }

    private static RemoteItem remote(ArchiveItem item, Derivatives.Choice film, SourceId source) {
        ArchiveFile file = film.file();
        return new RemoteItem(
                item.identifier() + "/" + film.original(),
                file.name(),
                new Fingerprint(file.size(), file.modified(), file.md5()),
                item.kind(film),
                item.title(film),
                item.metadata(source),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public RemoteAddress address(Source source, RemoteFile file) {
        String path =
                Arrays.stream(path(file.path().key(), file.locator()).split("/"))
                        .map(ArchiveClient::encoded)
                        .collect(Collectors.joining("/"));
        URI address = base.resolve("/download/" + path);
        return new RemoteAddress(address, Map.of("Referer", base.resolve("/").toString()));
    }

    private static String path(String key, String locator) {
        return ArchiveItem.ofPicture(key)
                .map(identifier -> identifier + "/" + ArchiveItem.PICTURE)
                .orElseGet(() -> key.substring(0, key.indexOf('/')) + "/" + locator);
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
