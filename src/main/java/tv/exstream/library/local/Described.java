package tv.exstream.library.local;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What lay beside files as of their last scan; nothing is known before the first. Thread-safe.
final class Described {
    private final Map<Path, Then> files = new ConcurrentHashMap<>();

    /// @param number that of [FoundFile#described]
    /// @param chaptered whether chapters lay beside it
    private record Then(int number, boolean chaptered) {}

    void put(FoundFile file) {
        files.put(file.path(), then(file));
    }

    void remove(Collection<Path> paths) {
        paths.forEach(files::remove);
    }

    boolean has(FoundFile file) {
        return files.containsKey(file.path());
    }

    /// Whether the same lay beside the file.
    boolean hasSame(FoundFile file) {
        return then(file).equals(files.get(file.path()));
    }

    /// Whether chapters lay beside the file and do no longer: those in it are known to nobody.
    boolean hadChapters(FoundFile file) {
        Then then = files.get(file.path());
        return then != null && then.chaptered() && file.chapters().isEmpty();
    }

    private static Then then(FoundFile file) {
        return new Then(file.described(), file.chapters().isPresent());
    }
}
