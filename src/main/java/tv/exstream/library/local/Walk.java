package tv.exstream.library.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tv.exstream.library.Findings;
import tv.exstream.library.Findings.Finding;

/// What a walk through one folder of a library has seen so far. Owned by one thread.
final class Walk {
    private final Path root;
    private final List<FoundFile> files = new ArrayList<>();
    private final Set<Path> unseen = new HashSet<>();
    private Findings skipped = Findings.NONE;
    private Findings failed = Findings.NONE;

    Walk(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /// In natural order of their paths, those behind links last in each first-level folder.
    List<FoundFile> files() {
        return files;
    }

    /// Folders of which nothing is known at the moment: what was below them may still be there.
    Set<Path> unseen() {
        return unseen;
    }

    Findings skipped() {
        return skipped;
    }

    Findings failed() {
        return failed;
    }

    void add(FoundFile file) {
        files.add(file);
    }

    void skip(Path path, String reason) {
        skipped = skipped.with(new Finding(PathText.of(path), reason));
    }

    void fail(Path folder, String reason) {
        failed = failed.with(new Finding(PathText.of(folder), reason));
        unseen.add(folder);
    }

    /// The folder is there and has nothing in it, as a mount point has whose disk is away.
    void markEmpty(Path folder) {
        unseen.add(folder);
    }
}
