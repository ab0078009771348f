package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.sample.SampleFolder;

/// Somebody who starts the program without saying where media are.
@EnabledOnOs(OS.LINUX)
class FirstStartTest {
    @TempDir private Path folder;

    @Test
    void pagesAreThereWhileSamplesAreDrawnAndTheServerEndsAtOnce() {
        try (Product product = Product.in(folder).start()) {
            Path unfinished = product.data().resolve("sample.unfinished");
            Patience.until("the drawing has begun", () -> Files.exists(unfinished));

            assertThat(product.get("/start?step=media").body()).contains("id=\"samples\"");
            assertThat(product.json("/api/channels").at("/channels").size()).isZero();

            assertThat(product.stop()).isIn(0, 143);
            assertThat(product.children()).isEmpty();
            assertThat(product.data().resolve("sample")).doesNotExist();
            assertThat(product.console()).doesNotContain("WARN", "ERROR", "Exception");
        }
    }

    @Test
    void theSamplesBecomeChannelsOnceAllAreThere() throws IOException, InterruptedException {
        Path before = folder.resolve("data/sample.unfinished");
        copy(SampleFolder.path(), before);

        try (Product product = Product.in(folder).start()) {
            product.awaitOnAir(3);

            assertThat(before).doesNotExist();
            assertThat(product.get("/start?step=media").body()).doesNotContain("id=\"samples\"");
            assertThat(product.json("/api/channels").findValuesAsString("name"))
                    .containsExactly("Films", "Harbour Watch", "Northern Lights");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path there = to.resolve(from.relativize(each));
                Files.createDirectories(there.getParent());
                Files.copy(each, there);
            }
        }
    }
}
