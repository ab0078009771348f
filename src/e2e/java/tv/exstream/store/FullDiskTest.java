package tv.exstream.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.Patience;
import tv.exstream.Product;
import tv.exstream.library.sample.Films;
import tv.exstream.process.SlowFfmpeg;
import tv.exstream.session.Watched;

/// A small disk with the data folder on it, which something else fills to the last byte while a channel is watched and made. Where we
/// may not mount one, the test is skipped.
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    @TempDir private static Path folder;
    private static Path disk;
    private static Product product;
    private static Watched watched;

    @BeforeAll
    static void watchOnASmallDisk() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString()),
                "a small disk cannot be mounted here");
        Films.encoded(folder.resolve("media/Film"));
        product =
                Product.in(folder)
                        .showing(folder.resolve("media"))
                        .on(disk.resolve("data"))
                        .with("FFMPEG_PATH", SlowFfmpeg.in(folder).toString())
                        .with("RENDITIONS_KEEP_FREE", "0B")
                        .start();
        product.awaitOnAir(1);
        watched = Watched.of(product, "Film").awaitProgramme();
    }

    @AfterAll
    static void unmount() throws Exception {
        if (product != null) {
            watched.close();
            product.close();
            Patience.until("unmounted", () -> run("umount", disk.toString()));
        }
    }

    @Test
    @DisplayName(
            "F14, STR-15: a disk that is full to the last byte is told to viewers, in the health and in the log, and nothing breaks")
    void aFullDiskIsToldAndNothingBreaks() throws Exception {
        Path filler = disk.resolve("filler");
        fill(filler);

        Patience.until(
                "the channel tells that there is no room",
                () -> watched.lastError().startsWith("room for renditions must be"));
        watched.awaitDifficulties();

        assertThat(renditions().at("/status").asString()).isEqualTo("DEGRADED");
        assertThat(renditions().at("/detail").asString()).startsWith("there is no room");
        assertThat(product.console())
                .contains("fill failed")
                .contains("room for renditions must be");
        assertThat(product.json("/api/now").at("/channels/0/now/kind").asString())
                .isEqualTo("PROGRAMME");

        Files.delete(filler);
        watched.awaitProgramme();
        product.scan();
        assertThat(watched.recording().checker().complaints()).isEmpty();
        watched.recording().assertNeverDry("what is watched");
    }

    private static JsonNode renditions() {
        return product.json("/api/health")
                .at("/parts")
                .valueStream()
                .filter(part -> part.at("/name").asString().equals("renditions"))
                .findFirst()
                .orElseThrow();
    }

    /// Writes until nothing more fits, first much at once and then byte by byte.
    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int step : List.of(1 << 20, 1 << 12, 1)) {
                write(out, new byte[step]);
            }
        }
    }

    private static void write(OutputStream out, byte[] step) {
        try {
            while (true) {
                out.write(step);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("space");
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    }
}
