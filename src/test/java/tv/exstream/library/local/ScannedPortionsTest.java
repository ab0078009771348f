package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.Library;
import tv.exstream.library.ScanListener;
import tv.exstream.media.MediaItems;

@DisplayName("The first scan after a start")
class ScannedPortionsTest {
    private static final int FILES = 2 * ScanRun.BATCH + 1;

    @TempDir private Path root;
    private final List<Integer> found = new ArrayList<>();
    private final List<Integer> stored = new ArrayList<>();
    private ScannedFolder folder;

    @BeforeEach
    void scanFilesWithSubtitles() throws Exception {
        folder = new ScannedFolder(root);
        for (int n = 0; n < FILES; n++) {
            folder.file("Films/Film %d (2011).mkv".formatted(n));
            folder.file("Films/Film %d (2011).en.srt".formatted(n));
        }
        folder.scan();
    }

    @Test
    @DisplayName(
            "stores every few seconds what it has looked into, so that little is lost by a kill")
    void storesEveryFewSeconds() throws Exception {
        for (int n = 0; n < 4; n++) {
            folder.file("New/%d.mkv".formatted(n));
        }
        Instant begun = ScannedFolder.NOW;
        AtomicInteger looks = new AtomicInteger();
        Duration step = ScanRun.AT_MOST_LOST.plusSeconds(1);

        try (LocalScanner scanner =
                new LocalScanner(
                        counted(folder.items),
                        folder::probe,
                        () -> begun.plus(step.multipliedBy(looks.getAndIncrement())),
                        System::nanoTime)) {
            scanner.scan(new Library("local", List.of(root)), new ScanListener() {});
        }

        assertThat(stored).containsExactly(1, 1, 1, 1);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    @DisplayName("looks for other subtitles in portions, and stores nothing where there are none")
    void storesNothingThatIsTheSame() throws Exception {
        scanAfterAStart();

        assertThat(found).containsExactly(ScanRun.BATCH, ScanRun.BATCH, 1);
        assertThat(stored).isEmpty();
    }

    @Test
    @DisplayName("stores what has other subtitles")
    void storesWhatHasOtherSubtitles() throws Exception {
        folder.file("Films/Film 7 (2011).de.srt");

        scanAfterAStart();

        assertThat(stored).containsExactly(1);
        assertThat(folder.item(root.resolve("Films/Film 7 (2011).mkv")).file().subtitles())
                .hasSize(2);
    }

    private void scanAfterAStart() throws InterruptedException {
        try (LocalScanner scanner =
                new LocalScanner(
                        counted(folder.items),
                        (file, _) -> {
                            throw new AssertionError("is probed again: " + file);
                        },
                        () -> ScannedFolder.NOW,
                        System::nanoTime)) {
            scanner.scan(new Library("local", List.of(root)), new ScanListener() {});
        }
    }

    private MediaItems counted(MediaItems items) {
        return (MediaItems)
                Proxy.newProxyInstance(
                        MediaItems.class.getClassLoader(),
                        new Class<?>[] {MediaItems.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("findAll")) {
                                found.add(((Collection<?>) arguments[0]).size());
                            } else if (method.getName().equals("upsert")) {
                                stored.add(((Collection<?>) arguments[0]).size());
                            }
                            try {
                                return method.invoke(items, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
