package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadingThreadsTest {
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void whatComesWhileTheServerStopsIsDroppedWithoutAWord() {
        ExecutorService threads = LoadingThreads.start();
        threads.shutdownNow();

        threads.execute(done::incrementAndGet);

        assertThat(done).hasValue(0);
    }

    @Test
    void noMoreWaitThanIsSane() throws InterruptedException {
        ExecutorService threads = LoadingThreads.start();
        CountDownLatch hold = new CountDownLatch(1);
        for (int i = 0; i < LoadingThreads.MOST_WAITING + 100; i++) {
            threads.execute(() -> await(hold));
        }

        hold.countDown();
        threads.shutdown();

        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done)
                .hasValueBetween(LoadingThreads.MOST_WAITING, LoadingThreads.MOST_WAITING + 99);
    }

    private void await(CountDownLatch hold) {
        try {
            hold.await();
            done.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
