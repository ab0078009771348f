package tv.exstream.vitals;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tv.exstream.measure.Measure;

/// What the Java runtime tells on any system: less than Linux does, nothing of networks, and of memory only what Java asked for. Processor
/// time of processes that have ended is lost. Thread-safe.
record JavaGauges(OperatingSystemMXBean system, ProcessHandle server) implements Gauges {
    /// Of a counter that only says how busy everything is now.
    private static final long WHOLE = 1_000_000;

    static JavaGauges ofThisProcess() {
        return new JavaGauges(
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class),
                ProcessHandle.current());
    }

    @Override
    public Counted counted() {
        Optional<Duration> own =
                Optional.of(system.getProcessCpuTime())
                        .filter(nanos -> nanos >= 0)
                        .map(Duration::ofNanos);
        Duration below =
                server.descendants()
                        .flatMap(child -> child.info().totalCpuDuration().stream())
                        .reduce(Duration.ZERO, Duration::plus);
        return new Counted(
                own,
                own.map(below::plus),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    @Override
    public Map<Measure, Double> held() {
        Map<Measure, Double> held = new EnumMap<>(Measure.class);
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        MemoryUsage other = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage();
        held.put(Measure.SERVER_MEMORY, (double) heap.getCommitted() + other.getCommitted());
        List<ProcessHandle> children = server.descendants().toList();
        held.put(Measure.CHILDREN, (double) children.size());
        held.put(
                Measure.MACHINE_MEMORY,
                (double) system.getTotalMemorySize() - system.getFreeMemorySize());
        double load = system.getCpuLoad();
        if (load >= 0) {
            held.put(Measure.MACHINE_CPU, Math.round(load * WHOLE) / (double) WHOLE);
        }
        return held;
    }
}
