package tv.exstream.process;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// This machine, as the Java runtime and, on Linux, the kernel's files describe it. Thread-safe.
record OsMachine(OperatingSystemMXBean system, LinuxMemory linux) implements Machine {
    static OsMachine current(LinuxMemory linux) {
        return new OsMachine(
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class), linux);
    }

    /// The runtime knows the limits of a container.
    @Override
    public long memory() {
        return system.getTotalMemorySize();
    }

    /// What the runtime calls free excludes what only speeds up files, so only the kernel's own figures will do.
    @Override
    public OptionalDouble memoryUse() {
        return linux.use();
    }

    @Override
    public OptionalLong mostDescriptors() {
        return system instanceof UnixOperatingSystemMXBean unix
                ? known(unix.getMaxFileDescriptorCount())
                : OptionalLong.empty();
    }

    @Override
    public OptionalLong openDescriptors() {
        return system instanceof UnixOperatingSystemMXBean unix
                ? known(unix.getOpenFileDescriptorCount())
                : OptionalLong.empty();
    }

    private static OptionalLong known(long count) {
        return count > 0 ? OptionalLong.of(count) : OptionalLong.empty();
    }
}
