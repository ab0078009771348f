package tv.exstream.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The programs that are put in front of a command to make it yield to others and to bound what it can take, as far as they exist.
/// Each replaces itself by the next, so the process id stays the one that was started.
///
/// @param memory bytes that the machine has
record Prefix(Optional<Path> nice, Optional<Path> ionice, Optional<Path> shell, long memory) {
    /// Below what sends to viewers, who must not wait for what others of them wait for: half of what that gets of a processor.
    private static final String URGENT_NICENESS = "3";

    /// Below everything a person waits for, above nothing.
    private static final String NICENESS = "10";

    /// The idle class: the disk is used when nobody else wants it.
    private static final String IDLE_CLASS = "3";

    /// KiB: ffprobe reads the largest files within 300 MB of address space; a crafted one that wants 2 GB is not worth it.
    private static final long PROBE_ADDRESS_SPACE = 2 << 20;

    /// Seconds of a processor; the largest files take one.
    private static final int PROBE_CPU = 30;

    /// KiB: an encode of 2160p with everything switched on takes less.
    private static final long LEAST_DATA = 4 << 20;

    /// Of 1000. When memory runs out, the kernel ends a fill and not the server, and one that nobody waits for first.
    private static final int KILLED_EARLY = 500;

    private static final int KILLED_FIRST = 800;

    static Prefix find(SearchPath searchPath, long memory) {
        return new Prefix(
                searchPath.find("nice"), searchPath.find("ionice"), searchPath.find("sh"), memory);
    }

    List<String> before(ProcessKind kind, List<String> command) {
        List<String> all = new ArrayList<>();
        if (!kind.isUrgent()) {
            ionice.ifPresent(program -> all.addAll(List.of(program.toString(), "-c", IDLE_CLASS)));
        }
        if (kind != ProcessKind.INQUIRY) {
            String niceness = kind.isUrgent() ? URGENT_NICENESS : NICENESS;
            nice.ifPresent(program -> all.addAll(List.of(program.toString(), "-n", niceness)));
            String script = "{ %s; } 2>/dev/null; exec \"$@\"".formatted(limits(kind));
            shell.ifPresent(program -> all.addAll(List.of(program.toString(), "-c", script, "sh")));
        }
        all.addAll(command);
        return all;
    }

    /// For the shell, which sets limits that a system may not know and becomes the program. The arguments are no part of what it reads.
    private String limits(ProcessKind kind) {
        int killed = kind.isUrgent() ? KILLED_EARLY : KILLED_FIRST;
        String first = "echo %d >/proc/self/oom_score_adj".formatted(killed);
        return kind == ProcessKind.PROBE
                ? "%s; ulimit -v %d; ulimit -t %d".formatted(first, PROBE_ADDRESS_SPACE, PROBE_CPU)
                : "%s; ulimit -d %d".formatted(first, Math.max(LEAST_DATA, memory / 2 / 1_024));
    }
}
