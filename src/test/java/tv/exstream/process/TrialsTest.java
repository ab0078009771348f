package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.AcceleratedCodec;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.process.TrialResult.Verdict;

/// Trials of hardware that is not here, by a stand-in that says what ffmpeg says with and without it.
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class TrialsTest {
    @TempDir Path folder;

    private final Map<String, String> encoders = new LinkedHashMap<>();
    private Processes processes;
    private Path dev;

    @BeforeEach
    void open() throws IOException {
        processes =
                new Processes(
                        folder.resolve("processes"),
                        Map.of("PATH", System.getenv("PATH")),
                        System::nanoTime);
        dev = Files.createDirectory(folder.resolve("dev"));
    }

    @AfterEach
    void close() {
        processes.close();
    }

    @Test
    @DisplayName("FF-1, FF-4: a listed encoder is tried, and works only if the picture comes out")
    void aListedEncoderIsTried() throws Exception {
        device("nvidia0");
        encoders.put("h264_nvenc", StandInFfmpeg.works());
        encoders.put("hevc_nvenc", StandInFfmpeg.fails("Cannot load libcuda.so.1"));

        assertThat(result(Accelerator.NVENC, AcceleratedCodec.H264))
                .isEqualTo(nvenc(AcceleratedCodec.H264, Verdict.WORKS, ""));
        assertThat(result(Accelerator.NVENC, AcceleratedCodec.HEVC))
                .isEqualTo(
                        nvenc(
                                AcceleratedCodec.HEVC,
                                Verdict.FAILED,
                                "encoder: the hardware does not encode or decode it:"
                                        + " Cannot load libcuda.so.1"));
        assertThat(result(Accelerator.NVENC, AcceleratedCodec.AV1))
                .isEqualTo(nvenc(AcceleratedCodec.AV1, Verdict.NOT_BUILT_IN, ""));
    }

    @Test
    @DisplayName("FF-4: an encoder that ends with 0 and has made nothing has failed")
    void anExitCodeIsNoProof() throws Exception {
        device("nvidia0");
        encoders.put("h264_nvenc", "exit 0");

        assertThat(result(Accelerator.NVENC, AcceleratedCodec.H264).detail())
                .isEqualTo("encoder: ffmpeg failed");
    }

    @Test
    @DisplayName("FF-4: a driver that makes black pictures and no complaint has failed")
    void aWrongPictureIsAFailure() throws Exception {
        device("nvidia0");
        encoders.put(
                "h264_nvenc",
                "case \"$*\" in *rawvideo*) head -c 1536 /dev/zero ;; *) echo coded ;; esac");

        assertThat(result(Accelerator.NVENC, AcceleratedCodec.H264).detail())
                .isEqualTo("decoder: the picture comes out wrong");
    }

    @Test
    @DisplayName("FF-3: every render device is tried until one works")
    void everyRenderDeviceIsTried() throws Exception {
        device("dri/renderD128");
        Path second = device("dri/renderD129");
        encoders.put(
                "h264_vaapi",
                "case \"$*\" in *renderD128*) %s ;; esac\n%s"
                        .formatted(
                                StandInFfmpeg.fails("Device creation failed: -22."),
                                StandInFfmpeg.works()));

        assertThat(result(Accelerator.VAAPI, AcceleratedCodec.H264).detail())
                .isEqualTo(second.toString());
    }

    @Test
    @DisplayName("FF-3: without a device nothing is started")
    void withoutADeviceNothingIsStarted() throws Exception {
        encoders.put("h264_vaapi", StandInFfmpeg.works());
        encoders.put("h264_nvenc", StandInFfmpeg.works());
        encoders.put("h264_v4l2m2m", StandInFfmpeg.works());

        List<TrialResult> results = trials().run();

        assertThat(results)
                .hasSize(Accelerator.values().length * AcceleratedCodec.values().length)
                .contains(
                        nvenc(
                                AcceleratedCodec.H264,
                                Verdict.NO_DEVICE,
                                "there is no /dev/nvidia[0-9]*"))
                .noneMatch(each -> each.verdict() == Verdict.WORKS);
        assertThat(Files.readString(folder.resolve("ffmpeg.calls")))
                .doesNotContain("h264_vaapi", "h264_nvenc", "h264_v4l2m2m");
    }

    @Test
    void theKeyTellsOtherHardwareAndAnotherFfmpeg() throws Exception {
        String before = trials().key();
        assertThat(trials().key()).isEqualTo(before).startsWith("9.1-stand-in ");

        device("dri/renderD128");
        String plugged = trials().key();
        assertThat(plugged).isNotEqualTo(before);
        encoders.put("h264_vaapi", StandInFfmpeg.works());
        assertThat(trials().key()).isNotEqualTo(plugged);
    }

    private TrialResult result(Accelerator accelerator, AcceleratedCodec codec)
            throws InterruptedException {
        return trials().run().stream()
                .filter(each -> each.accelerator() == accelerator && each.codec() == codec)
                .findFirst()
                .orElseThrow();
    }

    private Trials trials() throws InterruptedException {
        Path script = StandInFfmpeg.in(folder, encoders);
        FfmpegTools tools =
                FfmpegTools.find(
                        new Config.Ffmpeg(script.toString(), "/bin/true", 0),
                        new SearchPath(List.of()),
                        processes);
        assertThat(tools.defect()).isEmpty();
        return new Trials(tools, processes, new ProcessBudget(4, 4), new Devices(Optional.of(dev)));
    }

    private Path device(String name) throws IOException {
        Path file = dev.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    private static TrialResult nvenc(AcceleratedCodec codec, Verdict verdict, String detail) {
        return new TrialResult(Accelerator.NVENC, codec, verdict, detail);
    }
}
