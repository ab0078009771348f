package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LinuxMemoryTest {
    @TempDir Path root;

    @Test
    void whatIsGivenBackWhenNeededIsNotInUse() throws IOException {
        write("proc/meminfo", "MemTotal:  8000 kB\nMemFree: 100 kB\nMemAvailable:   6000 kB\n");

        assertThat(use()).isEqualTo(0.25, within(1e-9));
    }

    @Test
    void theLimitOfAContainerCounts() throws IOException {
        write("proc/meminfo", "MemTotal: 8000 kB\nMemAvailable: 6000 kB\n");
        write("proc/self/cgroup", "0::/a/b\n");
        write("sys/fs/cgroup/a/b/memory.max", "1000\n");
        write("sys/fs/cgroup/a/b/memory.current", "950\n");
        write("sys/fs/cgroup/a/b/memory.stat", "anon 850\ninactive_file 50\nfile 70\n");

        assertThat(use()).isEqualTo(0.9, within(1e-9));
    }

    @Test
    void insideAContainerTheOwnGroupIsTheRoot() throws IOException {
        write("proc/self/cgroup", "0::/docker/abc\n");
        write("sys/fs/cgroup/memory.max", "1000\n");
        write("sys/fs/cgroup/memory.current", "500\n");

        assertThat(use()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void groupsOfTheFirstVersionCountToo() throws IOException {
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "1000");
        write("sys/fs/cgroup/memory/memory.usage_in_bytes", "900");
        write("sys/fs/cgroup/memory/memory.stat", "inactive_file 1\ntotal_inactive_file 100\n");

        assertThat(use()).isEqualTo(0.8, within(1e-9));
    }

    @Test
    void withoutLimitsAndFilesNothingIsKnown() throws IOException {
        write("sys/fs/cgroup/memory.max", "max\n");
        write("sys/fs/cgroup/memory.current", "500\n");
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712");
        write("sys/fs/cgroup/memory/memory.usage_in_bytes", "900");

        assertThat(new LinuxMemory(root).use()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thisMachineHasFigures() {
        OsMachine machine = OsMachine.current(new LinuxMemory(Path.of("/")));

        assertThat(machine.memory()).isGreaterThan(100 << 20);
        assertThat(machine.memoryUse().orElseThrow()).isBetween(0.0, 1.0);
        assertThat(machine.openDescriptors().orElseThrow())
                .isBetween(1L, machine.mostDescriptors().orElseThrow());
    }

    private double use() {
        return new LinuxMemory(root).use().orElseThrow();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
