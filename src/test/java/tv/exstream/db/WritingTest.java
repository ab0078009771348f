package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for writes to every database.
class WritingTest extends OnEachDatabase {
    @Test
    void aFailedTransactionLeavesNothingBehind() throws Exception {
        JooqInstallation installation = new JooqInstallation(database);

        assertThatThrownBy(
                        () ->
                                database.write(
                                        sql -> {
                                            sql.execute(
                                                    "insert into installation values ('a', 'b')");
                                            throw new IllegalStateException("stop");
                                        }))
                .hasMessage("stop");

        assertThat(installation.find("a")).isEmpty();
        installation.put("a", "c");
        assertThat(installation.find("a")).contains("c");
    }

    @Test
    void manyThreadsWriteAndReadAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            JooqInstallation installation = new JooqInstallation(database);
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String name = "name" + i;
                futures.add(
                        threads.submit(
                                () -> {
                                    installation.put(name, name);
                                    assertThat(installation.find(name)).contains(name);
                                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        }
    }

    @Test
    void writesRunOnOneNamedPlatformThread() {
        List<Thread> threads =
                Stream.of(1, 2).map(i -> database.write(sql -> Thread.currentThread())).toList();

        assertThat(threads.getFirst()).isSameAs(threads.getLast());
        assertThat(threads.getFirst().isVirtual()).isFalse();
        assertThat(threads.getFirst().getName()).isEqualTo("database-writer");
    }

    @Test
    void aWriteWithinAWriteIsAMistake() {
        assertThatThrownBy(() -> database.write(sql -> database.write(inner -> 1)))
                .hasMessage("a write must not wait for another write");
    }

    @Test
    void anInterruptedCallerStillLearnsTheOutcome() {
        Thread.currentThread().interrupt();

        new JooqInstallation(database).put("a", "b");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(new JooqInstallation(database).find("a")).contains("b");
    }
}
