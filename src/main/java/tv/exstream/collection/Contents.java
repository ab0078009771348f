package tv.exstream.collection;

import java.nio.file.Path;
import java.util.List;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Outline;

/// Finds out what belongs to a collection at the moment. Thread-safe.
public final class Contents {
    private final MediaItems items;

    public Contents(MediaItems items) {
        this.items = items;
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
