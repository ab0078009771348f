package tv.exstream.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The mark that a server gives each of its children in their environment, which what they start inherits: so it is found although its parents
/// are gone. A session of their own would do, too, but the Linux scheduler shares out processors by sessions, and niceness would count for
/// nothing. Immutable.
///
/// ```
///   EXSTREAMTV_CHILD=<folder of the server>#<number of the child>
/// ```
///
/// @param proc `/proc`; where there is none, nothing is found
/// @param server the folder that is its alone
record Marks(Path proc, Path server) {
    static final String NAME = "EXSTREAMTV_CHILD";

    private static final Logger LOG = LoggerFactory.getLogger(Marks.class);

    static Marks of(Path server) {
        return new Marks(Path.of("/proc"), server.toAbsolutePath());
    }

    String mark(long number) {
        return server + "#" + number;
    }

    /// Kills what is marked with one of these numbers. Reads a file for each process of the machine.
    void kill(LongPredicate numbers) {
        for (ProcessHandle each : marked(numbers)) {
            LOG.warn("left behind by a child and killed pid={}", each.pid());
            each.destroyForcibly();
        }
    }

    List<ProcessHandle> marked(LongPredicate numbers) {
        Pattern mark =
                Pattern.compile(
                        "(?:^|\\x00)%s=%s#([0-9]{1,18})(?:\\x00|$)"
                                .formatted(NAME, Pattern.quote(server.toString())));
        List<ProcessHandle> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path each : processes) {
                Matcher matcher = mark.matcher(environment(each));
                if (matcher.find() && numbers.test(Long.parseLong(matcher.group(1)))) {
                    ProcessHandle.of(Long.parseLong(each.getFileName().toString()))
                            .ifPresent(found::add);
                }
            }
        } catch (IOException _) {
            return List.of();
        }
        return found;
    }

    /// Empty for what is gone, dead or of somebody else.
    private static String environment(Path process) {
        try {
            byte[] bytes = Files.readAllBytes(process.resolve("environ"));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }
}
