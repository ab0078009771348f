package tv.exstream.library.plex;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.LocalFiles;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.server.Groups;
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
/// @param groups what else is known of items
record ItemReader(ServerChoice choice, SourceId source, Section section, Groups groups) {
    private static final TitleWords TITLES =
            new TitleWords("title", "grandparentTitle", "parentIndex", "index", "year", "summary");

    /// Why an item cannot be taken, for a person; empty when it can.
    static Optional<String> defect(JsonRow item) {
        if (!ServerLists.isKey(item.text("ratingKey")) || item.text("title").isEmpty()) {
            return Optional.of("the server does not say what it is");
        }
        if (!item.text("deletedAt").isEmpty()) {
            return Optional.of("the server does not find its file");
        }
        return ItemFile.of(item).isEmpty()
                ? Optional.of("the server has no file of it")
                : Optional.empty();
    }

    /// The keys of the files of an item, its own one first; may be empty.
    static List<String> keys(JsonRow item) {
        return ItemFile.of(item).stream().map(ItemFile::key).toList();
    }

    /// Each file of an item without a defect, its own one first. Parts of a version are one after another and are
    /// called so.
    List<RemoteItem> read(JsonRow item) {
        Metadata metadata = metadata(item);
        return ItemFile.of(item).stream().map(file -> read(item, file, metadata)).toList();
    }

    private RemoteItem read(JsonRow item, ItemFile file, Metadata metadata) {
        Duration duration = file.duration(item);
        List<Chapter> chapters =
                file.isWhole() ? ItemChapters.of(item, duration) : List.of(); // they are of all
        return new RemoteItem(
                file.key(),
                file.part().text("key"),
                new Fingerprint(file.size(), file.changed(), "millis " + duration.toMillis()),
                section.kind(),
                title(item, file.suffix()),
                metadata,
                new StreamReader(new PartStreams(), source)
                        .read(file.part().rows("Stream"), duration, chapters),
                LocalFiles.find(choice, file.part().text("file"), file.size()));
    }

    private Title title(JsonRow item, String suffix) {
        return section.kind() == MediaKind.EPISODE
                ? TITLES.episode(item, suffix)
                : TITLES.whole(item, suffix);
    }

    private Metadata metadata(JsonRow item) {
        Metadata own = ItemMetadata.of(item).with(new Artworks(source).of(item));
        return groups.joined(item, own, section.name());
    }
}
