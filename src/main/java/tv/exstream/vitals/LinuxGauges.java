package tv.exstream.vitals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What Linux tells in the files below `/proc`. Thread-safe.
///
/// @param proc `/proc`, but in tests
/// @param server the process of this server
/// @param pageBytes in a page of memory
record LinuxGauges(Path proc, ProcessHandle server, long pageBytes) implements Gauges {
    /// What all of Java's systems of today have; ARM may have more.
    private static final long USUAL_PAGE = 4_096;

    static LinuxGauges ofThisProcess() {
        return new LinuxGauges(Path.of("/proc"), ProcessHandle.current(), USUAL_PAGE);
    }

    @Override
    public Counted counted() {
        Optional<ProcStat.Used> own = used(server.pid());
        ProcStat.Traffic traffic = ProcStat.traffic(lines("net/dev"));
        return new Counted(
                own.map(ProcStat.Used::own),
                own.map(LinuxGauges::all).map(time -> time.plus(below())),
                ProcStat.busy(lines("stat")),
                traffic.sent(),
                traffic.received());
    }

    private static Duration all(ProcStat.Used used) {
        return used.own().plus(used.ended());
    }

    /// Of everything below this server that runs. What has ended is counted by whoever started it.
    private Duration below() {
        return children().stream().map(LinuxGauges::all).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public Map<Measure, Double> held() {
        Map<Measure, Double> held = new EnumMap<>(Measure.class);
        used(server.pid()).ifPresent(own -> held.put(Measure.SERVER_MEMORY, bytes(own)));
        List<ProcStat.Used> children = children();
        held.put(Measure.CHILDREN, (double) children.size());
        held.put(Measure.CHILDREN_MEMORY, children.stream().mapToDouble(each -> bytes(each)).sum());
        ProcStat.memoryInUse(lines("meminfo"))
                .ifPresent(bytes -> held.put(Measure.MACHINE_MEMORY, (double) bytes));
        return held;
    }

    private double bytes(ProcStat.Used used) {
        return (double) used.residentPages() * pageBytes;
    }

    private List<ProcStat.Used> children() {
        return server.descendants().flatMap(child -> used(child.pid()).stream()).toList();
    }

    private Optional<ProcStat.Used> used(long pid) {
        return lines(pid + "/stat").stream().findFirst().flatMap(ProcStat::used);
    }

    /// None of a process that has just ended.
    private List<String> lines(String file) {
        try {
            return Files.readAllLines(proc.resolve(file));
        } catch (IOException _) {
            return List.of();
        }
    }
}
