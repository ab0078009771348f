package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.Patience;

class WorkersTest {
    private static final List<Integer> MANY = IntStream.range(0, 100).boxed().toList();

    @Test
    void everythingIsDoneOnceAndSomeAtATime() throws Exception {
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var gate = new Semaphore(0);
        List<Integer> done = new ArrayList<>();
        try (var workers =
                new Workers<>(
                        "count",
                        3,
                        MANY,
                        thing -> {
                            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                            gate.acquire();
                            atOnce.decrementAndGet();
                            return -thing;
                        })) {
            Patience.until("three work", () -> atOnce.get() == 3);
            gate.release(MANY.size());
            for (int i = 0; i < MANY.size(); i++) {
                done.add(workers.next());
            }
        }

        assertThat(most).hasValue(3);
        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(MANY.stream().map(thing -> -thing).toList());
    }

    @Test
    void whatWasNotBegunIsForgottenWhenNobodyWantsItAnyMore() throws Exception {
        var begun = new AtomicInteger();
        var interrupted = new CountDownLatch(1);
        var workers =
                new Workers<>(
                        "wait",
                        1,
                        MANY,
                        thing -> {
                            begun.incrementAndGet();
                            try {
                                new CountDownLatch(1).await();
                                return thing;
                            } finally {
                                interrupted.countDown();
                            }
                        });
        Patience.until("one has begun", () -> begun.get() == 1);

        workers.close();
        interrupted.await();

        assertThat(begun).hasValue(1);
    }

    @Test
    void aMistakeInTheWorkIsToldToWhoWaits() throws Exception {
        try (var workers =
                new Workers<>(
                        "break",
                        2,
                        List.of(0, 1),
                        thing -> {
                            return 1 / thing;
                        })) {
            assertThatThrownBy(
                            () -> {
                                workers.next();
                                workers.next();
                            })
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    @Timeout(60)
    @DisplayName("an error in the work is told to who waits, and the rest is done all the same")
    void anErrorInTheWorkIsToldToo() throws Exception {
        try (var workers =
                new Workers<>(
                        "fall",
                        1,
                        List.of(0, 1),
                        thing -> {
                            if (thing == 0) {
                                throw new StackOverflowError("nested too deep");
                            }
                            return thing;
                        })) {
            assertThatThrownBy(workers::next)
                    .isInstanceOf(StackOverflowError.class)
                    .hasMessage("nested too deep");
            assertThat(workers.next()).isEqualTo(1);
        }
    }

    @Test
    void withNothingToDoNoThreadIsStarted() {
        var workers = new Workers<>("idle-crew", 4, List.<Integer>of(), thing -> thing);

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("idle-crew"));
        workers.close();
    }
}
