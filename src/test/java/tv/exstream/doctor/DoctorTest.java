package tv.exstream.doctor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.doctor.Finding.Grade;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;
import tv.exstream.process.Trials;

class DoctorTest {
    @TempDir Path folder;

    @Test
    void aMachineWithoutFfmpegIsToldHowToGetIt() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path dnf = Files.createFile(bin.resolve("dnf"));
        assertThat(dnf.toFile().setExecutable(true)).isTrue();
        SearchPath path = new SearchPath(List.of(bin));

        Report report = doctor(path).examine("0.1.0");

        assertThat(report.isHealthy()).isFalse();
        assertThat(report.findings())
                .contains(
                        Finding.wrong(
                                "ffmpeg",
                                "ffmpeg is not installed, or not on the PATH",
                                "sudo dnf install ffmpeg"));
    }

    @Test
    void withoutAPackageManagerTheRemedyIsInWords() throws Exception {
        SearchPath nowhere = new SearchPath(List.of());

        Report report = doctor(nowhere).examine("0.1.0");

        assertThat(report.text()).contains("mend: install ffmpeg 5.1 or newer");
    }

    @Test
    void anOldJavaIsWrong() {
        assertThat(ToolCheck.java(Runtime.Version.parse("17.0.15")).detail())
                .isEqualTo("must be 25 or newer: 17.0.15");
        assertThat(ToolCheck.java(Runtime.Version.parse("26-ea")).grade()).isEqualTo(Grade.FINE);
    }

    @Test
    void aDiskWithLessThanIsKeptFreeIsWrong() {
        var places = new PlaceCheck(config());

        assertThat(places.room(5_000_000_000L).grade()).isEqualTo(Grade.WRONG);
        assertThat(places.room(6_000_000_000L).grade()).isEqualTo(Grade.FINE);
    }

    @Test
    void aMediaFolderThatIsGoneIsNamed() {
        Path gone = folder.resolve("gone");

        assertThat(new PlaceCheck(config("--media", gone.toString())).findings())
                .contains(
                        Finding.wrong(
                                "media",
                                gone + " is not a folder",
                                "correct --media or media.folders"));
    }

    @Test
    void aPortThatAnotherProgramHasIsWrong() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> hangUpOnEverybody(other));
            String port = Integer.toString(other.getLocalPort());

            assertThat(new PortCheck(config("--port", port)).findings())
                    .contains(
                            Finding.wrong(
                                    "port " + port,
                                    "is in use by another program",
                                    "stop that, or start with --port N"));
        }
    }

    @Test
    void aServerThatListensOnOneAddressIsRecognised() throws Exception {
        String address = "127.0.0.2";
        try (ServerSocket ours = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            Thread.ofVirtual().start(() -> answerEverybody(ours, "EXStreamTV"));
            int port = ours.getLocalPort();
            Config config =
                    ConfigReader.read(
                            CommandLine.parse(List.of("--port", Integer.toString(port))),
                            Map.of("EXSTREAMTV_SERVER_ADDRESS", address));

            assertThat(new PortCheck(config).findings())
                    .containsExactly(Finding.fine("port " + port, "the server is running there"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere.invalid", "192.0.2.1"})
    void anAddressThatIsNotOursIsNotAPortInUse(String address) throws Exception {
        Config config =
                ConfigReader.read(
                        CommandLine.parse(List.of()), Map.of("EXSTREAMTV_SERVER_ADDRESS", address));

        assertThat(new PortCheck(config).findings())
                .extracting(Finding::detail)
                .contains("server.address must be an address of this computer: " + address);
    }

    private static void answerEverybody(ServerSocket socket, String body) {
        try {
            while (true) {
                try (Socket client = socket.accept()) {
                    client.getOutputStream()
                            .write(("HTTP/1.0 200 OK\r\n\r\n" + body).getBytes(US_ASCII));
                }
            }
        } catch (IOException _) {
            // The test closed the socket.
        }
    }

    @Test
    void theLastFiftyLinesOfTheLogAreShown() throws IOException {
        Path log = folder.resolve("exstreamtv.log");
        Files.write(log, IntStream.rangeClosed(1, 9_999).mapToObj("event %d"::formatted).toList());

        assertThat(Doctor.lastEvents(log)).hasSize(50).first().isEqualTo("event 9950");
        assertThat(Doctor.lastEvents(folder.resolve("none.log"))).isEmpty();
    }

    private static void hangUpOnEverybody(ServerSocket socket) {
        try {
            while (true) {
                socket.accept().close();
            }
        } catch (IOException _) {
            // The test closed the socket.
        }
    }

    private Doctor doctor(SearchPath path) throws InterruptedException {
        try (Processes processes =
                new Processes(folder.resolve("processes"), Map.of(), System::nanoTime)) {
            FfmpegTools tools = FfmpegTools.find(config().ffmpeg(), path, processes);
            Trials trials = new Trials(tools, processes, new ProcessBudget(4, 4));
            return new Doctor(config(), List.of(), new Doctor.Tools(tools, trials::run, path));
        }
    }

    private Config config(String... options) {
        List<String> all = new ArrayList<>(List.of("--data", folder.toString()));
        all.addAll(List.of(options));
        return ConfigReader.read(CommandLine.parse(all), Map.of());
    }
}
