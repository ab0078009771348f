package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.AsRun;
import tv.exstream.playout.AsRuns;
import tv.exstream.playout.AsRunsContract;
import tv.exstream.playout.InMemoryAsRuns;
import tv.exstream.time.TimeRange;

@Timeout(60)
class AsRunWriterTest {
    private static final ChannelId CHANNEL = new ChannelId(5);
    private static final TimeRange DAY = TimeRange.of(AsRunsContract.NOON, hours(24));

    private final InMemoryAsRuns runs = new InMemoryAsRuns();

    @Test
    void everythingIsWrittenBeforeItStops() {
        AsRunWriter writer = writer(runs);
        writer.start();

        IntStream.range(0, 2_000)
                .forEach(n -> writer.accept(AsRunsContract.run(CHANNEL, n % 100, 0)));
        writer.stop();

        assertThat(runs.of(CHANNEL, DAY)).hasSize(2_000);
        assertThat(writer.lost()).isZero();
        assertThat(writer.isRunning()).isFalse();
    }

    @Test
    void whoSendsNeverWaitsAndWhatIsLostIsCounted() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        AsRunWriter writer =
                writer(
                        new Slow(runs) {
                            @Override
                            public void add(List<AsRun> added) {
                                busy.countDown();
                                await(done);
                                super.add(added);
                            }
                        });
        writer.start();
        writer.accept(AsRunsContract.run(CHANNEL, 0, 0));
        busy.await();

        IntStream.range(0, 10_007).forEach(_ -> writer.accept(AsRunsContract.run(CHANNEL, 1, 0)));
        assertThat(writer.lost()).isEqualTo(7);
        done.countDown();
        writer.stop();

        assertThat(runs.of(CHANNEL, DAY)).hasSize(10_001);
    }

    @Test
    void whatTheDatabaseRefusesIsLostAndTheNextIsWritten() throws InterruptedException {
        CountDownLatch refused = new CountDownLatch(1);
        AsRunWriter writer =
                writer(
                        new Slow(runs) {
                            @Override
                            public void add(List<AsRun> added) {
                                if (refused.getCount() > 0) {
                                    refused.countDown();
                                    throw new IllegalStateException("disk full");
                                }
                                super.add(added);
                            }
                        });
        writer.start();
        writer.accept(AsRunsContract.run(CHANNEL, 0, 0));
        refused.await();

        writer.accept(AsRunsContract.run(CHANNEL, 1, 0));
        writer.stop();

        assertThat(runs.of(CHANNEL, DAY)).hasSize(1);
        assertThat(writer.lost()).isEqualTo(1);
    }

    @Test
    void whatIsOlderThanTheHistoryIsForgotten() {
        AsRun recent = AsRunsContract.run(CHANNEL, 60, 0);
        runs.add(List.of(AsRunsContract.run(CHANNEL, 0, 0)));
        AsRunWriter writer =
                new AsRunWriter(runs, () -> AsRunsContract.NOON.plus(minutes(90)), () -> hours(1));
        writer.start();

        writer.accept(recent);
        writer.stop();

        assertThat(runs.of(CHANNEL, DAY)).containsExactly(recent);
    }

    private static AsRunWriter writer(AsRuns runs) {
        return new AsRunWriter(runs, () -> AsRunsContract.NOON, () -> hours(24));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The given one, but for what a test overrides.
    private static class Slow implements AsRuns {
        private final AsRuns runs;

        Slow(AsRuns runs) {
            this.runs = runs;
        }

        @Override
        public void add(List<AsRun> added) {
            runs.add(added);
        }

        @Override
        public List<AsRun> of(ChannelId channel, TimeRange range) {
            return runs.of(channel, range);
        }

        @Override
        public void forgetBefore(Instant t) {
            runs.forgetBefore(t);
        }
    }
}
