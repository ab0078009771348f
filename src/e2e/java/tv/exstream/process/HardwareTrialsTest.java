package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.process.TrialResult.Verdict;

/// Trials by the real ffmpeg, on whatever hardware this machine has.
@Timeout(300)
class HardwareTrialsTest {
    @TempDir Path folder;
    private Processes processes;
    private FfmpegTools tools;

    @BeforeEach
    void open() throws InterruptedException {
        processes = new Processes(folder.resolve("processes"), System.getenv(), System::nanoTime);
        tools =
                FfmpegTools.find(
                        new Config.Ffmpeg("", "", 0),
                        SearchPath.of(System.getenv("PATH")),
                        processes);
    }

    @AfterEach
    void close() {
        processes.close();
    }

    @Test
    @DisplayName("FF-4: the processor encodes and decodes everything that is built in")
    void theProcessorWorks() throws InterruptedException {
        List<TrialResult> results = trials(Devices.ofThisMachine()).run();

        assertThat(results)
                .filteredOn(each -> each.accelerator() == Accelerator.SOFTWARE)
                .extracting(TrialResult::verdict)
                .startsWith(Verdict.WORKS)
                .doesNotContain(Verdict.FAILED);
    }

    @Test
    @DisplayName(
            "FF-4: a listed encoder without its hardware fails with a reason and does not hang")
    void aListedEncoderIsNotAWorkingOne() throws InterruptedException {
        boolean isBare = Devices.ofThisMachine().key().isEmpty();

        List<TrialResult> results = trials(new Devices(Optional.empty())).run();

        assertThat(results)
                .filteredOn(each -> each.accelerator() != Accelerator.SOFTWARE)
                .filteredOn(each -> isBare && each.verdict() != Verdict.NOT_BUILT_IN)
                .allSatisfy(
                        each -> {
                            assertThat(each.verdict()).isEqualTo(Verdict.FAILED);
                            assertThat(each.detail())
                                    .startsWith(
                                            "encoder: the hardware does not encode or decode it: ");
                        });
    }

    private Trials trials(Devices devices) {
        return new Trials(tools, processes, new ProcessBudget(4, 4), devices);
    }
}
