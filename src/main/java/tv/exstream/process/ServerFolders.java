package tv.exstream.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the servers on one data folder have their child processes noted and working: each apart, so that one that starts ends what
/// a dead one left behind, and not what a living one uses. Immutable.
///
/// ```
///   <folder>/<pid>-<start>/   of the server with this process id, started at this instant in milliseconds
/// ```
record ServerFolders(Path folder, ProcessHandle server) {
    private static final Pattern NAME = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

    /// What stands for the start where the operating system does not tell it.
    private static final long UNKNOWN = 0;

    /// The folder of this server, after the children of dead ones were ended.
    Path own() {
        folders().stream().filter(each -> !isOfLiving(each)).forEach(ServerFolders::clear);
        return folder.resolve("%d-%d".formatted(server.pid(), startMillis(server)));
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(each -> name(each).matches()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("notes of children in " + folder, e);
        }
    }

    private static Matcher name(Path folder) {
        return NAME.matcher(folder.getFileName().toString());
    }

    /// A process that merely has the number of a dead server did not start when that one did.
    private static boolean isOfLiving(Path folder) {
        Matcher name = name(folder);
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(each -> startMillis(each) == Long.parseLong(name.group(2)))
                        .isPresent();
    }

    private static void clear(Path folder) {
        ChildRegister register = new ChildRegister(folder);
        register.endLeftovers();
        register.removeFolder();
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(UNKNOWN);
    }
}
