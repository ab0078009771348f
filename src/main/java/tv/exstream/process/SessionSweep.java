package tv.exstream.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds what a child that led a session has left behind, although its parents are gone. Immutable.
///
/// Source: proc_pid_stat(5), field 6.
///
/// @param proc `/proc`; where there is none, nothing is found
record SessionSweep(Path proc) {
    private static final Logger LOG = LoggerFactory.getLogger(SessionSweep.class);

    /// The session's place among the fields that follow the program's name.
    private static final int SESSION = 3;

    /// Kills everything in the session of `leader`.
    void kill(long leader) {
        for (ProcessHandle each : members(leader)) {
            if (each.pid() != leader) {
                LOG.warn("left behind by a child and killed pid={} leader={}", each.pid(), leader);
            }
            each.destroyForcibly();
        }
    }

    List<ProcessHandle> members(long leader) {
        List<ProcessHandle> members = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path each : processes) {
                if (session(each) == leader) {
                    ProcessHandle.of(Long.parseLong(each.getFileName().toString()))
                            .ifPresent(members::add);
                }
            }
        } catch (IOException _) {
            return List.of();
        }
        return members;
    }

    /// -1 when it is gone.
    private static long session(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", SESSION + 2);
            return fields[0].equals("Z") ? -1 : Long.parseLong(fields[SESSION]);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException _) {
            return -1;
        }
    }
}
