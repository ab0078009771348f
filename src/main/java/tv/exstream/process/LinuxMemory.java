package tv.exstream.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// How full the memory is by the files of the Linux kernel: of the machine, and of the control group that we are in, whichever is fuller.
/// Immutable.
///
/// Sources: proc_meminfo(5); kernel documentation, "Control Group v2", section "Memory", and "Memory Resource Controller" of version 1.
///
/// @param root `/`, but in tests
record LinuxMemory(Path root) {
    /// Version 1 writes about this much where nothing is limited: the largest multiple of a page.
    private static final long UNLIMITED = 1L << 60;

    /// 0 to 1; empty where there are no such files.
    OptionalDouble use() {
        return Stream.of(ofMachine(), ofGroup(version2(), V2), ofGroup(VERSION_1, V1))
                .flatMap(each -> each.stream().boxed())
                .mapToDouble(Double::doubleValue)
                .max();
    }

    private static final String VERSION_1 = "sys/fs/cgroup/memory";

    private static final Names V2 = new Names("memory.max", "memory.current", "inactive_file");

    private static final Names V1 =
            new Names("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file");

    /// Files, and the line of `memory.stat` that says what is given back when it is needed.
    private record Names(String limit, String used, String reclaimable) {}

    private OptionalDouble ofMachine() {
        List<String> lines = lines("proc/meminfo");
        OptionalLong total = number(lines, "MemTotal:");
        OptionalLong available = number(lines, "MemAvailable:");
        return total.isPresent() && available.isPresent() && total.getAsLong() > 0
                ? OptionalDouble.of(1 - (double) available.getAsLong() / total.getAsLong())
                : OptionalDouble.empty();
    }

    private OptionalDouble ofGroup(String folder, Names names) {
        OptionalLong limit = number(lines(folder + "/" + names.limit()), "");
        OptionalLong used = number(lines(folder + "/" + names.used()), "");
        if (limit.isEmpty() || used.isEmpty() || limit.getAsLong() >= UNLIMITED) {
            return OptionalDouble.empty();
        }
        long reclaimable =
                number(lines(folder + "/memory.stat"), names.reclaimable() + " ").orElse(0);
        long kept = Math.max(0, used.getAsLong() - reclaimable);
        return OptionalDouble.of((double) kept / Math.max(1, limit.getAsLong()));
    }

    /// Inside a container the own group is the root of what can be seen.
    private String version2() {
        return lines("proc/self/cgroup").stream()
                .filter(line -> line.startsWith("0::/"))
                .map(line -> "sys/fs/cgroup" + line.substring("0::".length()))
                .filter(folder -> Files.exists(root.resolve(folder)))
                .findFirst()
                .orElse("sys/fs/cgroup");
    }

    /// The first number in the line that starts like this.
    private static OptionalLong number(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip().split(" ", -1)[0])
                .filter(text -> text.matches("[0-9]{1,18}"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /// None when the file is not there or may not be read.
    private List<String> lines(String file) {
        try {
            return Files.readAllLines(root.resolve(file));
        } catch (IOException _) {
            return List.of();
        }
    }
}
