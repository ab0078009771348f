package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The folder of what comes in")
class IncomingTest {
    @TempDir private Path data;

    @Test
    @DisplayName("is made when it is needed, and has nothing of an earlier server")
    void emptied() throws Exception {
        Path folder = data.resolve("incoming");
        Path left = new Incoming(folder).file();
        assertThat(left).exists().hasParent(folder);

        Path file = Incoming.emptied(folder).file();

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
