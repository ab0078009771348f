package tv.exstream.web.ui.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
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
    void itsPlaceOnThePageIsASectionOfTheSettings() throws IOException {
        ResourceBundle words = ResourceBundle.getBundle("messages/settings");
        List<String> places =
                parts().stream()
                        .map(part -> Mend.of(part).page())
                        .filter(page -> page.contains("#"))
                        .toList();

        assertThat(places).isNotEmpty().allMatch(page -> page.startsWith("/settings#"));
        assertThat(places)
                .allMatch(page -> words.containsKey("settings.section." + page.substring(10)));
    }

    @Test
    void itsCallIsOneOfTheInterface() throws IOException {
        Path document = Path.of("src/main/resources/static/api/openapi.json");
        JsonNode paths = JsonMapper.shared().readTree(Files.readString(document)).at("/paths");
        List<String[]> calls =
                parts().stream()
                        .map(part -> Mend.of(part).call())
                        .filter(call -> !call.isEmpty())
                        .map(call -> call.split(" ", 2))
                        .toList();

        assertThat(calls).isNotEmpty();
        assertThat(calls)
                .allMatch(call -> paths.path("/" + call[1]).has(call[0].toLowerCase(Locale.ROOT)));
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
