package tv.exstream.library.plex;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.library.remote.EpisodeNames;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.LocalFiles;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.media.Facet;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.source.ServerChoice;

/// Makes of an item as the server describes it what can be put on a shelf. Immutable.
///
/// @param groups what else is known of items
record ItemReader(ServerChoice choice, Artworks artworks, Section section, Groups groups) {
    private static final int LATEST_YEAR = 9_999;

    /// The second number is when the file was last changed.
    private static final Pattern PART_KEY = Pattern.compile("/library/parts/\\d+/(\\d{1,11})/.*");

    /// Why an item cannot be taken, for a person; empty when it can.
    static Optional<String> defect(JsonRow item) {
        if (item.text("ratingKey").isEmpty() || item.text("title").isEmpty()) {
            return Optional.of("the server does not say what it is");
        }
        if (!item.text("deletedAt").isEmpty()) {
            return Optional.of("the server does not find its file");
        }
        List<JsonRow> parts =
                item.rows("Media").stream().flatMap(media -> media.rows("Part").stream()).toList();
        if (parts.isEmpty()) {
            return Optional.of("the server has no file of it");
        }
        return files(item).isEmpty() ? Optional.of("it is in several files") : Optional.empty();
    }

    /// The keys of the files of an item, its own one first; may be empty.
    static List<String> keys(JsonRow item) {
        return files(item).stream().map(media -> key(item, media)).toList();
    }

    /// Each file of an item without a defect, its own one first.
    List<RemoteItem> read(JsonRow item) {
        Title title = title(item);
        Metadata metadata = metadata(item);
        List<RemoteItem> files = new ArrayList<>();
        for (JsonRow media : files(item)) {
            files.add(file(item, media).of(title, metadata));
        }
        return files;
    }

    /// A file that waits for its name.
    private interface Unnamed {
        RemoteItem of(Title title, Metadata metadata);
    }

    /// What is one file and not several. The oldest is the item's own: which one is listed first may change.
    private static List<JsonRow> files(JsonRow item) {
        return item.rows("Media").stream()
                .filter(media -> media.rows("Part").size() == 1)
                .filter(media -> !media.rows("Part").getFirst().text("key").isEmpty())
                .sorted(Comparator.comparingLong(media -> media.number("id").orElse(0)))
                .toList();
    }

    private static String key(JsonRow item, JsonRow media) {
        String id = item.text("ratingKey");
        String first = files(item).getFirst().text("id");
        return media.text("id").equals(first) ? id : id + "/" + media.text("id");
    }

    private Unnamed file(JsonRow item, JsonRow media) {
        JsonRow part = media.rows("Part").getFirst();
        Duration duration = duration(item, media, part);
        long size = Math.max(0, part.number("size").orElse(0));
        var fingerprint =
                new Fingerprint(size, changed(part.text("key")), "millis " + duration.toMillis());
        var contents = PartStreams.of(part, duration, ItemChapters.of(item, duration));
        return (title, metadata) ->
                new RemoteItem(
                        key(item, media),
                        part.text("key"),
                        fingerprint,
                        section.kind(),
                        title,
                        metadata,
                        contents,
                        LocalFiles.find(choice, part.text("file"), size));
    }

    private static Duration duration(JsonRow item, JsonRow media, JsonRow part) {
        for (JsonRow row : List.of(part, media, item)) {
            Duration duration = row.millis("duration");
            if (duration.isPositive()) {
                return duration;
            }
        }
        return Duration.ZERO;
    }

    private static Instant changed(String partKey) {
        Matcher key = PART_KEY.matcher(partKey);
        return key.matches() ? Instant.ofEpochSecond(Long.parseLong(key.group(1))) : Instant.EPOCH;
    }

    private Title title(JsonRow item) {
        boolean isEpisode = section.kind() == MediaKind.EPISODE;
        String show = isEpisode ? item.text("grandparentTitle") : "";
        String name = item.text("title");
        return new Title(
                isEpisode ? EpisodeNames.named(name, show) : name,
                show,
                isEpisode ? item.number("parentIndex", 0, 9_999).orElse(-1) : -1,
                isEpisode ? item.number("index", 0, 99_999).orElse(-1) : -1,
                item.number("year", 1, LATEST_YEAR).orElse(0),
                item.text("summary"));
    }

    private Metadata metadata(JsonRow item) {
        Metadata own = ItemMetadata.of(item).with(artworks.of(item));
        Metadata joined = groups.show(item.text("grandparentRatingKey")).joined(own);
        return joined.with(Facet.LIBRARY, List.of(section.title()))
                .with(Facet.LIST, groups.lists(item));
    }
}
