package tv.exstream.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Starts programs without a shell, in an environment that says little of ours. Immutable.
final class Launcher {
    /// What a child may know about our surroundings: where to find libraries and temporary space.
    private static final Set<String> INHERITED =
            Set.of("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR", "SystemRoot");

    private final Map<String, String> environment;
    private final SearchPath searchPath;
    private final Prefix prefix;
    private final Marks marks;

    /// Where a child works, and its number.
    record Place(Path folder, long number) {}

    /// @param environment of this server
    /// @param memory bytes that the machine has, of which no child may take more than half
    /// @param marks what children are found by when they are lost
    Launcher(Map<String, String> environment, long memory, Marks marks) {
        this.environment = environment;
        this.marks = marks;
        searchPath = SearchPath.of(environment.getOrDefault("PATH", ""));
        prefix = Prefix.find(searchPath, memory);
    }

    Process launch(ProcessOrder order, ProcessBuilder.Redirect input, Place place)
            throws IOException {
        requireProgram(order.command().getFirst());
        ProcessBuilder builder =
                new ProcessBuilder(prefix.before(order.kind(), order.command()))
                        .directory(place.folder().toFile())
                        .redirectInput(input);
        builder.environment().clear();
        builder.environment().putAll(environmentOfChild());
        builder.environment().put(Marks.NAME, marks.mark(place.number()));
        return builder.start();
    }

    boolean hasShell() {
        return prefix.shell().isPresent();
    }

    /// What is put in front of it would complain of its absence in words of its own.
    private void requireProgram(String program) throws IOException {
        boolean isThere =
                program.contains(File.separator)
                        ? Files.isExecutable(Path.of(program))
                        : searchPath.find(program).isPresent();
        if (hasShell() && !isThere) {
            throw new IOException("it is not there, or must not be executed");
        }
    }

    private Map<String, String> environmentOfChild() {
        Map<String, String> kept = new ConcurrentHashMap<>(environment);
        kept.keySet().retainAll(INHERITED);
        kept.put("LC_ALL", "C.UTF-8"); // messages are matched as text, file names are UTF-8
        kept.put("AV_LOG_FORCE_NOCOLOR", "1");
        return kept;
    }
}
