package tv.exstream.library.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tv.exstream.library.ScanListener.FirstLevel;

/// Counts the files of first-level folders that are still to be looked into, and tells which folders are complete, in the order in
/// which they are to be told. Owned by one thread.
final class FolderCount {
    private final LinkedHashMap<FirstLevel, Integer> open = new LinkedHashMap<>();

    /// Adds the files of a root.
    ///
    /// @param all what the walk found
    /// @param fresh those of them that are to be looked into
    void add(List<FoundFile> all, List<FoundFile> fresh) {
        all.stream().map(FolderCount::of).filter(folder -> !folder.isRoot()).forEach(this::open);
        all.stream().map(FolderCount::of).filter(FirstLevel::isRoot).forEach(this::open);
        fresh.forEach(file -> open.merge(of(file), 1, Integer::sum));
    }

    /// One file is done with.
    void finish(FoundFile file) {
        open.computeIfPresent(of(file), (_, left) -> left - 1);
    }

    /// Whether there is a folder to be told of.
    boolean hasComplete() {
        return !open.isEmpty() && open.firstEntry().getValue() == 0;
    }

    /// The folders that are complete and not told of yet, up to the first that is not.
    List<FirstLevel> takeComplete() {
        List<FirstLevel> complete = new ArrayList<>();
        while (hasComplete()) {
            complete.add(open.pollFirstEntry().getKey());
        }
        return complete;
    }

    private void open(FirstLevel folder) {
        open.putIfAbsent(folder, 0);
    }

    private static FirstLevel of(FoundFile file) {
        Path below = file.root().relativize(file.path());
        return new FirstLevel(
                file.root(),
                below.getNameCount() > 1 ? file.root().resolve(below.getName(0)) : file.root());
    }
}
