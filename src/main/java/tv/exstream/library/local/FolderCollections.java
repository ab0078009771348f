package tv.exstream.library.local;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.Selection;
import tv.exstream.library.ScanListener.FirstLevel;
import tv.exstream.library.local.FirstChannels.Stored;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;

/// The collections that hold what lies in first-level folders, and which of them are on air. Told by one scan at a time.
final class FolderCollections {
    private final Stored stored;

    FolderCollections(Stored stored) {
        this.stored = stored;
    }

    /// What lies in a folder, or directly in the root.
    List<MediaItem> itemsOf(FirstLevel folder) {
        return stored.items().under(folder.folder()).stream()
                .filter(item -> item.kind() != MediaKind.EXTRA)
                .filter(item -> !folder.isRoot() || isDirectlyIn(folder.root(), item))
                .toList();
    }

    private static boolean isDirectlyIn(Path root, MediaItem item) {
        return root.equals(item.file().path().getParent());
    }

    /// The one that a run before this one may have made before it was cut off, or a new one.
    MediaCollection of(FirstLevel folder, String name) {
        return stored.collections().all().stream()
                .filter(collection -> isOf(collection, folder.folder()))
                .findFirst()
                .orElseGet(() -> stored.collections().add(free(name), content(folder)));
    }

    /// Folders of the same name, in different libraries, are told apart by a number.
    private String free(String name) {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? name : "%s (%d)".formatted(name, n))
                .filter(candidate -> stored.collections().named(candidate).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// What lies in folders has channels of its own; where there are no such folders, the channel shows all there will ever be.
    private Content content(FirstLevel folder) {
        boolean loose = folder.isRoot() && hasFolders(folder.root());
        return loose
                ? new Content.LooseFiles(folder.root())
                : new Content.Folder(folder.folder(), List.of());
    }

    private boolean hasFolders(Path root) {
        return stored.items().outlinesUnder(root).stream()
                .anyMatch(item -> !root.equals(item.path().getParent()));
    }

    /// Whether a channel shows the collection of this folder.
    boolean hasChannel(FirstLevel folder) {
        Set<CollectionId> used = collectionsOnAir();
        return stored.collections().all().stream()
                .filter(collection -> isOf(collection, folder.folder()))
                .anyMatch(collection -> used.contains(collection.id()));
    }

    /// Whether no channel shows a collection that this folder is part of.
    boolean isWithoutChannel(Path folder) {
        Set<CollectionId> used = collectionsOnAir();
        return stored.collections().all().stream()
                .filter(collection -> used.contains(collection.id()))
                .noneMatch(collection -> covers(collection, folder));
    }

    /// What the channels show.
    private Set<CollectionId> collectionsOnAir() {
        Set<CollectionId> used = new HashSet<>();
        for (Channel channel : stored.channels().all()) {
            stored.schedules()
                    .find(channel.id())
                    .map(plan -> plan.schedule().program(channel.zone()).selections())
                    .ifPresent(shown -> shown.forEach(selection -> addTo(used, selection)));
        }
        return used;
    }

    private static void addTo(Set<CollectionId> used, Selection selection) {
        switch (selection) {
            case Selection.Collection(CollectionId id) -> used.add(id);
            case Selection.Reruns(CollectionId id) -> used.add(id);
            case Selection.Query _, Selection.Pick _ -> {}
        }
    }

    private static boolean isOf(MediaCollection collection, Path folder) {
        return switch (collection.content()) {
            case Content.Folder(Path path, _) -> path.equals(folder);
            case Content.LooseFiles(Path path) -> path.equals(folder);
            case Content.Manual _,
                    Content.Smart _,
                    Content.Multi _,
                    Content.Playlist _,
                    Content.Rerun _ ->
                    false;
        };
    }

    private static boolean covers(MediaCollection collection, Path folder) {
        return switch (collection.content()) {
            case Content.Folder(Path path, List<Path> except) ->
                    folder.startsWith(path) && except.stream().noneMatch(folder::startsWith);
            case Content.LooseFiles _,
                    Content.Manual _,
                    Content.Smart _,
                    Content.Multi _,
                    Content.Playlist _,
                    Content.Rerun _ ->
                    false;
        };
    }
}
