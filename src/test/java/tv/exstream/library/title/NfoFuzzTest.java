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
import tv.exstream.library.title.NfoReader.Reading;
import tv.exstream.media.Facet;

/// Whatever lies beside a file under the name of an NFO. The samples are those that found something, and one of each kind.
@Timeout(120)
class NfoFuzzTest {
    private static final Path SAMPLES =
            Path.of("src/test/resources/tv/exstream/library/title/NfoFuzzTestInputs/anyBytes");

    private static final int LONGEST_TITLE = 500;
    private static final int MOST_ELEMENTS = 100;

    @FuzzTest
    @Tag("fuzz")
    @DisplayName("H16, H17, H23: any bytes are read as an NFO, within bounds")
    void anyBytes(byte[] bytes) {
        Reading reading = new NfoReader().read(bytes);

        assertThat(reading.elements()).hasSizeLessThanOrEqualTo(MOST_ELEMENTS);
        for (Nfo nfo : reading.elements()) {
            assertThat(nfo.title()).hasSizeLessThanOrEqualTo(LONGEST_TITLE).doesNotContain("\n");
            assertThat(nfo.metadata().values(Facet.GUID)).hasSizeLessThanOrEqualTo(MOST_ELEMENTS);
        }
    }

    @Test
    @DisplayName(
            "H16, H17, H23: samples as they are and with anything changed, cut or put together are read within bounds")
    void samplesWithAnythingChanged() throws IOException {
        List<byte[]> samples = samples();
        anyBytes(new byte[0]);
        samples.forEach(this::anyBytes);
        Random random = new Random(11);
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = samples.get(random.nextInt(samples.size())).clone();
            for (int i = random.nextInt(1, 12); i > 0 && bytes.length > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] other = samples.get(random.nextInt(samples.size()));
            int cut = random.nextInt(bytes.length + 1);
            anyBytes(joined(bytes, cut, other));
        }
    }

    @Test
    @DisplayName("H16, H23: a mebibyte of the same again and again takes no time")
    void repetitionTakesNoTime() {
        for (String part :
                List.of(
                        "<movie>",
                        "</movie>",
                        "<movie><title>",
                        "&",
                        "&amp",
                        "<!-",
                        "<a b='",
                        "thetvdb.com/",
                        "https://www.imdb.com/title/tt",
                        "<actor><name>x</name></actor>",
                        "]]><![CDATA[")) {
            String text = "<movie>" + part.repeat((1 << 20) / part.length());

            anyBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] joined(byte[] one, int cut, byte[] other) {
        byte[] both = new byte[cut + other.length];
        System.arraycopy(one, 0, both, 0, cut);
        System.arraycopy(other, 0, both, cut, other.length);
        return both;
    }

    private static List<byte[]> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<Path> sorted = files.sorted().toList();
            assertThat(sorted).hasSizeGreaterThan(8);
            List<byte[]> samples = new ArrayList<>();
            for (Path file : sorted) {
                samples.add(Files.readAllBytes(file));
            }
            return samples;
        }
    }
}
