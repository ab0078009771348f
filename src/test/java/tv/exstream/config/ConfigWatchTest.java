package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ConfigWatchTest {
    @TempDir private Path folder;

    @Test
    void whatIsSavedIsFollowedByItselfAlsoAfterAListenerHasFailed()
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("config.yaml"), "tuner: {count: 1}\n");
        SettingsDesk desk =
                SettingsDesk.open(
                        CommandLine.parse(List.of("--config", file.toString())),
                        Map.of(),
                        UnaryOperator.identity());
        var failures = new CountDownLatch(1);
        var changes = new CountDownLatch(2);
        var count = new AtomicInteger();
        desk.live()
                .listen(
                        config -> {
                            count.set(config.tuner().count());
                            changes.countDown();
                            if (failures.getCount() > 0) {
                                failures.countDown();
                                throw new IllegalStateException("cannot follow");
                            }
                        });
        ConfigWatch watch = new ConfigWatch(desk, Duration.ofMillis(1));
        watch.start();

        Files.writeString(file, "tuner: {count: 2}\n");
        failures.await();
        Files.writeString(file, "tuner: {count: 3}\n");

        assertThat(changes.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(count).hasValue(3);
        assertThat(watch.isRunning()).isTrue();
        watch.stop();
    }
}
