package tv.exstream.vitals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.measure.Measure;

/// What Linux tells in the files below `/proc` and `/sys`. Thread-safe.
///
/// @param proc `/proc`, but in tests
/// @param networks `/sys/class/net`, but in tests
/// @param server the process of this server
record LinuxGauges(Path proc, Path networks, ProcessHandle server) implements Gauges {
    static LinuxGauges ofThisProcess() {
        return new LinuxGauges(
                Path.of("/proc"), Path.of("/sys/class/net"), ProcessHandle.current());
    }

    @Override
    public Counted counted() {
        Optional<ProcStat.Used> own = used(server.pid());
        ProcStat.Traffic traffic = ProcStat.traffic(lines("net/dev"), devices());
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
        memory(server.pid()).ifPresent(bytes -> held.put(Measure.SERVER_MEMORY, (double) bytes));
        List<ProcessHandle> children = server.descendants().toList();
        held.put(Measure.CHILDREN, (double) children.size());
        held.put(
                Measure.CHILDREN_MEMORY,
                (double)
                        children.stream()
                                .flatMapToLong(child -> memory(child.pid()).stream())
                                .sum());
        ProcStat.memoryInUse(lines("meminfo"))
                .ifPresent(bytes -> held.put(Measure.MACHINE_MEMORY, (double) bytes));
        return held;
    }

    private OptionalLong memory(long pid) {
        return ProcStat.resident(lines(pid + "/status"));
    }

    /// The networks that have a device: others, such as bridges, bonds and tunnels, only pass on what these carry.
    private Set<String> devices() {
        try (Stream<Path> all = Files.list(networks)) {
            return all.filter(network -> Files.exists(network.resolve("device")))
                    .map(network -> network.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException _) {
            return Set.of();
        }
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
