package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReachedTimeTest {
    private static final String REPORTS =
            """
            frame=40
            out_time_us=N/A
            out_time=N/A
            progress=continue
            frame=140
            out_time_us=12010000
            out_time_ms=12010000
            progress=continue
            out_time_us=540123456
            progress=end
            """;

    private final ReachedTime reached = new ReachedTime();

    @Test
    void theLastReportCountsWhereverTheyAreCut() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var cut = new ReachedTime();
            byte[] bytes = REPORTS.getBytes(StandardCharsets.US_ASCII);
            for (int at = 0; at < bytes.length; ) {
                int count = Math.min(bytes.length - at, 1 + random.nextInt(30));
                byte[] part = new byte[40];
                System.arraycopy(bytes, at, part, 0, count);
                cut.accept(part, count);
                at += count;
            }

            assertThat(cut.time()).contains(Duration.ofMillis(540_123));
        }
    }

    @Test
    void whoReportsNoTimeReachedNothingThatIsKnown() {
        byte[] nothing = "out_time_us=N/A\nprogress=end\n".getBytes(StandardCharsets.US_ASCII);
        reached.accept(nothing, nothing.length);

        assertThat(reached.time()).isEmpty();
    }
}
