package tv.exstream.library.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import tv.exstream.library.Library;
import tv.exstream.library.local.FolderRules.Level;
import tv.exstream.media.FolderKind;
import tv.exstream.process.PatientCalls;

/// Walks through the folders of a library and finds what looks like media. Owned by one thread.
///
/// Links are followed. Every first-level folder has a memory of its own of what it has, because each is a channel: a folder of
/// links to shows may have what another has, but none has anything twice.
final class FolderWalk {
    /// Each costs about 1 KB while the scan runs.
    private static final int MOST_FILES = 1_000_000;

    private final Library library;
    private final Folders folders;
    private final PatientCalls calls;
    private final IntConsumer progress;

    /// @param library whose folders are walked through
    /// @param progress receives the number of files found so far in this root
    FolderWalk(Library library, Folders folders, PatientCalls calls, IntConsumer progress) {
        this.library = library;
        this.folders = folders;
        this.calls = calls;
        this.progress = progress;
    }

    /// Answers the walk, which is done then.
    Walk walk(Walk walk) throws InterruptedException {
        Path root = walk.root();
        Shared shared = new Shared();
        try {
            FolderListing listing = shared.read(root);
            Set<Object> above = keysUpFrom(root);
            GroupWalk top = new GroupWalk(walk, shared, above);
            for (Visit folder : top.enter(listing, Visit.top(root), Level.TOP)) {
                if (walk.enters(folder.folder())) {
                    new GroupWalk(walk, shared, above).walk(folder);
                }
            }
            top.walkLinks();
        } catch (IOException e) {
            walk.fail(root, String.valueOf(e.getMessage()));
        }
        return walk;
    }

    /// What the walks of all groups share. Owned by one thread.
    final class Shared {
        private final IgnoreFiles ignoreFiles = new IgnoreFiles(calls);

        FolderListing read(Path folder) throws IOException, InterruptedException {
            return folders.read(folder);
        }

        /// What is left out of a folder besides what those above say; empty when all of it is.
        Optional<List<IgnoreFile>> ignored(FolderListing listing) throws InterruptedException {
            return ignoreFiles.in(listing);
        }

        FolderRules.Pictures pictures(FolderListing listing, Visit visit) {
            return PictureFolders.pictures(
                    listing, FolderKind.of(listing.folder(), library.kinds()), visit);
        }

        void add(Walk walk, FoundFile file) {
            if (walk.files().size() < MOST_FILES) {
                walk.add(file);
                progress.accept(walk.files().size());
            } else if (walk.unseen().isEmpty()) {
                walk.fail(walk.root(), "more than %d files".formatted(MOST_FILES));
            }
        }
    }

    /// The folder itself and all above it, by what tells each from others.
    private Set<Object> keysUpFrom(Path root) throws IOException, InterruptedException {
        return calls.make(
                _ -> {
                    Set<Object> keys = new HashSet<>();
                    for (Path at = root.toRealPath(); at != null; at = at.getParent()) {
                        Object key = Files.readAttributes(at, BasicFileAttributes.class).fileKey();
                        keys.add(key == null ? at : key);
                    }
                    return keys;
                });
    }
}
