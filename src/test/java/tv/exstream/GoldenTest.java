package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
    @TempDir Path folder;

    @BeforeEach
    void goldenFilesAreCompared() {
        assumeFalse(Boolean.getBoolean("golden.rewrite"));
    }

    @Test
    void aMissingFileIsNamedTogetherWithTheCommandThatWritesIt() {
        assertThatThrownBy(() -> Golden.assertFileMatches(folder.resolve("none.txt"), "text"))
                .hasMessageContaining("none.txt is missing")
                .hasMessageContaining("./exstreamtv golden");
    }

    @Test
    void aDifferenceShowsBothTexts() throws IOException {
        Path file = Files.writeString(folder.resolve("lineup.json"), "wanted");

        assertThatThrownBy(() -> Golden.assertFileMatches(file, "made"))
                .hasMessageContaining("wanted")
                .hasMessageContaining("made");
    }

    @Test
    void comparingChangesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("lineup.json"), "same");

        Golden.assertFileMatches(file, "same");

        assertThat(file).hasContent("same");
    }
}
