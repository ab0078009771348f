package tv.exstream.web.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tv.exstream.library.RunningScan;
import tv.exstream.library.Scans;
import tv.exstream.library.Subject;

/// Looks for files where they were. Thread-safe.
///
/// @param scans absent where nothing is scanned
record LookingAgain(Optional<Scans> scans) {
    /// The libraries and sources that are there, by name.
    List<Subject> subjects() {
        return scans.map(Scans::subjects).orElse(List.of());
    }

    /// The folders of a library or source; absent when nothing is called so.
    Optional<List<Path>> folders(String name) {
        return subjects().stream()
                .filter(each -> each.name().equals(name))
                .map(Subject::folders)
                .findFirst();
    }

    /// These are scanned. Answers their names.
    List<String> look(List<Subject> some) {
        List<String> names = some.stream().map(Subject::name).toList();
        for (String name : names) {
            scans.ifPresent(
                    all -> {
                        RunningScan _ = all.start(name);
                    });
        }
        return names;
    }
}
