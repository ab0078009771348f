package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.Golden;

class TrialTest {
    private static final Path DEVICE = Path.of("/dev/dri/renderD128");

    @Test
    @DisplayName("FF-4: the command lines of every trial are as recorded")
    void theCommandLinesAreAsRecorded() {
        StringBuilder lines = new StringBuilder();
        for (Accelerator accelerator : Accelerator.values()) {
            Trial trial = trial(accelerator).on(DEVICE);
            lines.append("%s%n  %s%n".formatted(accelerator, String.join(" ", trial.encode())));
            String decode = String.join(" ", trial.decode(Path.of("/tmp/x.coded")));
            lines.append("  %s%n".formatted(decode));
        }

        Golden.assertMatches("trials.txt", lines.toString());
    }

    @Test
    void anEncoderThatIsNotThereIsNotTried() {
        Capabilities none = Abilities.least();

        assertThat(Trial.of(Accelerator.NVENC, AcceleratedCodec.H264, none)).isEmpty();
        assertThat(Trial.of(Accelerator.SOFTWARE, AcceleratedCodec.H264, none)).isPresent();
        assertThat(Trial.of(Accelerator.SOFTWARE, AcceleratedCodec.AV1, none)).isEmpty();
    }

    @Test
    @DisplayName("FF-4: black, green, grey, white and too few pictures are wrong")
    void onlyTheColourThatWasDrawnIsRight() {
        assertThat(Trial.isRight(grey(6, 210))).isTrue();
        assertThat(Trial.isRight(grey(3, 196))).isTrue();
        for (int value : new int[] {0, 16, 70, 128, 235, 255}) {
            assertThat(Trial.isRight(grey(6, value))).as("%d", value).isFalse();
        }
        assertThat(Trial.isRight(grey(2, 210))).isFalse();
        assertThat(Trial.isRight(ByteBuffer.allocate(0))).isFalse();
        assertThat(Trial.isRight(grey(6, 210).limit(1_000))).isFalse();
    }

    private static Trial trial(Accelerator accelerator) {
        Set<String> all =
                Arrays.stream(
                                ("libx264 h264_nvenc h264_qsv h264_vaapi h264_videotoolbox h264_amf"
                                                + " h264_v4l2m2m h264_vulkan")
                                        .split(" "))
                        .collect(Collectors.toSet());
        var capabilities = new Capabilities("9", all, Set.of(), Set.of(), Optional.empty());
        return Trial.of(accelerator, AcceleratedCodec.H264, capabilities).orElseThrow();
    }

    private static ByteBuffer grey(int frames, int value) {
        byte[] bytes = new byte[frames * 256];
        Arrays.fill(bytes, (byte) value);
        return ByteBuffer.wrap(bytes);
    }
}
