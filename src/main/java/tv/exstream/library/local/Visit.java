package tv.exstream.library.local;

import java.nio.file.Path;
import java.util.List;

/// A folder about to be entered. Immutable.
///
/// @param key tells the folder from all others
/// @param depth 0 for the library's own folder
/// @param shows the `tvshow.nfo` files in the folders above, nearest first
/// @param ignored what the owners of the folders above want left out
record Visit(Path folder, Object key, int depth, List<Entry> shows, List<IgnoreFile> ignored) {
    Visit {
        shows = List.copyOf(shows);
        ignored = List.copyOf(ignored);
    }

    static Visit top(Path root) {
        return new Visit(root, root, 0, List.of(), List.of());
    }

    Visit into(Entry child, List<Entry> showsBelow, List<IgnoreFile> ignoredBelow) {
        return new Visit(child.path(), child.key(), depth + 1, showsBelow, ignoredBelow);
    }
}
