package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.ffmpeg.Device;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.FillMethod;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoCodec;
import tv.exstream.media.VideoCoding;
import tv.exstream.media.VideoFormat;
import tv.exstream.process.Accelerators;
import tv.exstream.process.Fallback;
import tv.exstream.process.WorkingHardware;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;

class AcceleratedRunTest {
    @TempDir Path folder;

    private final FaultyRenditions renditions = new FaultyRenditions();
    private final ScriptedRuns runs = new ScriptedRuns(renditions);
    private final Accelerators accelerators = WorkingHardware.with(Accelerator.NVENC);
    private final List<String> used = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();
    private RenditionRequest request;

    @BeforeEach
    void film() {
        request = Shelf.request(new Shelf(folder).foreign("film", Duration.ofMinutes(10)));
    }

    @Test
    void hardwareThatWorksMakesEverything() throws InterruptedException {
        assertThat(run(FillMethod.ENCODE)).isEqualTo(new RunResult.Filled());

        assertThat(used).containsExactly("NVENC 100..900");
        assertThat(devices).containsExactly(new Device(Optional.of(Path.of("/dev/x"))));
        assertThat(accelerators.snapshot().active().get(Accelerator.NVENC)).isZero();
    }

    @Test
    @DisplayName("PL-03: a copy is not for hardware")
    void aCopyIsNotForHardware() throws InterruptedException {
        run(FillMethod.COPY);

        assertThat(used).containsExactly("SOFTWARE 100..900");
    }

    @Test
    void whatNoHardwareEncodesIsForTheProcessor() throws InterruptedException {
        VideoFormat usual = Shelf.PROFILE.video();
        var mpeg2 =
                new VideoFormat(
                        usual.width(),
                        usual.height(),
                        usual.rate(),
                        usual.bitrateKbps(),
                        VideoCoding.of(VideoCodec.MPEG2),
                        usual.conversion());
        request = new RenditionRequest(request.item(), new Profile(mpeg2, Shelf.PROFILE.audio()));

        run(FillMethod.ENCODE);

        assertThat(used).containsExactly("SOFTWARE 100..900");
    }

    @Test
    @DisplayName("FF-4, PL-13: where hardware fails the processor goes on, and the reason is shown")
    void theProcessorGoesOnWhereHardwareFailed() throws InterruptedException {
        runs.then(ScriptedRuns.makes(300, failed("it wrote nothing for 12 s")));

        assertThat(run(FillMethod.ENCODE)).isEqualTo(new RunResult.Filled());

        assertThat(used).containsExactly("NVENC 100..900", "SOFTWARE 300..900");
        assertThat(accelerators.snapshot().fallbacks())
                .singleElement()
                .extracting(Fallback::accelerator, Fallback::what, Fallback::reason)
                .containsExactly(Accelerator.NVENC, "film.mkv", "it wrote nothing for 12 s");
    }

    @Test
    @DisplayName("FF-4: a file that fails on the processor too is no fault of the hardware")
    void aFileThatFailsOnBothIsNoFaultOfTheHardware() throws InterruptedException {
        RunResult missing = failed(FailureCause.FILE_MISSING.reason());
        runs.then(ScriptedRuns.makesNothing(missing), ScriptedRuns.makesNothing(missing));

        assertThat(run(FillMethod.ENCODE)).isEqualTo(missing);

        assertThat(used).containsExactly("NVENC 100..900", "SOFTWARE 100..900");
        assertThat(accelerators.snapshot().fallbacks()).isEmpty();
    }

    @Test
    @DisplayName(
            "F20, FF-4: hardware that fails three times in ten minutes sits out for half an hour")
    void hardwareThatFailsAgainAndAgainSitsOut() throws InterruptedException {
        RunResult broken = failed(FailureCause.ACCELERATOR_FAILED.reason());
        for (int i = 0; i < 3; i++) {
            runs.then(ScriptedRuns.makesNothing(broken), ScriptedRuns.filled());
            run(FillMethod.ENCODE);
        }
        used.clear();

        run(FillMethod.ENCODE);

        assertThat(used).containsExactly("SOFTWARE 100..900");
        assertThat(accelerators.snapshot().benched())
                .containsEntry(Accelerator.NVENC, Duration.ofMinutes(30));
    }

    @Test
    void hardwareThatSaysNothingAndMakesNothingHasFailed() throws InterruptedException {
        runs.then(ScriptedRuns.makesNothing(new RunResult.EndedEarly()));

        assertThat(run(FillMethod.ENCODE_AT_ONCE)).isEqualTo(new RunResult.Filled());

        assertThat(used).hasSize(2);
        assertThat(accelerators.snapshot().fallbacks()).hasSize(1);
    }

    @Test
    void whatWasStoppedIsNotBegunAgain() throws InterruptedException {
        AcceleratedRun[] run = new AcceleratedRun[1];
        runs.then(
                (_, _) -> {
                    run[0].stop("nobody needs it");
                    return failed("ffmpeg was killed");
                });
        run[0] = accelerated(FillMethod.ENCODE);

        assertThat(run[0].run()).isEqualTo(new RunResult.Stopped());

        assertThat(used).hasSize(1);
    }

    private RunResult run(FillMethod method) throws InterruptedException {
        AcceleratedRun run = accelerated(method);
        RunResult result = run.run();
        assertThat(run.reached()).isBetween(100L, 900L);
        return result;
    }

    private AcceleratedRun accelerated(FillMethod method) {
        var order = new FillOrder(request, 100, 900, method);
        return new AcceleratedRun(
                order,
                accelerators,
                (each, device) -> {
                    used.add("%s %d..%d".formatted(each.accelerator(), each.from(), each.to()));
                    devices.add(device);
                    return runs.make(each, Placing.BESIDE, Urgency.SOON);
                });
    }

    private static RunResult failed(String reason) {
        return new RunResult.Failed(reason);
    }
}
