package tv.exstream.web.ui.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.web.ui.operate.OperateServer.text;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.web.api.FfmpegAnswers;

class MachinePageTest {
    @Test
    @DisplayName("UI-27: what hardware is good for is said codec by codec, with the reason why not")
    void whatHardwareIsGoodForIsSaid() {
        try (OperateServer server = OperateServer.encoding(FfmpegAnswers.busy("auto"))) {
            String page = server.get("/machine").body();

            assertThat(text(server.get("/machine")))
                    .contains("ffmpeg 7.1 works /usr/bin/ffmpeg")
                    .contains("The first that works is taken, else the processor. Last tried:")
                    .contains("NVIDIA NVENC 2 of 5 at once Sits out after failures, for another")
                    .contains("H.264 Works /dev/nvidia0 HEVC Fails the picture comes out wrong")
                    .contains("Intel Quick Sync Not in this machine")
                    .contains("Encoders of this ffmpeg: 2 aac h264_nvenc")
                    .doesNotContain("AMD AMF");
            assertThat(page)
                    .contains("data-length=\"900\"")
                    .contains("data-api=\"POST api/ffmpeg/accelerators/test\"")
                    .contains("datetime=\"%s\" data-time=\"ago\"".formatted(FfmpegAnswers.NOON));
        }
    }

    @Test
    void whereTheProcessorTookOverIsListed() {
        try (OperateServer server = OperateServer.encoding(FfmpegAnswers.busy("auto"))) {
            assertThat(text(server.get("/machine")))
                    .contains("&lt;b&gt;Saga&lt;/b&gt; instead of NVIDIA NVENC it ended with 1");
        }
    }

    @Test
    void processesSayWhatTheyDoAndWhyOthersCouldNotStart() {
        try (OperateServer server = OperateServer.encoding(FfmpegAnswers.busy("auto"))) {
            assertThat(text(server.get("/machine")))
                    .contains("Places taken 5 of 6 As many as the memory is good for")
                    .contains("Waiting for their turn 1 Longest wait: 2.5 s", "Nearly full 7")
                    .contains("Not started in time: every place was taken 3×")
                    .contains("Prepares what airs soon Process 41234", "1,500 pictures 4.3× speed")
                    .doesNotContain("too many files");
        }
    }

    @Test
    void theSameIsSaidInGerman() {
        try (OperateServer server = OperateServer.encoding(FfmpegAnswers.busy("auto"))) {
            assertThat(text(server.inGerman("/machine")))
                    .contains("ffmpeg 7.1 läuft", "Zuletzt erprobt:", "2 von 5 zugleich")
                    .contains("Bereitet vor, was bald läuft Prozess 41234", "1.500 Bilder 4,3fach")
                    .contains("Nicht rechtzeitig gestartet: alle Plätze waren belegt 3×");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nvenc, Set to NVIDIA NVENC; where it cannot",
        "software, Set to the processor: no hardware is taken."
    })
    void whatIsWantedIsSaid(String wanted, String words) {
        try (OperateServer server = OperateServer.encoding(FfmpegAnswers.busy(wanted))) {
            assertThat(text(server.get("/machine"))).contains(words);
        }
    }

    @Test
    void withoutFfmpegThePageSaysWhatToDo() {
        try (OperateServer server = OperateServer.encoding(FfmpegAnswers.missing())) {
            assertThat(text(server.get("/machine")))
                    .contains("ffmpeg does not work ffmpeg is not installed Install ffmpeg 5.1")
                    .contains("the processor never had to go on", "No process runs now.")
                    .doesNotContain("Last tried", "Encoders of this ffmpeg");
        }
    }

    @Test
    void theMachineAloneIsAnsweredWhenItIsRefreshed() {
        try (OperateServer server = OperateServer.encoding(FfmpegAnswers.missing())) {
            assertThat(server.part("/machine", "machine").body())
                    .startsWith("<div id=\"machine\"")
                    .doesNotContain("<html", "<h1");
        }
    }
}
