package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.MediaItem;
import tv.exstream.process.ProcessBudget;
import tv.exstream.rendition.Urgency;

@DisplayName("Files that viewers wait for")
class AwaitedFilesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir private Path folder;

    @Test
    @DisplayName("F07: a file is read for a viewer for as long as one has asked a moment ago")
    void aFileIsAwaitedWhileAViewerAsks() {
        Workshop shop = new Workshop(folder, new ProcessBudget(4, 1));
        MediaItem alien = shop.film("alien");
        MediaItem solaris = shop.film("solaris");
        shop.ask(alien, 0, Urgency.VIEWER);
        shop.ask(solaris, 0, Urgency.SOON);
        shop.dispatch();
        assertThat(shop.queue.isAwaited(alien.file().path())).isTrue();
        assertThat(shop.queue.isAwaited(solaris.file().path())).isFalse();

        shop.pass(SECOND.multipliedBy(3));
        shop.ask(alien, 0, Urgency.VIEWER);
        shop.pass(SECOND.multipliedBy(5));
        assertThat(shop.queue.isAwaited(alien.file().path())).isTrue();
        shop.ask(alien, 0, Urgency.SOON);
        shop.pass(SECOND);
        assertThat(shop.queue.isAwaited(alien.file().path())).isFalse();
    }
}
