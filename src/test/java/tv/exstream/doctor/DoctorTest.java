package tv.exstream.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.doctor.Finding.Grade;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;

class DoctorTest {
    @TempDir Path folder;

    @Test
    void aMachineWithoutFfmpegIsToldHowToGetIt() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path dnf = Files.createFile(bin.resolve("dnf"));
        assertThat(dnf.toFile().setExecutable(true)).isTrue();
        SearchPath path = new SearchPath(List.of(bin));

        Report report = new Doctor(config(), List.of(), tools(path), path).examine("0.1.0");

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

        Report report = new Doctor(config(), List.of(), tools(nowhere), nowhere).examine("0.1.0");

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

    private FfmpegTools tools(SearchPath path) throws InterruptedException {
        try (Processes processes =
                new Processes(folder.resolve("processes"), Map.of(), System::nanoTime)) {
            return FfmpegTools.find(config().ffmpeg(), path, processes);
        }
    }

    private Config config(String... options) {
        List<String> all = new ArrayList<>(List.of("--data", folder.toString()));
        all.addAll(List.of(options));
        return ConfigReader.read(CommandLine.parse(all), Map.of());
    }
}
