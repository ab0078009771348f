package tv.exstream;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Recorded data that lies beside the project on some machines. Tests that need it are skipped where it is absent.
public final class SharedData {
    private SharedData() {}

    /// A file or folder of it.
    public static Path of(String name) {
        Path path = Path.of("..", "shared", "data").resolve(name);
        assumeTrue(Files.exists(path), () -> path.toAbsolutePath() + " is not here");
        return path;
    }
}
