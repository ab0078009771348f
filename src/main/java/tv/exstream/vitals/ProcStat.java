package tv.exstream.vitals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads files of Linux's `/proc`, as `proc(5)` describes them. Pure.
final class ProcStat {
    /// `USER_HZ`, the same on every system that Java runs on.
    private static final Duration TICK = Duration.ofMillis(10);

    /// `utime`, `stime`, `cutime`, `cstime` are the fields 14 to 17; counted here from the third, behind the name.
    private static final int USER = 11;

    /// `idle` and `iowait` of the line `cpu`.
    private static final int IDLE = 3;

    /// Of the line `cpu`, those before the times of guests, which are in others too.
    private static final int TIMES = 8;

    /// Bytes sent are the ninth number of an interface in `net/dev`.
    private static final int SENT = 8;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// What only passes on what others carry: the loop, and networks of containers and virtual machines.
    private static final Pattern INNER =
            Pattern.compile("(?:lo|veth|docker|br-|virbr|cni|flannel|cali|ifb|dummy|tap).*");

    private ProcStat() {}

    /// What a process has used.
    ///
    /// @param own processor time
    /// @param ended processor time of its children that have ended
    record Used(Duration own, Duration ended) {}

    /// Of a `stat` of a process, whose name in brackets may have anything in it; empty when it is not one.
    static Optional<Used> used(String stat) {
        String[] fields = SPACES.split(stat.substring(stat.lastIndexOf(')') + 1).strip(), -1);
        if (fields.length <= USER + 3) {
            return Optional.empty();
        }
        return Optional.of(
                new Used(
                        TICK.multipliedBy(number(fields[USER]) + number(fields[USER + 1])),
                        TICK.multipliedBy(number(fields[USER + 2]) + number(fields[USER + 3]))));
    }

    /// Of `/proc/stat`.
    static Optional<Counted.Busy> busy(List<String> stat) {
        return stat.stream()
                .filter(line -> line.startsWith("cpu "))
                .findFirst()
                .map(line -> SPACES.split(line, -1))
                .filter(fields -> fields.length > TIMES)
                .map(ProcStat::busy);
    }

    private static Counted.Busy busy(String[] fields) {
        long total = 0;
        for (int n = 0; n < TIMES; n++) {
            total += number(fields[1 + n]);
        }
        return new Counted.Busy(total - number(fields[1 + IDLE]) - number(fields[2 + IDLE]), total);
    }

    /// Bytes of all networks that lead out of the machine.
    record Traffic(OptionalLong received, OptionalLong sent) {}

    /// Of `/proc/net/dev`.
    ///
    /// @param devices the networks that count; where there are none, those whose names do not say that they only pass on
    static Traffic traffic(List<String> dev, Set<String> devices) {
        List<String[]> outer =
                dev.stream()
                        .filter(line -> line.contains(":"))
                        .filter(line -> leadsOut(name(line), devices))
                        .map(
                                line ->
                                        SPACES.split(
                                                line.substring(line.indexOf(':') + 1).strip(), -1))
                        .filter(numbers -> numbers.length > SENT)
                        .toList();
        return outer.isEmpty()
                ? new Traffic(OptionalLong.empty(), OptionalLong.empty())
                : new Traffic(
                        OptionalLong.of(outer.stream().mapToLong(all -> number(all[0])).sum()),
                        OptionalLong.of(outer.stream().mapToLong(all -> number(all[SENT])).sum()));
    }

    private static boolean leadsOut(String network, Set<String> devices) {
        return devices.isEmpty() ? !INNER.matcher(network).matches() : devices.contains(network);
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(':')).strip();
    }

    /// Bytes of memory of a process, of its `status`; pages are not of one size everywhere.
    static OptionalLong resident(List<String> status) {
        OptionalLong kilobytes = kilobytes(status, "VmRSS:");
        return kilobytes.isEmpty() ? kilobytes : OptionalLong.of(1_024 * kilobytes.getAsLong());
    }

    /// Bytes in use, of `/proc/meminfo`.
    static OptionalLong memoryInUse(List<String> meminfo) {
        OptionalLong total = kilobytes(meminfo, "MemTotal:");
        OptionalLong available = kilobytes(meminfo, "MemAvailable:");
        return total.isEmpty() || available.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(1_024 * (total.getAsLong() - available.getAsLong()));
    }

    private static OptionalLong kilobytes(List<String> meminfo, String name) {
        return meminfo.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> number(SPACES.split(line, -1)[1]))
                .findFirst();
    }

    /// Some counters are of 64 bits without a sign; what is no number counts for nothing.
    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
