package tv.exstream.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The programs that are put in front of a command to make it yield to others and to bound what it can take, as far as they exist.
/// Each replaces itself by the next, so the process id stays the one that was started.
record Prefix(Optional<Path> nice, Optional<Path> ionice, Optional<Path> prlimit) {
    /// Below everything a person waits for, above nothing.
    private static final String NICENESS = "10";

    /// The idle class: the disk is used when nobody else wants it.
    private static final String IDLE_CLASS = "3";

    /// ffprobe reads the largest files within 300 MB of address space; a crafted one that wants 2 GB is not worth it.
    private static final String PROBE_ADDRESS_SPACE = "--as=2147483648";

    static Prefix find(SearchPath searchPath) {
        return new Prefix(
                searchPath.find("nice"), searchPath.find("ionice"), searchPath.find("prlimit"));
    }

    List<String> before(ProcessKind kind, List<String> command) {
        List<String> all = new ArrayList<>();
        if (!kind.isUrgent()) {
            nice.ifPresent(program -> all.addAll(List.of(program.toString(), "-n", NICENESS)));
            ionice.ifPresent(program -> all.addAll(List.of(program.toString(), "-c", IDLE_CLASS)));
        }
        if (kind == ProcessKind.PROBE) {
            prlimit.ifPresent(
                    program -> all.addAll(List.of(program.toString(), PROBE_ADDRESS_SPACE)));
        }
        all.addAll(command);
        return all;
    }
}
