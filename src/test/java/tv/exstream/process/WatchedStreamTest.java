package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchedStreamTest {
    private long now = 1_000;

    @Test
    void aReadThatIsGoingOnIsSilenceAndAReaderThatDoesNotReadIsNot() throws IOException {
        var silences = new long[2];
        var stream = new WatchedStream[1];
        stream[0] =
                new WatchedStream(
                        new InputStream() {
                            @Override
                            public int read() {
                                now += 70;
                                silences[0] = stream[0].silenceNanos(now);
                                return -1;
                            }

                            @Override
                            public int read(byte[] target, int at, int length) {
                                now += 30;
                                silences[1] = stream[0].silenceNanos(now);
                                return 5;
                            }
                        },
                        () -> now);

        assertThat(stream[0].read()).isEqualTo(-1);
        assertThat(stream[0].read(new byte[9])).isEqualTo(5);
        now += 500;

        assertThat(silences).containsExactly(70, 30);
        assertThat(stream[0].silenceNanos(now)).isZero();
        assertThat(stream[0].ageNanos(now)).isEqualTo(600);
    }

    @Test
    void aReadThatFailsIsOver() {
        var stream =
                new WatchedStream(
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("gone");
                            }
                        },
                        () -> now);

        assertThatThrownBy(stream::read).hasMessage("gone");
        now += 500;

        assertThat(stream.silenceNanos(now)).isZero();
    }

    @Test
    void theLastMessagesAreKept() {
        var tail = new MessageTail();

        for (int line = 0; line < 100; line++) {
            tail.add("line " + line);
        }

        assertThat(tail.lines()).hasSize(60).startsWith("line 40").endsWith("line 99");
    }

    @Test
    void anOrderWithoutCommandOrLimitsIsRefused() {
        Duration second = Duration.ofSeconds(1);

        assertThatThrownBy(() -> ProcessOrder.brief(ProcessKind.PROBE, List.of(), second))
                .hasMessageContaining("needs a command and positive limits");
        for (List<Duration> limits :
                List.of(List.of(Duration.ZERO, second), List.of(second, second.negated()))) {
            assertThatThrownBy(
                            () ->
                                    new ProcessOrder(
                                            ProcessKind.PROBE,
                                            List.of("ffprobe"),
                                            Map.of(),
                                            limits.getFirst(),
                                            limits.getLast(),
                                            _ -> {}))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
