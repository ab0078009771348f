package tv.exstream.config;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tv.exstream.Golden;

class ConfigurationDocumentTest {
    @Test
    void theReferenceListsEverySettingWithItsDefault() {
        String rows = Settings.ALL.stream().map(ConfigurationDocumentTest::row).collect(joining());

        Golden.assertSectionMatches(
                Path.of("docs/configuration.md"),
                "| key | variable | default | what it does |\n|---|---|---|---|\n" + rows);
    }

    private static String row(Setting<?> setting) {
        String fallback = setting.fallback().isEmpty() ? "" : "`%s`".formatted(setting.fallback());
        return "| `%s` | `%s` | %s | %s |%n"
                .formatted(
                        setting.key(), setting.variable(), cell(fallback), cell(setting.about()));
    }

    /// A bar would begin the next cell.
    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
