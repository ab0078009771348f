package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What we took from others is what they published, and says so.
class VendoredLibrariesTest {
    private static final Path STATIC = Path.of("src", "main", "resources", "static");
    private static final Path VENDOR = STATIC.resolve("vendor");
    private static final Pattern ROW =
            Pattern.compile("\\| ([\\w.-]+\\.js) \\|.*\\| ([0-9a-f]{64}) \\|");

    @Test
    void everyLibraryHasTheChecksumOfItsTable() throws Exception {
        Map<String, String> actual = new TreeMap<>();
        for (Path file : files(VENDOR, ".js")) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            actual.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
        }

        assertThat(actual).isNotEmpty().isEqualTo(table());
    }

    @Test
    void everyLicenceThatTheTableNamesIsThere() throws IOException {
        String table = Files.readString(VENDOR.resolve("README.md"));
        Matcher licences = Pattern.compile("\\(([\\w.]+LICENSE\\.txt)\\)").matcher(table);

        assertThat(licences.results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(licence -> assertThat(VENDOR.resolve(licence)).isNotEmptyFile());
    }

    @Test
    void everyLibraryThatThePageNamesIsThere() throws IOException {
        String playback = Files.readString(STATIC.resolve("ui/playback.js"));
        Matcher paths = Pattern.compile("\"(vendor/[^\"]+)\"").matcher(playback);

        assertThat(paths.results().map(found -> found.group(1)))
                .hasSize(2)
                .allSatisfy(path -> assertThat(STATIC.resolve(path)).exists());
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        ROW.matcher(Files.readString(VENDOR.resolve("README.md")))
                .results()
                .forEach(row -> checksums.put(row.group(1), row.group(2)));
        return checksums;
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}
