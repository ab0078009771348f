package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.ProcessOrder;
import tv.exstream.process.Processes;

class EncoderTest {
    @TempDir private Path folder;

    @Test
    @DisplayName("H42: why ffmpeg ended is told without the address, which may have a password")
    void whyItEndedHasNoAddress() throws Exception {
        assertThat(told("echo 'rtsp://user:word@a.example/x?token=t: Connection refused' >&2"))
                .containsExactly("the server cannot be reached");
        assertThat(told("echo 'rtsp://user:word@a.example/x?token=t: what now' >&2; exit 3"))
                .containsExactly("ffmpeg failed");
    }

    private Queue<String> told(String script) throws InterruptedException {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        var order =
                new ProcessOrder(
                        ProcessKind.VIEWER_FILL,
                        List.of("/bin/sh", "-c", script),
                        Map.of(),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(60),
                        _ -> {});
        try (var processes = new Processes(folder, System.getenv(), System::nanoTime)) {
            try (var encoder = new Encoder(processes.startFed(order), (_, _, _) -> {}, told::add)) {
                encoder.await();
            }
        }
        return told;
    }
}
