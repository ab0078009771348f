package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Patience;

@DisplayName("Changes in folders are noticed at once")
class FolderWatchTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir private Path root;
    private final Set<Path> told = ConcurrentHashMap.newKeySet();

    /// Each look is a second later, so that whatever has changed rests soon.
    private final AtomicLong nanos = new AtomicLong();

    private final AtomicInteger looks = new AtomicInteger();
    private FolderWatch watch;

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(root.resolve("films/old"));
        Files.createDirectories(root.resolve("shows"));
        Files.createDirectories(root.resolve(".hidden"));
        watch = new FolderWatch(List.of(root, root.resolve("missing")), changes(), this::later);
        watch.start();
        Patience.until("it watches", LONG, () -> looks.get() > 0);
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    @DisplayName("LIB-7: a new file tells its first-level folder, and no other")
    void aNewFileTellsItsFolder() throws Exception {
        Files.writeString(root.resolve("films/old/a.mkv"), "x");

        Patience.until("it is told", LONG, () -> told.contains(root.resolve("films")));
        assertThat(told).containsExactly(root.resolve("films"));
    }

    @Test
    @DisplayName("what comes into a folder that is new itself is noticed")
    void newFoldersAreWatched() throws Exception {
        Files.createDirectories(root.resolve("new/deep"));
        Patience.until("it is told", LONG, () -> told.contains(root.resolve("new")));
        told.clear();

        Files.writeString(root.resolve("new/deep/a.mkv"), "x");

        Patience.until("it is told", LONG, () -> told.contains(root.resolve("new")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.mkv", "a.strm", "a.yml"})
    @DisplayName("files directly in the library tell the library, also when they are gone")
    void looseFilesTellTheLibrary(String name) throws Exception {
        Files.writeString(root.resolve(name), "x");
        Patience.until("it is told", LONG, () -> told.contains(root));
        told.clear();

        Files.delete(root.resolve(name));

        Patience.until("it is told", LONG, () -> told.contains(root));
        assertThat(told).containsExactly(root);
    }

    @Test
    @DisplayName("hidden files and folders tell nothing")
    void hiddenFilesTellNothing() throws Exception {
        Files.writeString(root.resolve(".hidden/a.mkv"), "x");
        Files.writeString(root.resolve("films/.a.mkv"), "x");
        Files.writeString(root.resolve("shows/b.mkv"), "x");

        Patience.until("the other is told", LONG, () -> told.contains(root.resolve("shows")));
        assertThat(told).containsExactly(root.resolve("shows"));
    }

    private long later() {
        looks.incrementAndGet();
        return nanos.addAndGet(Duration.ofSeconds(6).toNanos());
    }

    private FolderWatch.Changes changes() {
        return new FolderWatch.Changes() {
            @Override
            public void in(Set<Path> folders) {
                told.addAll(folders);
            }

            @Override
            public void anywhere() {
                told.add(Path.of("anywhere"));
            }
        };
    }
}
