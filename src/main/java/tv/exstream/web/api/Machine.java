package tv.exstream.web.api;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// The machine or container that the server runs on.
///
/// @param processors that the server may use
/// @param memoryBytes that the server may use
/// @param system its name and version
/// @param container whether it is a container, as far as that can be told
/// @param java the version of the runtime
/// @param heapBytes that the server may use for its own objects at most
public record Machine(
        int processors,
        long memoryBytes,
        String system,
        boolean container,
        String java,
        long heapBytes) {
    static Machine ofThis() {
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                "%s %s %s".formatted(system.getName(), system.getVersion(), system.getArch()),
                Files.exists(Path.of("/.dockerenv")) || Files.exists(Path.of("/run/.containerenv")),
                Runtime.version().toString(),
                Runtime.getRuntime().maxMemory());
    }
}
