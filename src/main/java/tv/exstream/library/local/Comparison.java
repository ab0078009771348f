package tv.exstream.library.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.exstream.media.Fingerprint;

/// What a walk found against what is known. Immutable.
///
/// @param fresh new and changed files to look into, in the order of the walk
/// @param unchanged files with the size and date they had
/// @param growing files that were written a moment ago
/// @param gone known paths that are no longer there
/// @param kept known paths that were not seen, and may be there all the same
record Comparison(
        List<FoundFile> fresh,
        List<FoundFile> unchanged,
        List<FoundFile> growing,
        List<Path> gone,
        List<Path> kept) {
    /// A file that is being copied is written to many times in this; longer would make people wait for files they just moved in.
    static final Duration SETTLING = Duration.ofSeconds(10);

    Comparison {
        fresh = List.copyOf(fresh);
        unchanged = List.copyOf(unchanged);
        growing = List.copyOf(growing);
        gone = List.copyOf(gone);
        kept = List.copyOf(kept);
    }

    /// @param known the present items under the walk's root
    static Comparison of(Walk walk, Map<Path, Fingerprint> known, Instant now) {
        List<FoundFile> fresh = new ArrayList<>();
        List<FoundFile> unchanged = new ArrayList<>();
        List<FoundFile> growing = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (FoundFile file : walk.files()) {
            seen.add(file.path());
            if (isSame(file, known.get(file.path()))) {
                unchanged.add(file);
            } else if (isGrowing(file, now)) {
                growing.add(file);
            } else {
                fresh.add(file);
            }
        }
        List<Path> missing =
                known.keySet().stream().filter(path -> !seen.contains(path)).sorted().toList();
        boolean emptied = seen.isEmpty() && !missing.isEmpty();
        Set<Path> unseen = emptied ? Set.of(walk.root()) : walk.unseen();
        return new Comparison(
                fresh,
                unchanged,
                growing,
                missing.stream().filter(path -> !isUnder(unseen, path)).toList(),
                missing.stream().filter(path -> isUnder(unseen, path)).toList());
    }

    private static boolean isSame(FoundFile file, @Nullable Fingerprint known) {
        return known != null
                && known.size() == file.size()
                && known.modified().equals(file.modified());
    }

    /// Dates in the future are no sign of writing but of a clock that was wrong.
    private static boolean isGrowing(FoundFile file, Instant now) {
        return Duration.between(file.modified(), now).abs().compareTo(SETTLING) < 0;
    }

    private static boolean isUnder(Set<Path> folders, Path path) {
        for (Path above = path.getParent(); above != null; above = above.getParent()) {
            if (folders.contains(above)) {
                return true;
            }
        }
        return false;
    }
}
