package tv.exstream.library.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Files that could not be read, each with the size and date it had then. One that failed twice is left alone until it or what describes it
/// changes: a file that brings ffprobe down shall not do so at every scan. Thread-safe.
final class Quarantine {
    private static final int TRIES = 2;

    /// Each costs about 500 bytes; a disk with more broken files than this has another problem.
    private static final int MOST = 100_000;

    private final Map<Path, Failure> failures = new ConcurrentHashMap<>();

    private record Failure(FoundFile file, int tries, String reason) {
        boolean isOf(FoundFile now) {
            return file.size() == now.size()
                    && file.modified().equals(now.modified())
                    && file.described() == now.described();
        }
    }

    /// Why the file is not looked into; empty when it is worth a try.
    Optional<String> reasonAgainst(FoundFile file) {
        return Optional.ofNullable(failures.get(file.path()))
                .filter(failure -> failure.isOf(file) && failure.tries >= TRIES)
                .map(Failure::reason);
    }

    /// Counts a failure of the file as it is now. Answers how often it has failed like this.
    int add(FoundFile file, String reason) {
        if (failures.size() >= MOST) {
            failures.clear();
        }
        return failures.merge(
                        file.path(),
                        new Failure(file, 1, reason),
                        (before, now) ->
                                before.isOf(file)
                                        ? new Failure(file, before.tries + 1, reason)
                                        : now)
                .tries;
    }

    void remove(Path file) {
        failures.remove(file);
    }
}
