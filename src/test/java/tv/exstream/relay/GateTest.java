package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.live.StreamCutter;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.GopSample;
import tv.exstream.time.FrameRate;

class GateTest {
    private static final Gop GOP = new GopSample(FrameRate.FPS_25, 1, 0).gop(0, 50);

    private final List<String> passed = new ArrayList<>();
    private final Gate gate =
            new Gate(
                    new StreamCutter.Sink() {
                        @Override
                        public void gop(Gop gop) {
                            passed.add("gop");
                        }

                        @Override
                        public void jumped() {
                            passed.add("jumped");
                        }
                    });

    @Test
    void whatComesAfterTheConnectionIsLeftDoesNotPass() {
        gate.jumped();
        gate.gop(GOP);
        gate.close();
        gate.jumped();
        gate.gop(GOP);

        assertThat(passed).containsExactly("jumped", "gop");
    }
}
