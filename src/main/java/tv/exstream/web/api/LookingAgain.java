package tv.exstream.web.api;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import tv.exstream.library.RunningScan;
import tv.exstream.library.Scans;
import tv.exstream.library.Subject;

/// Looks for files where they were. Thread-safe.
///
/// @param scans absent where nothing is scanned
record LookingAgain(Optional<Scans> scans) {
    /// The folders of a library or source; absent when nothing is called so.
    Optional<List<Path>> folders(String name) {
        return subjects().stream()
                .filter(each -> each.name().equals(name))
                .map(Subject::folders)
                .findFirst();
    }

    /// The library or source that brings what is there; absent when none does any more.
    Optional<String> subject(Path path) {
        return subjects().stream()
                .filter(each -> each.folders().stream().anyMatch(path::startsWith))
                .map(Subject::name)
                .findFirst();
    }

    /// What brings these is scanned, each once. Answers its names.
    List<String> look(Collection<Path> paths) {
        SequencedSet<String> names = new TreeSet<>();
        paths.forEach(path -> subject(path).ifPresent(names::add));
        for (String name : names) {
            scans.ifPresent(
                    all -> {
                        RunningScan _ = all.start(name);
                    });
        }
        return List.copyOf(names);
    }

    private List<Subject> subjects() {
        return scans.map(Scans::subjects).orElse(List.of());
    }
}
