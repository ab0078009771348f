package tv.exstream.library.local;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.library.local.WatchedFolders.NoRoom;
import tv.exstream.library.local.WatchedFolders.Place;
import tv.exstream.library.local.WatchedFolders.Taken;
import tv.exstream.process.PatientCalls.NoAnswer;

/// The walk through a folder of a library that is to be watched with all below it. Owned by the watch's thread.
///
/// What is really there comes first; then what links lead to, each tree whole or not at all, so that one that is large takes no room from
/// all that comes later. What does not answer or finds no room is left to scans.
final class WatchWalk {
    private static final Logger LOG = LoggerFactory.getLogger(WatchWalk.class);

    private final WatchedFolders watched;
    private final Disks disks;
    private final Path root;
    private final Set<Seen> seen = new HashSet<>();
    private final Deque<Place> links = new ArrayDeque<>();
    private final List<String> left = new ArrayList<>();

    private record Seen(WatchKey key, Path firstLevel) {}

    /// @param root of the library
    WatchWalk(WatchedFolders watched, Disks disks, Path root) {
        this.watched = watched;
        this.disks = disks;
        this.root = root;
    }

    void walk(Place first) throws InterruptedException {
        begin(first);
        while (!links.isEmpty()) {
            follow(links.remove());
        }
        if (!left.isEmpty()) {
            LOG.warn("left to scans count={} first={}", left.size(), left.getFirst());
        }
    }

    private void begin(Place first) throws InterruptedException {
        try {
            Optional<Entry> entry = disks.calls().make(_ -> FolderReader.entry(first.folder()));
            if (entry.filter(Entry::isFolder).isEmpty()) {
                return;
            }
            if (entry.get().isLinked() && !first.isRoot()) {
                links.add(first);
            } else {
                take(first, new ArrayList<>()); // as much as fits
            }
        } catch (IOException e) {
            leave(first, e);
        }
    }

    private void follow(Place link) throws InterruptedException {
        List<Taken> taken = new ArrayList<>();
        try {
            if (!disks.calls().make(_ -> leadsAway(link))) {
                take(link, taken);
            }
        } catch (NoRoom e) {
            taken.forEach(one -> seen.remove(new Seen(one.key(), one.place().firstLevel())));
            watched.undo(taken);
            links.removeIf(further -> further.folder().startsWith(link.folder()));
            leave(link, e);
        } catch (NoAnswer e) {
            leave(link, e);
        } catch (IOException e) {
            LOG.debug("gone by now, or refused link={}: {}", link, e.toString()); // scans say so
        }
    }

    /// A link to what holds the library would watch all that is beside it.
    private boolean leadsAway(Place link) throws IOException {
        return root.toRealPath().startsWith(link.folder().toRealPath())
                || disks.isRemote(link.folder());
    }

    /// Each folder is watched before it is read, so that nothing comes into it between.
    private void take(Place first, List<Taken> taken) throws NoRoom, InterruptedException {
        Deque<Place> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Place place = open.remove();
            if (enters(place, taken)) {
                open.addAll(below(place));
            }
        }
    }

    /// Whether a folder is watched now that was not yet taken.
    private boolean enters(Place place, List<Taken> taken) throws NoRoom {
        try {
            WatchKey key = watched.register(place);
            boolean enters = seen.add(new Seen(key, place.firstLevel()));
            if (enters) {
                taken.add(watched.take(key, place));
            }
            return enters;
        } catch (NoRoom e) {
            throw e;
        } catch (IOException e) {
            LOG.debug("gone by now, or refused folder={}: {}", place, e.toString()); // scans say so
            return false;
        }
    }

    /// The folders that are really in a folder; those behind links are kept for later.
    private List<Place> below(Place place) throws InterruptedException {
        List<Place> below = new ArrayList<>();
        try {
            for (Entry entry : disks.folders().read(place.folder()).entries()) {
                if (entry.isFolder() && !WatchedFolders.isHidden(entry.path())) {
                    (entry.isLinked() ? links : below).add(new Place(root, entry.path()));
                }
            }
        } catch (NoAnswer e) {
            leave(place, e);
        } catch (IOException e) {
            LOG.debug("gone by now, or refused folder={}: {}", place, e.toString()); // scans say so
        }
        return below;
    }

    private void leave(Place place, IOException why) {
        left.add("%s: %s".formatted(place.folder(), why.getMessage()));
    }
}
