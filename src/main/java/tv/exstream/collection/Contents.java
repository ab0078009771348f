package tv.exstream.collection;

import java.nio.file.Path;
import java.util.List;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Outline;

/// Finds out what belongs to a collection at the moment. Thread-safe.
public final class Contents {
    private final MediaItems items;

    private final MediaCollections collections;

    public Contents(MediaItems items, MediaCollections collections) {
        this.items = items;
        this.collections = collections;
    }

    /// The present items of the selection; empty when there is no such collection or item.
    public Pool of(Selection selection) {
        return switch (selection) {
            case Selection.Collection(CollectionId id) ->
                    collections.find(id).map(found -> Pool.of(of(found))).orElse(Pool.EMPTY);
            case Selection.Item(MediaId id) ->
                    Pool.of(items.find(id).map(MediaItem::outline).stream().toList());
        };
    }

    /// The present items of the collection, by path.
    public List<Outline> of(MediaCollection collection) {
        return switch (collection.content()) {
            case Content.Folder(Path path, List<Path> except) -> below(path, except);
            case Content.LooseFiles(Path folder) -> directlyIn(folder);
        };
    }

    private List<Outline> below(Path folder, List<Path> except) {
        return items.outlinesUnder(folder).stream()
                .filter(item -> except.stream().noneMatch(item.path()::startsWith))
                .toList();
    }

    private List<Outline> directlyIn(Path folder) {
        return items.outlinesUnder(folder).stream()
                .filter(item -> folder.equals(item.path().getParent()))
                .toList();
    }
}
