package tv.exstream.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.measure.Measure;

class LinuxGaugesTest {
    private @TempDir Path folder;

    @Test
    void memoryIsThatOfTheStatusAndTrafficThatOfDevices() throws IOException {
        ProcessHandle server = ProcessHandle.current();
        Path own = Files.createDirectories(folder.resolve("proc/" + server.pid()));
        Files.write(own.resolve("status"), List.of("VmRSS:\t    2048 kB"));
        Files.createDirectories(folder.resolve("proc/net"));
        Files.write(
                folder.resolve("proc/net/dev"),
                List.of("eth0: 10 0 0 0 0 0 0 0 20 0", "br0: 10 0 0 0 0 0 0 0 20 0"));
        Files.createDirectories(folder.resolve("net/eth0/device"));
        Files.createDirectories(folder.resolve("net/br0"));
        var gauges = new LinuxGauges(folder.resolve("proc"), folder.resolve("net"), server);

        assertThat(gauges.held()).containsEntry(Measure.SERVER_MEMORY, 2_048.0 * 1_024);
        assertThat(gauges.counted().sent()).hasValue(20);
        assertThat(gauges.counted().received()).hasValue(10);
    }
}
