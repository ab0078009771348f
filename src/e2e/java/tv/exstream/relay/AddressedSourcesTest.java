package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.live.Limits;

/// Sources that ffmpeg opens itself, all of them watched at once in real time. Each address but that of UDP has a secret.
class AddressedSourcesTest {
    private static final Duration LENGTH = Duration.ofSeconds(14);
    private static final String SECRET = "a-word-of-ours";
    private static final int GOPS = 60;

    @TempDir private static Path folder;
    private static final List<Process> senders = new ArrayList<>();
    private static Camera camera;
    private static LiveAir air;
    private static List<String> commands;

    @BeforeAll
    static void watch() throws Exception {
        Path stream = stream();
        air = new LiveAir(folder.resolve("air"), Limits.USUAL);
        camera = new Camera(SECRET);
        air.showing("rtsp", camera.url());
        String srt = "srt://127.0.0.1:%d?passphrase=%s".formatted(freeUdp(), SECRET);
        sends(stream, "mpegts", srt + "&mode=listener");
        air.showing("srt", srt);
        String rtmp = "rtmp://127.0.0.1:%d/live/%s".formatted(freeTcp(), SECRET);
        sends(stream, "flv -listen 1", rtmp);
        air.showing("rtmp", rtmp);
        String udp = "udp://127.0.0.1:%d".formatted(freeUdp());
        sends(stream, "mpegts", udp);
        air.showing("udp", udp);
        air.watch(LENGTH.dividedBy(2));
        commands = commands();
        air.watch(LENGTH.dividedBy(2));
    }

    @AfterAll
    static void end() throws Exception {
        senders.forEach(Process::destroyForcibly);
        camera.close();
        air.close();
    }

    @ParameterizedTest
    @DisplayName("what ffmpeg opens itself is seen")
    @ValueSource(strings = {"rtsp", "srt", "rtmp", "udp"})
    void itIsSeen(String name) {
        assertThat(air.longestGap(name)).isLessThan(3);
        assertThat(air.shown(name)).isGreaterThan(LENGTH.toSeconds() - 9);
    }

    @Test
    @DisplayName("H42: no list of processes shows the password of a source")
    void noProcessShowsAPassword() {
        assertThat(commands).as("encoders that run").hasSizeGreaterThanOrEqualTo(4);
        assertThat(commands).noneMatch(command -> command.contains(SECRET));
    }

    /// What whoever may list processes reads of ours; the senders are the test's own.
    private static List<String> commands() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> senders.stream().noneMatch(one -> one.pid() == process.pid()))
                .map(process -> process.info().commandLine())
                .flatMap(Optional::stream)
                .filter(command -> command.contains("ffmpeg"))
                .toList();
    }

    private static Path stream() throws IOException {
        Path file = folder.resolve("stream.ts");
        try (var out = Files.newOutputStream(file)) {
            for (long number = 0; number < GOPS; number++) {
                out.write(Programme.good().gop(number));
            }
        }
        return file;
    }

    private static void sends(Path stream, String format, String to) throws IOException {
        String command =
                "ffmpeg -loglevel error -nostdin -re -i %s -c copy -f %s %s"
                        .formatted(stream, format, to);
        senders.add(new ProcessBuilder(command.split(" ")).inheritIO().start());
    }

    private static int freeTcp() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int freeUdp() throws IOException {
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
