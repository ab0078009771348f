package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanReport;
import tv.exstream.media.MediaItem;

/// What becomes of files that are not read in time.
class SlowFilesTest {
    private final Path root;
    @AutoClose private final ScannedFolder folder;

    SlowFilesTest(@TempDir Path root) {
        this.root = root;
        folder = new ScannedFolder(root);
    }

    @Test
    @DisplayName(
            "a known film on a disk that is slow stays known however often, and is looked into again")
    void aSlowFileIsNotABrokenOne() throws Exception {
        Path film = folder.file("a.mkv");
        folder.file("b.mkv");
        folder.scan();
        MediaItem known = folder.item(film);
        folder.file("a.mkv", "another cut");
        folder.slow.add(film);

        for (int times = 0; times < 3; times++) {
            ScanReport report = folder.scan();

            assertThat(folder.items.under(root)).hasSize(2).contains(known);
            assertThat(report.of(Outcome.FAILED).first())
                    .extracting(Finding::reason)
                    .containsExactly("was not read in time; it is looked into with the next scan");
        }

        folder.slow.clear();
        assertThat(folder.scan().paths(Outcome.CHANGED)).containsExactly(film.toString());
        assertThat(folder.item(film).id()).isEqualTo(known.id());
    }

    @Test
    @DisplayName("one slow file keeps no other from being looked into")
    void othersAreLookedIntoMeanwhile() throws Exception {
        folder.slow.add(folder.file("a.mkv"));
        folder.file("b.mkv");
        folder.file("c.mkv");

        assertThat(folder.scan().count(Outcome.ADDED)).isEqualTo(2);
    }
}
