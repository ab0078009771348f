package tv.exstream.web.ui.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.exstream.web.ui.Navigation;

/// Every part of the real server that may be unwell has words for what to do.
class MendTest {
    private static final Pattern NAME =
            Pattern.compile("new HealthCheck\\(\\s*\"([a-z ]+)\"", Pattern.DOTALL);

    @Test
    void everyPartHasOne() throws IOException {
        List<String> parts = parts();

        assertThat(parts).hasSizeGreaterThan(10);
        assertThat(parts).allMatch(part -> Mend.of(part).isKnown());
    }

    @Test
    void itsPageIsOneOfTheMenu() throws IOException {
        List<String> paths = Navigation.all().stream().map(Navigation.Destination::path).toList();

        assertThat(parts()).allMatch(part -> paths.contains("/" + Mend.of(part).pageKey()));
    }

    @Test
    void ofAPartWithoutWordsTheLogSaysMore() {
        assertThat(Mend.of("new part").isKnown()).isFalse();
        assertThat(Mend.of("new part").pageKey()).isEqualTo("logs");
    }

    private static List<String> parts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/tv/exstream/web"))) {
            return files.filter(file -> file.toString().endsWith("Configuration.java"))
                    .flatMap(file -> NAME.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
