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

    private static final String SECTION_START = "<!-- made by ./exstreamtv golden -->";
    private static final String SECTION_END = "<!-- end -->";

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

    /// The same for the part of a document between the lines `<!-- made by ./exstreamtv golden -->` and `<!-- end -->`.
    public static void assertSectionMatches(Path file, String actual) {
        String document = read(file);
        int start = document.indexOf(SECTION_START);
        int end = document.indexOf(SECTION_END);
        assertThat(start).as("%s must have the line %s", file, SECTION_START).isNotNegative();
        assertThat(end).as("%s must have the line %s", file, SECTION_END).isGreaterThan(start);
        String before = document.substring(0, start + SECTION_START.length());
        assertFileMatches(file, before + "\n" + actual + document.substring(end));
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
