package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.ffmpeg.LiveCommand;
import tv.exstream.live.Fault;

class SignsTest {
    private final Signs signs = new Signs(new LiveCommand.Watch(2, 30, 20));

    @Test
    @DisplayName(
            "F04: black is a fault when it lasts, a frozen picture and silence when ffmpeg says so")
    void signsBecomeFaults() {
        for (int frame = 0; frame < 20; frame++) {
            assertThat(signs.fault(black(frame / 10.0))).isEmpty();
        }
        assertThat(signs.fault(black(2)))
                .contains(new Fault.Blank(Fault.Picture.BLACK, Duration.ofSeconds(2)));
        assertThat(signs.fault("[info] lavfi.freezedetect.freeze_start: 3.2"))
                .contains(new Fault.Blank(Fault.Picture.FROZEN, Duration.ofSeconds(30)));
        assertThat(signs.fault("[info] silence_start: 4.1"))
                .contains(new Fault.Silent(Duration.ofSeconds(20)));
        assertThat(signs.fault("[warning] something else")).isEmpty();
    }

    private static String black(double seconds) {
        return "[Parsed_blackframe_0 @ 0x1] [info] frame:1 pblack:100 pts:1 t:%.1f type:I"
                .formatted(seconds);
    }
}
