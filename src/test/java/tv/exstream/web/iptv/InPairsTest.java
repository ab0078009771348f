package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InPairsTest {
    private final List<String> taken = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 100, 101})
    void everythingComesOnceAndInOrder(int count) throws IOException {
        List<Integer> sources = IntStream.range(0, count).boxed().toList();

        new InPairs(Thread::startVirtualThread).forEach(sources, String::valueOf, taken::add);

        assertThat(taken).containsExactlyElementsOf(sources.stream().map(String::valueOf).toList());
    }

    @Test
    void twoAreMadeAtOnce() throws IOException {
        CountDownLatch both = new CountDownLatch(2);

        new InPairs(Thread::startVirtualThread)
                .forEach(List.of(1, 2), _ -> metTheOther(both), taken::add);

        assertThat(taken).containsExactly("true", "true");
    }

    @Test
    void whatNobodyBeginsBesideIsMadeHere() throws IOException {
        Executor full = _ -> {};

        new InPairs(full).forEach(List.of(1, 2, 3), String::valueOf, taken::add);

        assertThat(taken).containsExactly("1", "2", "3");
    }

    @Test
    void aFailureBesideIsTheCallersAndEndsIt() {
        assertThatThrownBy(
                        () ->
                                new InPairs(Thread::startVirtualThread)
                                        .forEach(List.of(1, 2, 3), InPairsTest::noTwo, taken::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two");
        assertThat(taken).containsExactly("1");
    }

    @Test
    void whenNobodyTakesThemNoMoreIsBegun() {
        List<Integer> made = Collections.synchronizedList(new ArrayList<>());

        assertThatThrownBy(
                        () ->
                                new InPairs(Runnable::run)
                                        .forEach(
                                                List.of(1, 2, 3, 4),
                                                made::add,
                                                _ -> {
                                                    throw new IOException("gone");
                                                }))
                .hasMessage("gone");
        assertThat(made).containsExactlyInAnyOrder(1, 2);
    }

    private static String noTwo(int number) {
        if (number == 2) {
            throw new IllegalArgumentException("two");
        }
        return String.valueOf(number);
    }

    private static String metTheOther(CountDownLatch both) {
        both.countDown();
        try {
            return String.valueOf(both.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
