package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.db.Problems.assertProblem;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.Patience;
import tv.exstream.problem.Problem;

@Timeout(180)
class WriterThreadTest {
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final WriterThread writer = new WriterThread(PATIENCE);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicBoolean written = new AtomicBoolean();

    @AfterEach
    void close() {
        over.countDown();
        callers.close();
        writer.close();
    }

    /// Goes on until it is over, or for so long.
    private boolean hold(long millis) {
        begun.countDown();
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A write whose turn comes although the machine may be busy for longer than callers wait here.
    private static <T> T done(Callable<T> write) {
        return Patience.value("its turn comes", () -> Optional.of(write.call()));
    }

    @Test
    void whoWaitsForOneWriteTooLongIsRefusedAndNothingIsWritten() throws Exception {
        Future<Boolean> first = callers.submit(() -> done(() -> writer.call(() -> hold(20_000))));
        begun.await();

        assertProblem(() -> writer.call(() -> written.getAndSet(true)), Problem.DATABASE_BUSY)
                .hasMessageContaining("database must take a write within PT0.1S");

        over.countDown();
        assertThat(first.get()).isTrue();
        assertThat(WriterThreadTest.<Integer>done(() -> writer.call(() -> 5))).isEqualTo(5);
        assertThat(written).isFalse();
    }

    @Test
    void whoWaitsForAStepOfManyWritesHasItsTurn() throws Exception {
        Future<Boolean> step =
                callers.submit(
                        () -> done(() -> writer.step(() -> hold(9 * PATIENCE.toMillis() / 2))));
        begun.await();

        assertThat(writer.<Integer>call(() -> 5)).isEqualTo(5);

        assertThat(step.get()).as("it took its time").isFalse();
    }

    @Test
    void whoWaitsForAStepThatDoesNotEndIsRefusedInTheEnd() throws Exception {
        Future<Boolean> step = callers.submit(() -> done(() -> writer.step(() -> hold(20_000))));
        begun.await();

        assertProblem(() -> writer.call(() -> 5), Problem.DATABASE_BUSY);

        over.countDown();
        assertThat(step.get()).isTrue();
    }

    @Test
    void afterAStepThatFailedOthersAreAsImpatientAsBefore() throws Exception {
        assertThatThrownBy(
                        () ->
                                writer.step(
                                        () -> {
                                            throw new IllegalStateException("no");
                                        }))
                .hasMessage("no");
        Future<Boolean> first = callers.submit(() -> done(() -> writer.call(() -> hold(20_000))));
        begun.await();

        assertProblem(() -> writer.call(() -> 5), Problem.DATABASE_BUSY);

        over.countDown();
        assertThat(first.get()).isTrue();
    }
}
