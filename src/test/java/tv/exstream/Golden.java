package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares what we emit with the files under `src/test/resources/golden`. With the system property `golden.rewrite=true`
/// (`./exstreamtv golden`) the files are written instead, and the diff is the review.
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /// Compares text with the golden file of that name, such as `guide/two-channels.xml`.
    public static void assertMatches(String name, String actual) {
        assertFileMatches(FOLDER.resolve(name), actual);
    }

    /// The same for a generated file anywhere in the project, such as `docs/problems.md`.
    public static void assertFileMatches(Path file, String actual) {
        if (Boolean.getBoolean("golden.rewrite")) {
            write(file, actual);
        } else if (!Files.exists(file)) {
            fail("%s is missing; ./exstreamtv golden writes it:%n%s", file, actual);
        } else {
            assertThat(actual)
                    .as(
                            "%s must be what is made now; if the change is meant, run ./exstreamtv golden",
                            file)
                    .isEqualTo(read(file));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
