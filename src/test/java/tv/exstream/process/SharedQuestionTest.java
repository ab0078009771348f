package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The clock is moved by hand, and the patience is an hour of it: a test that waited would not end.
@Timeout(60)
class SharedQuestionTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void whoAsksMeanwhileGetsTheSameAnswer() throws InterruptedException {
        SharedQuestion<Integer> question = question(this::onceOpen);
        SharedQuestion.Asked<Integer> first = question.ask();
        SharedQuestion.Asked<Integer> second = question.ask();

        open.countDown();

        assertThat(first.await()).contains(1);
        assertThat(second.await()).contains(1);
        assertThat(calls).hasValue(1);
    }

    @Test
    void anAnswerThatWasGivenIsNotGivenAgain() throws InterruptedException {
        SharedQuestion<Integer> question = question(calls::incrementAndGet);

        assertThat(question.ask().await()).contains(1);
        assertThat(question.ask().await()).contains(2);
    }

    @Test
    void nobodyWaitsForWhatHasHungForLong() throws InterruptedException {
        SharedQuestion<Integer> question = question(this::onceOpen);
        question.ask();

        nanos.addAndGet(HOUR.toNanos());

        assertThat(question.ask().await()).isEmpty();
        assertThat(question.ask().await()).isEmpty();
        assertThat(calls.get()).isLessThanOrEqualTo(1);
    }

    @Test
    void whatAnswersLateIsAskedAnew() throws InterruptedException {
        SharedQuestion<Integer> question = question(this::onceOpen);
        SharedQuestion.Asked<Integer> late = question.ask();
        open.countDown();
        late.await();

        nanos.addAndGet(HOUR.toNanos() * 2);

        assertThat(question.ask().await()).contains(2);
    }

    @Test
    void whatTheCallThrowsIsThrown() {
        SharedQuestion<Integer> question =
                question(
                        () -> {
                            throw new IOException("disk error");
                        });

        assertThatThrownBy(() -> question.ask().await())
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("disk error");
    }

    private int onceOpen() throws InterruptedException {
        int call = calls.incrementAndGet();
        open.await();
        return call;
    }

    private SharedQuestion<Integer> question(Callable<Integer> call) {
        return new SharedQuestion<>(call, threads, nanos::get, HOUR);
    }
}
