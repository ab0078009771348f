package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.media.LibraryKind;
import tv.exstream.media.MediaKind;

/// Whatever a file may be called. The samples are those that found something, and one of each kind.
@Timeout(120)
class NameFuzzTest {
    private static final Path SAMPLES =
            Path.of("src/test/resources/tv/exstream/library/title/NameFuzzTestInputs/anyName");
    private static final Path ROOT = Path.of("/media/library");
    private static final int LATEST_YEAR = 2027;

    /// What file systems allow in one name.
    private static final int LONGEST_NAME = 255;

    @FuzzTest
    @Tag("fuzz")
    @DisplayName("H21, H27: whatever a file and its folders are called, it has a title")
    void anyName(byte[] bytes) {
        String path = new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ');
        Path file = ROOT.resolve("x/" + shortened(path) + ".mkv").normalize();
        if (!file.startsWith(ROOT) || file.equals(ROOT)) {
            return; // the scanner finds no such file in this folder
        }
        for (LibraryKind kind : LibraryKind.values()) {
            Named named = new PathTitle(Place.of(file, ROOT), kind, LATEST_YEAR).read();

            assertThat(named.title().name()).isNotBlank();
            assertThat(named.title().season()).isGreaterThanOrEqualTo(-1);
            assertThat(named.kind() != MediaKind.EPISODE || !named.title().show().isBlank())
                    .isTrue();
        }
        assertThat(new SongTitle(Place.of(file, ROOT), LibraryKind.SONGS).read().title().name())
                .isNotBlank();
        assertThat(new ExtraTitle(Place.of(file, ROOT), "trailer", LATEST_YEAR).read().title())
                .isNotNull();
        assertThat(FolderTitle.of(file)).isNotBlank();
    }

    @Test
    @DisplayName(
            "H21, H27: samples as they are and with anything changed, cut or put together have titles")
    void samplesWithAnythingChanged() throws IOException {
        List<String> samples = samples();
        anyName(new byte[0]);
        samples.forEach(each -> anyName(each.getBytes(StandardCharsets.UTF_8)));
        int[] odd = " .-_()[]{}09sSeExX/\\'\u202Eé日😀\n\u0007".codePoints().toArray();
        Random random = new Random(13);
        for (int round = 0; round < 3_000; round++) {
            String one = samples.get(random.nextInt(samples.size()));
            String other = samples.get(random.nextInt(samples.size()));
            StringBuilder name =
                    new StringBuilder(one.substring(0, random.nextInt(one.length() + 1)))
                            .appendCodePoint(odd[random.nextInt(odd.length)])
                            .append(other.substring(random.nextInt(other.length() + 1)));
            anyName(name.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    @DisplayName("H23: the same again and again takes no time")
    void repetitionTakesNoTime() {
        for (String part :
                List.of(
                        "s01e01",
                        "1x01",
                        "E1-",
                        "- 01 ",
                        "[a]",
                        "[",
                        "(",
                        "((2011)",
                        ". ",
                        " .",
                        "2011.",
                        "1080p",
                        "part ",
                        "a.",
                        "-",
                        "  ",
                        "A",
                        "{tmdb-1}",
                        "Extended ",
                        "The ",
                        ", The",
                        "日",
                        "\u0301",
                        "x264-",
                        "Edition ",
                        "12-")) {
            anyName(part.repeat(LONGEST_NAME / part.length()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Each name of the path.
    private static String shortened(String path) {
        return Stream.of(path.split("/", -1))
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .filter(name -> !name.isEmpty())
                .limit(8)
                .reduce((above, below) -> above + "/" + below)
                .orElse("-");
    }

    private static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<String> samples = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                samples.add(Files.readString(file));
            }
            assertThat(samples).hasSizeGreaterThan(8);
            return samples;
        }
    }
}
