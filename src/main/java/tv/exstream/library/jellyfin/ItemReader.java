package tv.exstream.library.jellyfin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tv.exstream.library.remote.EpisodeNames;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.LocalFiles;
import tv.exstream.library.remote.Mark;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.media.Facet;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.source.ServerChoice;

/// Makes of an item as the server describes it what can be put on a shelf. Immutable.
///
/// @param library the name of the one it is in
/// @param groups what else is known of items
record ItemReader(ServerChoice choice, Artworks artworks, String library, Groups groups) {
    private static final int LATEST_YEAR = 9_999;

    /// What an item is; empty when it is nothing that can be played.
    static Optional<MediaKind> kind(JsonRow item) {
        return switch (item.text("Type")) {
            case "Movie" -> Optional.of(MediaKind.MOVIE);
            case "Episode" -> Optional.of(MediaKind.EPISODE);
            case "MusicVideo" -> Optional.of(MediaKind.MUSIC_VIDEO);
            case "Audio" -> Optional.of(MediaKind.SONG);
            case "Video" -> Optional.of(MediaKind.OTHER_VIDEO);
            default -> Optional.empty();
        };
    }

    /// Why an item cannot be taken, for a person; empty when it can.
    static Optional<String> defect(JsonRow item) {
        if (item.text("Id").isEmpty() || item.text("Name").isEmpty() || kind(item).isEmpty()) {
            return Optional.of("the server does not say what it is");
        }
        if (item.rows("MediaSources").isEmpty()) {
            return Optional.of("the server has no file of it");
        }
        if (item.number("PartCount", 2, Integer.MAX_VALUE).isPresent()) {
            return Optional.of("it is in several files");
        }
        String form = item.text("VideoType");
        return form.isEmpty() || form.equals("VideoFile")
                ? Optional.empty()
                : Optional.of("it is a disc in a folder, of which servers send no file");
    }

    /// Each file of an item without a defect, its own one first.
    ///
    /// @param segments its stretches where the server keeps them apart
    List<RemoteItem> read(JsonRow item, List<Mark> segments) {
        Title title = title(item);
        Metadata metadata = metadata(item);
        List<RemoteItem> files = new ArrayList<>();
        String id = item.text("Id");
        for (JsonRow source : sources(item)) {
            String version = source.text("Id");
            String key = files.isEmpty() || isOwn(id, version) ? id : id + "/" + version;
            if (files.stream().noneMatch(file -> file.key().equals(key))) {
                files.add(file(key, item, source, segments).of(title, metadata));
            }
        }
        return files;
    }

    /// The item's own first, and else that of the smallest id: which one is listed first may change.
    private static List<JsonRow> sources(JsonRow item) {
        String own = item.text("Id");
        return item.rows("MediaSources").stream()
                .sorted(
                        Comparator.<JsonRow>comparingInt(
                                        source -> isOwn(own, source.text("Id")) ? 0 : 1)
                                .thenComparingInt(source -> source.text("Id").length())
                                .thenComparing(source -> source.text("Id")))
                .toList();
    }

    private static boolean isOwn(String item, String source) {
        return source.isEmpty() || source.equals(item);
    }

    /// A file that waits for its name.
    private interface Unnamed {
        RemoteItem of(Title title, Metadata metadata);
    }

    private Unnamed file(String key, JsonRow item, JsonRow source, List<Mark> segments) {
        Duration own = Ticks.of(source, "RunTimeTicks");
        Duration duration = own.isPositive() ? own : Ticks.of(item, "RunTimeTicks");
        long size = Math.max(0, source.number("Size").orElse(0));
        var fingerprint = new Fingerprint(size, Instant.EPOCH, "ticks " + duration.toNanos());
        var contents = FileStreams.of(source, duration, ItemChapters.of(item, segments, duration));
        MediaKind kind = kind(item).orElseThrow();
        String version = source.text("Id");
        String locator =
                (kind == MediaKind.SONG ? "Audio/" : "Videos/")
                        + (version.isEmpty() ? item.text("Id") : version);
        return (title, metadata) ->
                new RemoteItem(
                        key,
                        locator,
                        fingerprint,
                        kind,
                        title,
                        metadata,
                        contents,
                        LocalFiles.find(choice, source.text("Path"), size));
    }

    private static Title title(JsonRow item) {
        boolean isEpisode = item.text("Type").equals("Episode");
        String show = isEpisode ? item.text("SeriesName") : "";
        String name = item.text("Name");
        return new Title(
                isEpisode ? EpisodeNames.named(name, show) : name,
                show,
                isEpisode ? item.number("ParentIndexNumber", 0, 9_999).orElse(-1) : -1,
                isEpisode ? item.number("IndexNumber", 0, 99_999).orElse(-1) : -1,
                item.number("ProductionYear", 1, LATEST_YEAR).orElse(0),
                item.text("Overview"));
    }

    private Metadata metadata(JsonRow item) {
        Metadata own = ItemMetadata.of(item).with(artworks.of(item));
        Metadata joined = groups.show(item.text("SeriesId")).joined(own);
        return joined.with(Facet.LIBRARY, List.of(library)).with(Facet.LIST, groups.lists(item));
    }
}
