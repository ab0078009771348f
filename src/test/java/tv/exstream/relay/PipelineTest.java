package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.process.ProcessKind.VIEWER_FILL;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;
import tv.exstream.ffmpeg.LiveCommand;
import tv.exstream.live.Fault;
import tv.exstream.live.LiveStream;
import tv.exstream.live.Vigil;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.mpegts.TsPacket;
import tv.exstream.process.ProcessBudget.Permit;
import tv.exstream.time.FrameRate;

@EnabledOnOs(OS.LINUX)
class PipelineTest {
    private static final LiveCommand.Input.Secret CAMERA =
            new LiveCommand.Input.Secret("rtsp://camera.example/1", "rtsp");

    private static final Profile WIDE =
            new Profile(
                    new VideoFormat(640, 180, FrameRate.FPS_25, 1_000), LiveStream.PROFILE.audio());

    @TempDir private Path folder;
    private final List<Fault> faults = new ArrayList<>();
    private Masts masts;
    private Vigil vigil;

    @BeforeEach
    void open() throws Exception {
        masts = new Masts(folder);
        vigil = new Vigil(Duration.ofSeconds(5), masts.nanos.getAsLong());
    }

    @AfterEach
    void close() throws Exception {
        masts.close();
    }

    @Test
    void whoIsBrokenOffBeforeItsEncoderStartsGivesThePlaceBack() {
        try (Pipeline pipeline = pipeline()) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> pipeline.encode(CAMERA))
                    .isInstanceOf(InterruptedException.class);
        }

        assertThat(masts.budget.taken()).isZero();
    }

    @Test
    void anEncoderThatCannotBeStartedGivesThePlaceBack() {
        masts.stopProcesses();
        try (Pipeline pipeline = pipeline()) {
            assertThatThrownBy(() -> pipeline.encode(CAMERA))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("this server");
        }

        assertThat(masts.budget.taken()).isZero();
    }

    @Test
    void whereNoProcessIsLeftTheSourceIsNotToBlame() throws Exception {
        try (Permit _ = masts.budget.acquire(VIEWER_FILL);
                Pipeline pipeline = pipeline()) {
            assertThatThrownBy(() -> pipeline.encode(CAMERA))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.fault()).isInstanceOf(Fault.Ourselves.class));
        }
    }

    @Test
    void whereAStreamChangesTheBytesInHandAreEncodedToo() throws Exception {
        byte[] fits = new LiveStream().gops(0, 4, 0);
        byte[] other = new LiveStream(WIDE).gops(4, 8, 0);
        try (Pipeline pipeline = pipeline()) {
            pipeline.accept(fits, 0, fits.length);
            pipeline.accept(fits, 0, TsPacket.SIZE);

            pipeline.accept(other, 0, other.length);

            assertThat(fed(other.length)).isEqualTo(other);
        }
    }

    @Test
    @DisplayName("F06: who waits for a place does not get that of a source between two encoders")
    void theNextEncoderHasThePlaceOfTheOneBefore() throws Exception {
        Thread other;
        var got = new AtomicBoolean();
        try (Pipeline pipeline = pipeline()) {
            pipeline.encode(LiveCommand.Input.Fed.STREAM);
            other =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try (Permit _ = masts.budget.acquire(VIEWER_FILL)) {
                                            got.set(true);
                                        } catch (InterruptedException e) {
                                            throw new AssertionError(e);
                                        }
                                    });
            Patience.until(
                    "somebody else waits for a place",
                    () -> other.getState() == Thread.State.TIMED_WAITING);

            pipeline.encode(LiveCommand.Input.Fed.STREAM);

            assertThat(got).isFalse();
        }
        other.join();
        assertThat(got).isTrue();
    }

    /// What the encoder was given, once it is so much.
    private byte[] fed(int length) throws Exception {
        Path file = folder.resolve("ffmpeg.fed");
        var never = new CountDownLatch(1);
        for (int n = 0; n < 1_000 && !(Files.exists(file) && Files.size(file) >= length); n++) {
            never.await(10, TimeUnit.MILLISECONDS);
        }
        return Files.readAllBytes(file);
    }

    private Pipeline pipeline() {
        var receiver = masts.receiver();
        return new Pipeline(
                masts.source(0),
                masts.parts.pipelines(),
                new Pipeline.Ends(receiver, vigil, faults::add));
    }
}
