package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.AcceleratedCodec;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.process.Accelerators.Lease;

class AcceleratorsTest {
    private final AtomicLong nanos = new AtomicLong(-9);

    @Test
    @DisplayName("FF-2: the surest of what works is taken")
    void theSurestOfWhatWorksIsTaken() {
        assertThat(chosen(auto(Accelerator.VULKAN, Accelerator.QSV, Accelerator.NVENC)))
                .isEqualTo(Accelerator.NVENC);
        assertThat(chosen(auto(Accelerator.AMF, Accelerator.VAAPI))).isEqualTo(Accelerator.VAAPI);
        assertThat(chosen(auto())).isEqualTo(Accelerator.SOFTWARE);
    }

    @Test
    @DisplayName("FF-2: what is named is taken if it works, and nothing else is")
    void whatIsNamedIsTaken() {
        assertThat(chosen(named(Accelerator.QSV, Accelerator.NVENC, Accelerator.QSV)))
                .isEqualTo(Accelerator.QSV);
        assertThat(chosen(named(Accelerator.QSV, Accelerator.NVENC)))
                .isEqualTo(Accelerator.SOFTWARE);
        assertThat(chosen(named(Accelerator.SOFTWARE, Accelerator.NVENC)))
                .isEqualTo(Accelerator.SOFTWARE);
    }

    @Test
    void withoutResultsEverythingIsForTheProcessor() {
        var config = new Config.Hardware(Optional.empty(), 0);

        assertThat(chosen(new Accelerators(config, () -> Instant.EPOCH, nanos::get)))
                .isEqualTo(Accelerator.SOFTWARE);
    }

    @Test
    void trialsBeginAgainAsSoonAsTheyHaveEndedWithResultsOrWithout() {
        Accelerators accelerators = auto();
        assertThat(accelerators.begin()).isTrue();
        assertThat(accelerators.begin()).isFalse();
        assertThat(accelerators.snapshot().isTesting()).isTrue();

        accelerators.tested(TrialReport.none());

        assertThat(accelerators.snapshot().isTesting()).isFalse();
        assertThat(accelerators.begin()).isTrue();
        accelerators.untested();
        assertThat(accelerators.snapshot().isTesting()).isFalse();
        assertThat(accelerators.begin()).isTrue();
    }

    @Test
    void aCodecThatFailedIsForTheProcessor() {
        Accelerators accelerators = auto();
        accelerators.tested(
                new TrialReport(
                        "",
                        Instant.EPOCH,
                        List.of(
                                result(AcceleratedCodec.H264, TrialResult.Verdict.WORKS),
                                result(AcceleratedCodec.AV1, TrialResult.Verdict.FAILED))));

        assertThat(accelerators.choose(AcceleratedCodec.H264).accelerator())
                .isEqualTo(Accelerator.VAAPI);
        assertThat(accelerators.choose(AcceleratedCodec.H264).device()).contains("d");
        assertThat(accelerators.choose(AcceleratedCodec.AV1).accelerator())
                .isEqualTo(Accelerator.SOFTWARE);
    }

    @Test
    @DisplayName("FF-5, STR-16: what is more than the hardware can do at once is for the processor")
    void sessionsAreBounded() {
        Accelerators accelerators = auto(Accelerator.NVENC);
        List<Lease> leases = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            leases.add(accelerators.choose(AcceleratedCodec.H264));
        }
        assertThat(leases).allMatch(each -> each.accelerator() == Accelerator.NVENC);
        assertThat(chosen(accelerators)).isEqualTo(Accelerator.SOFTWARE);

        leases.getFirst().close();
        leases.getFirst().close();
        assertThat(accelerators.snapshot().active()).containsEntry(Accelerator.NVENC, 4);
        assertThat(accelerators.choose(AcceleratedCodec.H264).accelerator())
                .isEqualTo(Accelerator.NVENC);
        assertThat(chosen(accelerators)).isEqualTo(Accelerator.SOFTWARE);
    }

    @Test
    @DisplayName(
            "FF-5: VideoToolbox encodes eight at once, and the configuration may say otherwise")
    void sessionsCanBeSet() {
        assertThat(auto(Accelerator.VIDEOTOOLBOX).snapshot().sessions())
                .containsEntry(Accelerator.VIDEOTOOLBOX, 8)
                .containsEntry(Accelerator.V4L2, 1);
        var two = new Config.Hardware(Optional.empty(), 2);
        assertThat(WorkingHardware.with(two, nanos::get).snapshot().sessions())
                .containsEntry(Accelerator.VIDEOTOOLBOX, 2);
    }

    @Test
    @DisplayName("FF-4: three failures in ten minutes are half an hour on the bench")
    void failuresBench() {
        Accelerators accelerators = auto(Accelerator.NVENC, Accelerator.VAAPI);
        fail(accelerators, 2);
        pass(Duration.ofMinutes(11));
        fail(accelerators, 2);
        assertThat(chosen(accelerators)).isEqualTo(Accelerator.NVENC);

        fail(accelerators, 1);
        assertThat(chosen(accelerators)).isEqualTo(Accelerator.VAAPI);
        assertThat(accelerators.snapshot().fallbacks()).hasSize(5);

        pass(Duration.ofMinutes(30));
        assertThat(chosen(accelerators)).isEqualTo(Accelerator.NVENC);
    }

    @Test
    void newResultsEndTheBench() {
        Accelerators accelerators = auto(Accelerator.NVENC);
        fail(accelerators, 3);
        assertThat(chosen(accelerators)).isEqualTo(Accelerator.SOFTWARE);

        accelerators.tested(WorkingHardware.report(Accelerator.NVENC));

        assertThat(chosen(accelerators)).isEqualTo(Accelerator.NVENC);
    }

    @Test
    void onlyTheLastFallbacksAreKept() {
        Accelerators accelerators = auto(Accelerator.NVENC);
        fail(accelerators, 100);

        assertThat(accelerators.snapshot().fallbacks()).hasSize(20);
    }

    private Accelerators auto(Accelerator... working) {
        return WorkingHardware.with(new Config.Hardware(Optional.empty(), 0), nanos::get, working);
    }

    private Accelerators named(Accelerator wanted, Accelerator... working) {
        return WorkingHardware.with(
                new Config.Hardware(Optional.of(wanted), 0), nanos::get, working);
    }

    private static Accelerator chosen(Accelerators accelerators) {
        try (Lease lease = accelerators.choose(AcceleratedCodec.H264)) {
            return lease.accelerator();
        }
    }

    private static void fail(Accelerators accelerators, int times) {
        for (int i = 0; i < times; i++) {
            accelerators.failed(Accelerator.NVENC, "film " + i, "broken");
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static TrialResult result(AcceleratedCodec codec, TrialResult.Verdict verdict) {
        return new TrialResult(Accelerator.VAAPI, codec, verdict, "d");
    }
}
