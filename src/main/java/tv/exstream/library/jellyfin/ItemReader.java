package tv.exstream.library.jellyfin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.LocalFiles;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.server.Groups;
import tv.exstream.library.server.Mark;
import tv.exstream.library.server.StreamReader;
import tv.exstream.library.server.TitleWords;
import tv.exstream.media.Chapter;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.SourceId;

/// Makes of an item as the server describes it what can be put on a shelf. Immutable.
///
/// @param library the name of the one it is in
/// @param groups what else is known of items
record ItemReader(ServerChoice choice, SourceId source, String library, Groups groups) {
    private static final TitleWords TITLES =
            new TitleWords(
                    "Name",
                    "SeriesName",
                    "ParentIndexNumber",
                    "IndexNumber",
                    "ProductionYear",
                    "Overview");

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
        if (!Ids.isOne(item.text("Id")) || item.text("Name").isEmpty() || kind(item).isEmpty()) {
            return Optional.of("the server does not say what it is");
        }
        if (ItemFile.sources(item).isEmpty()) {
            return Optional.of("the server has no file of it");
        }
        String form = item.text("VideoType");
        return form.isEmpty() || form.equals("VideoFile")
                ? Optional.empty()
                : Optional.of("it is a disc in a folder, of which servers send no file");
    }

    /// These files of an item without a defect. Parts are called so.
    ///
    /// @param segments stretches of the item where the server keeps them apart
    List<RemoteItem> read(JsonRow item, List<ItemFile> files, List<Mark> segments) {
        Metadata metadata = metadata(item);
        return files.stream()
                .map(
                        file -> {
                            // Chapters of what is in parts are those of all.
                            List<Chapter> chapters =
                                    file.part() == 0
                                            ? ItemChapters.of(item, segments, file.duration())
                                            : List.of();
                            return read(item, file, metadata, chapters);
                        })
                .toList();
    }

    private RemoteItem read(
            JsonRow item, ItemFile file, Metadata metadata, List<Chapter> chapters) {
        MediaKind kind = kind(item).orElseThrow();
        String owner = file.owner().text("Id");
        String folder = kind == MediaKind.SONG ? "Audio" : "Videos";
        var streams = new FileStreams(owner, file.version());
        return new RemoteItem(
                file.key(),
                "%s/%s/%s".formatted(folder, owner, file.version()),
                new Fingerprint(file.size(), Instant.EPOCH, "ticks " + file.duration().toNanos()),
                kind,
                title(item, file.suffix()),
                metadata,
                new StreamReader(streams, source)
                        .read(file.source().rows("MediaStreams"), file.duration(), chapters),
                LocalFiles.find(choice, file.source().text("Path"), file.size()));
    }

    private static Title title(JsonRow item, String suffix) {
        return item.text("Type").equals("Episode")
                ? TITLES.episode(item, suffix)
                : TITLES.whole(item, suffix);
    }

    private Metadata metadata(JsonRow item) {
        Metadata own = ItemMetadata.of(item).with(new Artworks(source).of(item));
        return groups.joined(item, own, library);
    }
}
