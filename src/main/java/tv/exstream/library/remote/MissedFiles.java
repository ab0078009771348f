package tv.exstream.library.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tv.exstream.process.PatientCalls;

/// Files of a source that were missed on disks of this machine, and may be there by now. Owned by one thread.
final class MissedFiles {
    private final Map<String, Path> places;
    private final PatientCalls disks;
    private final Map<Path, Boolean> folders = new HashMap<>();

    /// Whether a disk did not answer.
    private boolean hangs;

    /// @param places by key
    MissedFiles(Map<String, Path> places, PatientCalls disks) {
        this.places = Map.copyOf(places);
        this.disks = disks;
    }

    /// Whether this one was missed and is there. Of a folder that is not there nothing else is asked.
    boolean hasAppeared(String key) throws InterruptedException {
        Path place = places.get(key);
        Path folder = place == null ? null : place.getParent();
        return folder != null && hasFolder(folder) && ask(_ -> Files.isReadable(place));
    }

    private boolean hasFolder(Path folder) throws InterruptedException {
        Boolean known = folders.get(folder);
        if (known == null) {
            known = ask(_ -> Files.isDirectory(folder));
            folders.put(folder, known);
        }
        return known;
    }

    /// Once a disk has not answered none is asked until the next reading: each folder of it would be waited for.
    private boolean ask(PatientCalls.Call<Boolean> question) throws InterruptedException {
        if (hangs) {
            return false;
        }
        try {
            return disks.make(question);
        } catch (IOException _) {
            hangs = true;
            return false;
        }
    }
}
