package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.live.Limits;

/// Sources that ffmpeg opens itself, all of them watched at once in real time. Where an address may have a secret, it has one.
class AddressedSourcesTest {
    private static final Duration LENGTH = Duration.ofSeconds(16);
    private static final String SECRET = "a-word-of-ours";
    private static final int GOPS = 60;

    /// Time stamps that leap ten hours ahead every three seconds, and back after nine.
    private static final Programme JUMPING =
            Programme.good().jumping(gop -> gop / 3 % 3 * 36_000 * 90_000L);

    /// What is seen is so for as many seconds at least.
    private static final double ENOUGH = LENGTH.toSeconds() - 9;

    @TempDir private static Path folder;
    private static CountDownLatch end;
    private static final List<Process> senders = new ArrayList<>();
    private static final List<Camera> cameras = new ArrayList<>();
    private static LiveAir air;

    /// All that were read while it was watched.
    private static final Set<Encoder> encoders = new HashSet<>();

    @BeforeAll
    static void watch() throws Exception {
        QuietTime.spend(
                AddressedSourcesTest::begin,
                () -> air.watch(LENGTH, AddressedSourcesTest::isEnough),
                AddressedSourcesTest::end);
    }

    private static boolean isEnough() {
        encoders.addAll(running());
        return sources().allMatch(name -> air.shown(name) > ENOUGH);
    }

    private static void begin() throws Exception {
        end = new CountDownLatch(1);
        encoders.clear();
        air = new LiveAir(Files.createTempDirectory(folder, "air"), Limits.USUAL);
        film("rtsp", Programme.good());
        film("rtsp, jumping", JUMPING);
        pushed("srt", "passphrase=" + SECRET, Programme.good());
        pushed("srt, jumping", "passphrase=" + SECRET, JUMPING);
        pushed("srt without a secret, jumping", "latency=120000", JUMPING);
        sent("udp", Programme.good());
        sent("udp, jumping", JUMPING);
        String rtmp = "rtmp://127.0.0.1:%d/live/%s".formatted(freeTcp(), SECRET);
        start("-re -i %s -c copy -f flv -listen 1 %s".formatted(stream(), rtmp));
        air.showing("rtmp", rtmp);
    }

    @AfterAll
    static void end() throws Exception {
        end.countDown();
        senders.forEach(Process::destroyForcibly);
        for (Camera camera : cameras) {
            camera.close();
        }
        cameras.clear();
        air.close();
    }

    @ParameterizedTest
    @DisplayName("F05: what ffmpeg opens itself is seen, also where its time stamps leap by hours")
    @MethodSource("sources")
    void itIsSeen(String name) {
        assertThat(air.longestGap(name)).isLessThan(3);
        assertThat(air.shown(name)).isGreaterThan(ENOUGH);
    }

    static Stream<String> sources() {
        return Stream.of(
                "rtsp",
                "rtsp, jumping",
                "srt",
                "srt, jumping",
                "srt without a secret, jumping",
                "rtmp",
                "udp",
                "udp, jumping");
    }

    @Test
    @DisplayName("H42: no list of processes shows the password of a source")
    void noProcessShowsAPassword() {
        assertThat(encoders.stream().map(Encoder::pid).distinct().count())
                .as("encoders that ran")
                .isGreaterThanOrEqualTo(8);
        assertThat(encoders).noneMatch(encoder -> encoder.command().contains(SECRET));
    }

    private record Encoder(long pid, String command) {}

    /// What whoever may list processes reads of ours; the senders are the test's own.
    private static List<Encoder> running() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> senders.stream().noneMatch(one -> one.pid() == process.pid()))
                .flatMap(
                        process ->
                                process.info().commandLine().stream()
                                        .map(command -> new Encoder(process.pid(), command)))
                .filter(encoder -> encoder.command().contains("ffmpeg"))
                .toList();
    }

    private static void film(String name, Programme programme) throws IOException {
        var camera = new Camera(SECRET, programme);
        cameras.add(camera);
        air.showing(name, camera.url());
    }

    private static void sent(String name, Programme programme) throws IOException {
        var to = new InetSocketAddress(InetAddress.getLoopbackAddress(), freeUdp());
        var socket = new DatagramSocket();
        play(
                programme,
                packets -> {
                    for (byte[] part : Camera.parts(packets)) {
                        socket.send(new DatagramPacket(part, part.length, to));
                    }
                });
        air.showing(name, "udp://127.0.0.1:%d".formatted(to.getPort()));
    }

    /// ffmpeg hands on what it is fed as it is.
    private static void pushed(String name, String options, Programme programme)
            throws IOException {
        String srt = "srt://127.0.0.1:%d?%s".formatted(freeUdp(), options);
        OutputStream fed =
                start("-f data -i pipe:0 -map 0 -c copy -f data " + srt + "&mode=listener");
        play(
                programme,
                packets -> {
                    fed.write(packets);
                    fed.flush();
                });
        air.showing(name, srt);
    }

    private static void play(Programme programme, Programme.Taker taker) {
        Thread.ofVirtual()
                .name("sender")
                .start(
                        () -> {
                            try {
                                programme.play(taker, end);
                            } catch (IOException | InterruptedException e) {
                                // Nobody takes it any more.
                                Thread.currentThread().interrupt();
                            }
                        });
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

    private static OutputStream start(String args) throws IOException {
        List<String> command = List.of(("ffmpeg -loglevel error " + args).split(" "));
        Process sender =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        senders.add(sender);
        return sender.getOutputStream();
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
