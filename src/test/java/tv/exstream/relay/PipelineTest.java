package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.ffmpeg.LiveCommand;
import tv.exstream.live.Fault;
import tv.exstream.live.LiveStream;
import tv.exstream.live.Vigil;

@EnabledOnOs(OS.LINUX)
class PipelineTest {
    private static final LiveCommand.Input.Address CAMERA =
            new LiveCommand.Input.Address("rtsp://camera.example/1", "rtsp");

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
            assertThatThrownBy(() -> pipeline.encode(CAMERA)).isInstanceOf(FaultException.class);
        }

        assertThat(masts.budget.taken()).isZero();
    }

    private Pipeline pipeline() {
        var receiver = masts.receiver();
        return new Pipeline(
                LiveStream.PROFILE,
                masts.parts.pipelines(),
                new Pipeline.Ends(receiver, vigil, faults::add));
    }
}
