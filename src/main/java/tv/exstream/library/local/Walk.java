package tv.exstream.library.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tv.exstream.library.Findings;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.PathText;

/// What a walk through one folder of a library has seen so far. Owned by one thread.
final class Walk {
    private final Path root;
    private final Path scope;
    private final boolean loose;
    private final List<FoundFile> files = new ArrayList<>();
    private final Set<Path> unseen = new HashSet<>();
    private Findings skipped = Findings.NONE;
    private Findings failed = Findings.NONE;

    private Walk(Path root, Path scope, boolean loose) {
        this.root = root;
        this.scope = scope;
        this.loose = loose;
    }

    /// Through all that is in the folder of a library.
    static Walk through(Path root) {
        return new Walk(root, root, false);
    }

    /// Through one first-level folder; through the root for the files directly in it.
    static Walk only(Path folder, Path root) {
        return new Walk(root, folder, folder.equals(root));
    }

    /// The folder below which everything is that is walked through.
    Path scope() {
        return scope;
    }

    /// Whether a file, or what is in a first-level folder, is looked at.
    boolean covers(Path path) {
        return loose ? root.equals(path.getParent()) : path.startsWith(scope);
    }

    /// Whether a first-level folder is entered.
    boolean enters(Path folder) {
        return !loose && folder.startsWith(scope);
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
        if (covers(file.path())) {
            files.add(file);
        }
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
