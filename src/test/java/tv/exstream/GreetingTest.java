package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.ffmpeg.Capabilities;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;

class GreetingTest {
    private static final List<String> URLS =
            List.of("http://192.0.2.2:8411", "http://127.0.0.1:8411");

    @TempDir private Path folder;

    @Test
    void fiveLinesSayWhatAPersonWantsToKnow() throws InterruptedException {
        List<Console.Line> lines = lines(Map.of());

        assertThat(lines)
                .extracting(Console.Line::name)
                .containsExactly("EXStreamTV", "open", "data", "ffmpeg", "hardware");
        assertThat(lines.get(1).value())
                .isEqualTo("http://192.0.2.2:8411/  http://localhost:8411/");
        assertThat(lines.get(2).value()).isEqualTo(folder.toString());
    }

    @Test
    void withoutFfmpegItSaysSoAndWhatThatMeans() throws InterruptedException {
        assertThat(lines(Map.of()).get(3).value())
                .startsWith("ffmpeg is not installed, or not on the PATH; only what is prepared");
    }

    @Test
    void aPublicUrlIsTheOneToOpen() throws InterruptedException {
        assertThat(
                        lines(Map.of("EXSTREAMTV_SERVER_PUBLIC_URL", "https://tv.example.org"))
                                .get(1)
                                .value())
                .isEqualTo("https://tv.example.org/");
    }

    @Test
    void whatFfmpegWasBuiltWithIsNotTakenForWhatTheMachineHas() {
        String encoders = " V....D libx264 x\n V....D h264_nvenc x\n V..... h264_qsv x\n";
        var printed = new Capabilities.Printed("ffmpeg version 7.1", encoders, "", "");

        assertThat(Greeting.hardware(Capabilities.of(printed, Optional.empty())))
                .isEqualTo("nvenc qsv, as far as it works here; see /api/ffmpeg");
    }

    private List<Console.Line> lines(Map<String, String> settings) throws InterruptedException {
        Config config =
                ConfigReader.read(
                        CommandLine.parse(List.of("--data", folder.toString())), settings);
        try (Processes processes = new Processes(folder, Map.of(), System::nanoTime)) {
            FfmpegTools none = FfmpegTools.find(config.ffmpeg(), SearchPath.of(""), processes);
            return Greeting.lines(config, URLS, none);
        }
    }
}
