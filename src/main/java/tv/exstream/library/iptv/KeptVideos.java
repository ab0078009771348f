package tv.exstream.library.iptv;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.describe.Placeholders;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.StoredEntry;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.remote.Shelf;
import tv.exstream.media.Artwork;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Films and episodes that a playlist lists, as media. They are found again by their keys, whatever their addresses are by then. Thread-safe.
final class KeptVideos {
    private static final Pattern TITLED = Pattern.compile("(.+?)\\s*\\(((?:18|19|20)\\d\\d)\\)");
    private static final Pattern EPISODE =
            Pattern.compile("(?i)(.+?)[ ._-]+S(\\d{1,3})\\s?E(\\d{1,4})\\b[ ._:-]*(.*)");
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)(?:.*?[ ._-]+)?S\\d{1,3}\\s?E\\d{1,4}\\b[ ._:-]*(.*)");
    private static final Pattern ENDING = Pattern.compile(".*\\.([A-Za-z0-9]{2,5})");

    private final Reception reception;

    KeptVideos(Reception reception) {
        this.reception = reception;
    }

    /// It is another file when it has another address but for what rotates: nobody says so, so that it is only when it is called otherwise.
    ///
    /// @param source that lists it
    void put(SourceId source, ListedEntry entry, Shelf shelf) throws InterruptedException {
        String key = shelfKey(entry);
        var version = new Fingerprint(0, Instant.EPOCH, digest(entry.key(), entry.name()));
        var item =
                new RemoteItem(
                        key,
                        entry.key().text(),
                        version,
                        kind(entry.name()),
                        title(entry.name()),
                        metadata(source, entry),
                        Optional.empty(),
                        Optional.empty());
        if (shelf.known(key).filter(version::equals).isPresent()) {
            shelf.keep(item);
        } else {
            shelf.put(item);
        }
    }

    RemoteAddress address(Source source, RemoteFile file) throws IOException {
        Optional<RemoteAddress> cover =
                new Covers(source.id()).address(file.path().key(), reception.stores());
        if (cover.isPresent()) {
            return cover.get();
        }
        ListedEntry entry = entry(source, new EntryKey(file.locator()));
        return new RemoteAddress(entry.addresses().getFirst().uri(), entry.headers().values());
    }

    private ListedEntry entry(Source source, EntryKey key) throws IOException {
        return reception
                .stores()
                .entries()
                .find(source.id(), key)
                .filter(stored -> stored.goneSince().isEmpty())
                .map(StoredEntry::listed)
                .orElseThrow(() -> new IOException("the list does not have it any more"));
    }

    private static String shelfKey(ListedEntry entry) {
        URI uri = entry.addresses().getFirst().uri();
        Matcher ending = ENDING.matcher(uri.getPath() == null ? "" : uri.getPath());
        return "video/%s.%s"
                .formatted(
                        ShelfKeys.bounded(entry.key()), ending.matches() ? ending.group(1) : "mp4");
    }

    /// Of its key and of what it is called.
    static String digest(EntryKey key, String name) {
        return HexFormat.of().toHexDigits((key.text() + "\n" + name).hashCode());
    }

    private static MediaKind kind(String name) {
        return EPISODE.matcher(name).matches() ? MediaKind.EPISODE : MediaKind.MOVIE;
    }

    static Title title(String name) {
        Matcher episode = EPISODE.matcher(name);
        if (episode.matches()) {
            String show = episode.group(1).strip();
            return new Title(
                    named(episode.group(4), show),
                    show,
                    Integer.parseInt(episode.group(2)),
                    Integer.parseInt(episode.group(3)),
                    0,
                    "");
        }
        Matcher titled = TITLED.matcher(name);
        return titled.matches()
                ? new Title(titled.group(1), "", -1, -1, Integer.parseInt(titled.group(2)), "")
                : Title.named(name);
    }

    /// What an episode is called, without what counts it: by its show when there is nothing else.
    static String episode(String name, String show) {
        Matcher numbered = NUMBERED.matcher(name);
        return named(numbered.matches() ? numbered.group(1) : name, show);
    }

    private static String named(String name, String show) {
        return Placeholders.isNoNameOfEpisode(name) ? show : name.strip();
    }

    private static Metadata metadata(SourceId source, ListedEntry entry) {
        String group = entry.labels().group();
        // The list has the poster of its show for an episode.
        boolean isEpisode = kind(entry.name()) == MediaKind.EPISODE;
        Artwork artwork =
                new Covers(source).of(entry, isEpisode ? Artwork.Kind.PARENT : Artwork.Kind.POSTER);
        Map<Facet, List<String>> values =
                group.isEmpty() ? Map.of() : Map.of(Facet.TAG, List.of(group));
        return new Metadata(Facts.NONE, values, artwork);
    }
}
