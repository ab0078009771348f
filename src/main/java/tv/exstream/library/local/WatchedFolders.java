package tv.exstream.library.local;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The folders that are watched, and where they are in libraries. Owned by the watch's thread.
///
/// Links are followed as scans do it: a folder may be in several first-level folders, and is in each of them once. So circles end.
final class WatchedFolders {
    private final WatchService service;
    private final Disks disks;

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

    /// A folder that is watched at a place.
    ///
    /// @param before where it was in the same first-level folder until then
    record Taken(WatchKey key, Place place, Optional<Place> before) {}

    /// No further folder can be watched.
    static final class NoRoom extends IOException {
        private static final long serialVersionUID = 1;

        private NoRoom(String message, IOException cause) {
            super(message, cause);
        }

        private NoRoom(String message) {
            super(message);
        }
    }

    WatchedFolders(WatchService service, Disks disks) {
        this.service = service;
        this.disks = disks;
    }

    /// How many there are.
    int count() {
        return watched.size();
    }

    /// Everywhere that the folder of a key is.
    Collection<Place> places(WatchKey key) {
        return List.copyOf(watched.getOrDefault(key, Map.of()).values());
    }

    /// Watches what is at a place of a library, if that is a folder, and all below it.
    void add(Place first) throws InterruptedException {
        new WatchWalk(this, disks, first.root).walk(first);
    }

    /// Has the changes in a folder told. They count once it is [#take]n.
    ///
    /// @throws NoRoom when more cannot be watched
    /// @throws FileSystemException when it is gone, or refused
    WatchKey register(Place place) throws IOException {
        WatchKey key;
        try {
            key = place.folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new NoRoom(String.valueOf(e.getMessage()), e); // the limit of the system
        }
        if (watched.size() >= disks.most() && !watched.containsKey(key)) {
            key.cancel();
            throw new NoRoom("more than %d folders".formatted(disks.most()));
        }
        return key;
    }

    Taken take(WatchKey key, Place place) {
        Map<Path, Place> places = watched.computeIfAbsent(key, _ -> new HashMap<>());
        return new Taken(key, place, Optional.ofNullable(places.put(place.firstLevel(), place)));
    }

    /// As if these had not been taken.
    void undo(List<Taken> taken) {
        for (Taken one : taken) {
            Map<Path, Place> places = watched.get(one.key);
            if (places != null && places.remove(one.place.firstLevel(), one.place)) {
                one.before.ifPresent(before -> places.put(before.firstLevel(), before));
            }
        }
        forgetNowhere();
    }

    /// What is at a path and below it is not watched any more, unless it is elsewhere too.
    void remove(Path path) {
        watched.values()
                .forEach(places -> places.values().removeIf(at -> at.folder.startsWith(path)));
        forgetNowhere();
    }

    private void forgetNowhere() {
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

    static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }
}
