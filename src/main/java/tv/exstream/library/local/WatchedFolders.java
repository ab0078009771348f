package tv.exstream.library.local;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The folders that are watched, and where they are in libraries. Owned by the watch's thread.
///
/// Links are followed as scans do it: a folder may be in several first-level folders, and is in each of them once. So circles end.
final class WatchedFolders {
    /// Arbitrary: as many cost some 20 MB of the kernel's memory, and older systems allow 8,192 in all.
    static final int MOST = 20_000;

    /// How the systems call disks whose changes others make.
    private static final Set<String> REMOTE =
            Set.of("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "9p", "afs", "ceph", "davfs");

    private final WatchService service;

    /// One folder has one key, wherever links to it are; its places are by first-level folder.
    private final Map<WatchKey, Map<Path, Place>> watched = new HashMap<>();

    /// Where a folder is in a library.
    ///
    /// @param root of the library
    /// @param folder the root, or below it, maybe behind links
    record Place(Path root, Path folder) {
        boolean isRoot() {
            return folder.equals(root);
        }

        /// The first-level folder that it is in; the root for the root itself.
        Path firstLevel() {
            return isRoot() ? root : root.resolve(root.relativize(folder).getName(0));
        }
    }

    private record Taken(WatchKey key, Path firstLevel) {}

    WatchedFolders(WatchService service) {
        this.service = service;
    }

    /// How many there are.
    int count() {
        return watched.size();
    }

    /// Everywhere that the folder of a key is.
    Collection<Place> places(WatchKey key) {
        return List.copyOf(watched.getOrDefault(key, Map.of()).values());
    }

    /// Watches a folder of a library and all below it.
    ///
    /// @throws IOException when more cannot be watched
    void add(Place first) throws IOException {
        Set<Taken> taken = new HashSet<>();
        Files.walkFileTree(
                first.folder,
                Set.of(FileVisitOption.FOLLOW_LINKS),
                Integer.MAX_VALUE,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes own)
                            throws IOException {
                        return enters(new Place(first.root, below), taken)
                                ? FileVisitResult.CONTINUE
                                : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE; // gone by now, or refused; scans say so
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path below, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// Whether a folder is watched now that was not yet taken.
    private boolean enters(Place place, Set<Taken> taken) throws IOException {
        if (isHidden(place.folder) && !place.isRoot()) {
            return false;
        }
        if (watched.size() >= MOST) {
            throw new IOException("more than %d folders".formatted(MOST));
        }
        try {
            return !leadsAway(place) && taken.add(new Taken(watch(place), place.firstLevel()));
        } catch (IOException e) {
            if (Files.isDirectory(place.folder)) {
                throw e; // the limit of the system
            }
            return false;
        }
    }

    /// A link to what holds the library would watch all that is beside it.
    private static boolean leadsAway(Place place) throws IOException {
        return !place.isRoot()
                && Files.isSymbolicLink(place.folder)
                && (place.root.toRealPath().startsWith(place.folder.toRealPath())
                        || isRemote(place.folder));
    }

    private WatchKey watch(Place place) throws IOException {
        WatchKey key = place.folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
        watched.computeIfAbsent(key, _ -> new HashMap<>()).put(place.firstLevel(), place);
        return key;
    }

    /// What is at a path and below it is not watched any more, unless it is elsewhere too.
    void remove(Path path) {
        watched.values()
                .forEach(places -> places.values().removeIf(at -> at.folder.startsWith(path)));
        watched.entrySet()
                .removeIf(
                        entry -> {
                            boolean nowhere = entry.getValue().isEmpty();
                            if (nowhere) {
                                entry.getKey().cancel();
                            }
                            return nowhere;
                        });
    }

    /// The folder of a key is gone.
    void remove(WatchKey key) {
        watched.remove(key);
    }

    /// Whether a folder is on a disk whose changes by others are not told.
    static boolean isRemote(Path folder) throws IOException {
        String type = Files.getFileStore(folder).type();
        return REMOTE.contains(type) || type.startsWith("fuse.");
    }

    static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }
}
