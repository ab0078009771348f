package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class UpkeepTest {
    private static final Duration SHORT = Duration.ofMillis(1);

    private final BlockingQueue<Integer> rounds = new LinkedBlockingQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private Upkeep upkeep = upkeep(SHORT, _ -> {});

    @AfterEach
    void stop() {
        over.countDown();
        upkeep.stop();
    }

    @Test
    void roundAfterRoundIsDoneOnAThreadOfThatName() throws InterruptedException {
        BlockingQueue<String> names = new LinkedBlockingQueue<>();
        upkeep = upkeep(SHORT, _ -> names.add(Thread.currentThread().getName()));

        upkeep.start();

        assertThat(upkeep.isRunning()).isTrue();
        assertThat(next()).isEqualTo(1);
        assertThat(next()).isEqualTo(2);
        assertThat(names.take()).isEqualTo("things");
    }

    @Test
    void aFailingRoundIsNotTheLast() throws InterruptedException {
        upkeep =
                upkeep(
                        SHORT,
                        round -> {
                            if (round != 3) {
                                throw new ProblemException(
                                        Problem.DATABASE_UNUSABLE, "must be readable");
                            }
                        });

        upkeep.start();

        for (int round = 1; round <= 5; round++) {
            assertThat(next()).isEqualTo(round);
        }
    }

    @Test
    void theStartOfTheServerDoesNotWaitForTheFirstRound() {
        upkeep = upkeep(Duration.ofHours(1), _ -> {});

        upkeep.start();

        assertThat(upkeep.isRunning()).isTrue();
        assertThat(rounds).isEmpty();
    }

    @Test
    void theEndEndsThePause() {
        upkeep = upkeep(Duration.ofHours(1), _ -> {});
        upkeep.start();

        upkeep.stop();

        assertThat(upkeep.isRunning()).isFalse();
        assertThat(upkeep.isStopping()).isTrue();
        assertThat(rounds).isEmpty();
    }

    @Test
    @Timeout(120)
    void theEndWaitsForTheRoundThatIsGoingOn() throws InterruptedException {
        BlockingQueue<String> ends = new LinkedBlockingQueue<>();
        upkeep =
                upkeep(
                        SHORT,
                        _ -> {
                            boolean _ = over.await(1, TimeUnit.MINUTES);
                            ends.add("round");
                        });
        upkeep.start();
        int _ = next();

        Thread stopping = Thread.ofVirtual().start(upkeep::stop);
        while (!upkeep.isStopping()) {
            Thread.onSpinWait();
        }
        assertThat(stopping.isAlive()).isTrue();
        over.countDown();
        stopping.join();

        assertThat(ends).containsExactly("round");
        assertThat(upkeep.isRunning()).isFalse();
    }

    @Test
    void whatIsInterruptedEnds() throws InterruptedException {
        upkeep =
                upkeep(
                        SHORT,
                        _ -> {
                            throw new InterruptedException();
                        });

        upkeep.start();
        int _ = next();
        upkeep.stop();

        assertThat(upkeep.isRunning()).isFalse();
        assertThat(rounds).isEmpty();
    }

    private int next() throws InterruptedException {
        Integer round = rounds.poll(1, TimeUnit.MINUTES);
        assertThat(round).isNotNull();
        return round;
    }

    private interface Work {
        void round(int number) throws InterruptedException;
    }

    private Upkeep upkeep(Duration pause, Work work) {
        return new Upkeep("things", pause) {
            private int round;

            @Override
            void round() throws InterruptedException {
                round++;
                rounds.add(round);
                work.round(round);
            }
        };
    }
}
