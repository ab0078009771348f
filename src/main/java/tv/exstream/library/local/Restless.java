package tv.exstream.library.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Folders in which something changes, until nothing has for a while. Owned by one thread.
final class Restless {
    /// A second more than a file must rest to be taken, so that the scan finds none that is still being written.
    static final Duration REST = Comparison.SETTLING.plusSeconds(1);

    /// Where something changes all the time, people still want to see what is finished.
    static final Duration LONGEST = Duration.ofMinutes(1);

    private final Map<Path, Times> folders = new HashMap<>();

    private record Times(long first, long last) {}

    /// @param nanos when something changed in the folder
    void note(Path folder, long nanos) {
        folders.merge(folder, new Times(nanos, nanos), (known, _) -> new Times(known.first, nanos));
    }

    /// Those that rest now, or have not done so for too long; they are forgotten.
    Set<Path> rested(long nanos) {
        Set<Path> rested = new HashSet<>();
        folders.forEach(
                (folder, times) -> {
                    boolean rests = nanos - times.last >= REST.toNanos();
                    if (rests || nanos - times.first >= LONGEST.toNanos()) {
                        rested.add(folder);
                    }
                });
        folders.keySet().removeAll(rested);
        return rested;
    }
}
