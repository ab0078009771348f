package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ConfigWatchTest {
    @TempDir private Path folder;

    @Test
    void whatIsSavedIsFollowedByItselfAlsoAfterAListenerHasFailed()
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("config.yaml"), "tuner: {count: 1}\n");
        SettingsDesk desk = desk(file);
        var told = new LinkedBlockingQueue<Integer>();
        desk.live()
                .listen(
                        config -> {
                            told.add(config.tuner().count());
                            if (config.tuner().count() == 2) {
                                throw new IllegalStateException("cannot follow");
                            }
                        });
        ConfigWatch watch = new ConfigWatch(desk, Duration.ofMillis(20));
        watch.start();

        replace(file, "tuner: {count: 2}\n");
        assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo(2);
        replace(file, "tuner: {count: 3}\n");
        assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo(3);

        assertThat(watch.isRunning()).isTrue();
        watch.stop();
    }

    @Test
    void whatIsBeingWrittenIsNotFollowedBeforeItRests() throws IOException {
        Path file = Files.writeString(folder.resolve("config.yaml"), "tuner: {count: 1}\n");
        SettingsDesk desk = desk(file);

        Files.writeString(file, "");
        assertThat(desk.follow()).isFalse();
        Files.writeString(file, "tuner: {count: 2}\n");
        assertThat(desk.follow()).isFalse();
        assertThat(desk.live().now().tuner().count()).isEqualTo(1);
        assertThat(desk.follow()).isTrue();

        assertThat(desk.live().now().tuner().count()).isEqualTo(2);
        assertThat(desk.follow()).isFalse();
    }

    private static SettingsDesk desk(Path file) {
        return SettingsDesk.open(
                CommandLine.parse(List.of("--config", file.toString())),
                Map.of(),
                UnaryOperator.identity());
    }

    private void replace(Path file, String text) throws IOException {
        Files.move(
                Files.writeString(folder.resolve("new"), text),
                file,
                StandardCopyOption.ATOMIC_MOVE);
    }
}
