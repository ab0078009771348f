package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;

/// Everything that media come from: the libraries of folders of this machine, then the sources, each by name,
/// unless another order is asked for.
///
/// @param total how many there are of those that are wanted
/// @param next asks for those after these; null when there are none
public record LibrariesAnswer(List<KnownLibraryEntry> libraries, int total, Optional<String> next) {
    public LibrariesAnswer {
        libraries = List.copyOf(libraries);
    }

    /// All of them.
    public LibrariesAnswer(List<KnownLibraryEntry> libraries) {
        this(libraries, libraries.size(), Optional.empty());
    }

    /// @param name by which jobs and reports know it, too
    /// @param source its id where it is one; left out for folders of this machine
    /// @param folders of this machine that are in it; empty for a source
    /// @param items how many playable items it has now, without live channels
    /// @param job how it was read the last time; left out when it never was
    public record KnownLibraryEntry(
            String name,
            Optional<Integer> source,
            List<String> folders,
            long items,
            Optional<JobEntry> job) {
        public KnownLibraryEntry {
            folders = List.copyOf(folders);
        }

        KnownLibraryEntry with(Optional<JobEntry> other) {
            return new KnownLibraryEntry(name, source, folders, items, other);
        }
    }
}
