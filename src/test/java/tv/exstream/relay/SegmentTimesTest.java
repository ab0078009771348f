package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.live.LiveStream;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.relay.SegmentTimes.Course;

/// A segment of these has two seconds.
class SegmentTimesTest {
    private static final Duration TARGET = Duration.ofSeconds(2);
    private static final long SECOND = TimeStamp.TICKS_PER_SECOND;

    private final LiveStream stream = new LiveStream();
    private final SegmentTimes times = new SegmentTimes();

    @ParameterizedTest
    @DisplayName("F05: what is a little longer or sent in another order goes on; a jump does not")
    @CsvSource({
        "2, ON",
        "3, ON",
        "1, ON",
        "5, ON",
        "7, ELSEWHERE",
        "0, ELSEWHERE",
        "-3600, ELSEWHERE"
    })
    void aSegmentGoesOnWhereItIsExpected(long seconds, Course course) {
        times.course(7, at(0), TARGET);

        assertThat(times.course(8, at(seconds * SECOND), TARGET)).isEqualTo(course);
    }

    @Test
    void theTimeOfWhatIsMissingIsMissing() {
        times.course(7, at(0), TARGET);

        assertThat(times.course(10, at(6 * SECOND), TARGET)).isEqualTo(Course.ON);
        assertThat(times.course(11, at(20 * SECOND), TARGET)).isEqualTo(Course.ELSEWHERE);
    }

    @Test
    @DisplayName("F05: time stamps that wrap do not jump")
    void aWrapIsNoJump() {
        times.course(7, at(TimeStamp.MODULUS - 2 * SECOND), TARGET);

        assertThat(times.course(8, at(0), TARGET)).isEqualTo(Course.ON);
    }

    @Test
    void whatDoesNotSayItsTimeGoesOn() {
        times.course(7, at(0), TARGET);

        assertThat(times.course(8, "text".getBytes(StandardCharsets.US_ASCII), TARGET))
                .isEqualTo(Course.ON);
        assertThat(times.course(9, at(4 * SECOND), TARGET)).isEqualTo(Course.ON);
    }

    @Test
    void aSegmentWithTwoTimesIsTorn() {
        byte[] one = at(0);
        byte[] other = at(100 * SECOND);
        byte[] both = ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();

        assertThat(times.course(7, both, TARGET)).isEqualTo(Course.TORN);
        assertThat(times.course(8, at(102 * SECOND), TARGET)).isEqualTo(Course.ON);
    }

    private byte[] at(long ticks) {
        return stream.gop(0, ticks);
    }
}
