package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.Patience;

@Timeout(120)
class AskedAsideTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch answered = new CountDownLatch(1);

    @Test
    void whoAsksDoesNotWaitAndAsksOnceAtATime() throws Exception {
        var slow =
                new AskedAside(
                        () -> {
                            asked.incrementAndGet();
                            return !isAnswered();
                        });

        slow.ask();
        slow.ask();

        assertThat(slow.held()).isTrue();
        answered.countDown();
        Patience.until("the answer is there", () -> !slow.held());
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatIsNotKnownIsAskedAgain() throws Exception {
        var broken =
                new AskedAside(
                        () -> {
                            if (asked.incrementAndGet() == 1) {
                                throw new IllegalStateException("nobody knows, on purpose");
                            }
                            return false;
                        });

        broken.ask();
        Patience.until("it was asked", () -> asked.get() == 1);
        assertThat(broken.held()).isTrue();

        Patience.until(
                "it is asked again",
                () -> {
                    broken.ask();
                    return !broken.held();
                });
    }

    private boolean isAnswered() {
        try {
            return answered.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
