package tv.exstream.collection;

import java.nio.file.Path;
import java.util.List;

/// A named set of media that a schedule draws from.
public record MediaCollection(CollectionId id, String name, Content content) {
    /// What belongs to a collection.
    public sealed interface Content {
        /// Everything below a folder of a library, at any depth, except below the folders in `except`.
        record Folder(Path path, List<Path> except) implements Content {
            public Folder {
                except = List.copyOf(except);
            }
        }

        /// The files directly in a folder of a library, without those in the folders below it.
        record LooseFiles(Path folder) implements Content {}
    }
}
