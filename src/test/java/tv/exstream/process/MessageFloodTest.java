package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MessageFloodTest {
    private final AtomicLong nanos = new AtomicLong(-3);
    private final MessageFlood flood = new MessageFlood(nanos::get);

    @Test
    @DisplayName("F09: a thousand messages per second are looked at, and every report of progress")
    void messagesAreRateLimited() {
        assertThat(let(5_000)).isEqualTo(1_000);
        assertThat(flood.dropped()).isEqualTo(4_000);
        assertThat(flood.lets("frame=17")).isTrue();

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(let(5_000)).isEqualTo(1_000);
    }

    @Test
    @DisplayName("F09: the last messages of a flood are kept, because they say why a process ends")
    void theLastMessagesAreKept() {
        let(5_000);
        flood.lets("[fatal] this is why");

        assertThat(flood.last()).hasSize(20).last().isEqualTo("[fatal] this is why");
    }

    private long let(int messages) {
        return IntStream.range(0, messages).filter(_ -> flood.lets("[error] broken")).count();
    }
}
