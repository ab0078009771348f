package tv.exstream.process;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What children of one server leave behind, whatever else runs in this JVM.
final class Leftovers {
    private final Marks marks;
    private final Set<String> readers = new HashSet<>();

    /// @param server the folder of the server
    Leftovers(Path server) {
        marks = Marks.of(server);
    }

    /// Looks after one more child.
    RunningProcess of(RunningProcess child) {
        readers.add(Long.toString(child.pid()));
        return child;
    }

    List<ProcessHandle> processes() {
        return marks.marked(_ -> true);
    }

    /// Threads that still read what a child writes; their names end with its number.
    List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("std"))
                .filter(name -> readers.contains(name.substring(name.lastIndexOf('-') + 1)))
                .toList();
    }
}
