package tv.exstream.library.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A folder about to be entered. Immutable.
///
/// @param key tells the folder from all others
/// @param depth 0 for the library's own folder
/// @param shows what the folders above say of shows, albums and artists, nearest first
/// @param poster of the show or album that the folder above is
/// @param extra the kind of extras that are in it; empty for programmes
/// @param within whether it is within the folder of a film, show or album, to which pictures in it belong then
/// @param ignored what the owners of the folders above want left out
record Visit(
        Path folder,
        Object key,
        int depth,
        List<Entry> shows,
        Optional<Entry> poster,
        String extra,
        boolean within,
        List<IgnoreFile> ignored) {
    Visit {
        shows = List.copyOf(shows);
        ignored = List.copyOf(ignored);
    }

    static Visit top(Path root) {
        return new Visit(root, root, 0, List.of(), Optional.empty(), "", false, List.of());
    }

    /// @param here the files of this folder
    Visit into(Entry child, FolderFiles here, List<IgnoreFile> ignoredBelow) {
        return new Visit(
                child.path(),
                child.key(),
                depth + 1,
                here.shows(),
                here.poster(child),
                here.extrasIn(child),
                within || here.isOfSomething(),
                ignoredBelow);
    }
}
