package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a process takes of the machine, as the operating system counts it. Thread-safe.
final class ProcessMeter {
    private static final String FFMPEG = "ffmpeg";

    /// What Linux counts in; the same on every system that Java runs on.
    private static final Duration TICK = Duration.ofMillis(10);

    /// Counted from the field behind the name, which is the third.
    private static final int CHILDREN_USER = 13;

    private final ProcessHandle process;

    ProcessMeter(ProcessHandle process) {
        this.process = process;
    }

    /// Processor time since it started, without its children.
    ///
    /// @throws IOException when it has ended, or the system does not say
    Duration cpu() throws IOException {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(
                        () ->
                                new IOException(
                                        "processor time of process %d must be known"
                                                .formatted(process.pid())));
    }

    /// Processor time of its children that have ended and of theirs.
    ///
    /// @throws IOException where the system does not say
    Duration childrenCpu() throws IOException {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        return childrenCpu(Files.readString(stat));
    }

    /// Reads the fields `cutime` and `cstime` of Linux, the 16th and 17th, behind a name in brackets that may have anything in it.
    static Duration childrenCpu(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks =
                Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1]);
        return TICK.multipliedBy(ticks);
    }

    /// How much memory it holds now, in MB of 1,000,000 bytes; empty where the system does not say.
    OptionalDouble residentMegabytes() {
        return memory("VmRSS");
    }

    /// The most it ever held.
    OptionalDouble mostResidentMegabytes() {
        return memory("VmHWM");
    }

    /// What it holds now.
    ///
    /// @throws IOException when it has ended, or the system does not say
    Vitals vitals() throws IOException {
        return Vitals.of(process);
    }

    /// How many of the processes below it are ffmpeg.
    long ffmpegs() {
        List<ProcessHandle> below = process.descendants().toList();
        return below.stream()
                .filter(child -> child.info().command().orElse("").endsWith(FFMPEG))
                .count();
    }

    private OptionalDouble memory(String name) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return Files.exists(status)
                    ? megabytes(Files.readString(status), name)
                    : OptionalDouble.empty();
        } catch (IOException e) {
            return OptionalDouble.empty(); // it has just ended
        }
    }

    /// Reads a line such as `VmRSS:	  123456 kB` of Linux, whose kB are 1,024 bytes.
    static OptionalDouble megabytes(String status, String name) {
        Matcher line = Pattern.compile("(?m)^" + name + ":\\s*([0-9]+) kB$").matcher(status);
        return line.find()
                ? OptionalDouble.of(Long.parseLong(line.group(1)) * 1_024 / 1e6)
                : OptionalDouble.empty();
    }
}
