package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipJoinTest {
    @Test
    void fragmentsAreOneFileWhateverTheirSizeAndOrder() throws IOException {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<String> texts = new ArrayList<>();
            for (int n = random.nextInt(6); n >= 0; n--) {
                texts.add(text(random));
            }

            assertThat(unzipped(joined(texts)))
                    .as("seed %d", seed)
                    .isEqualTo(String.join("", texts));
        }
    }

    @Test
    void nothingAtAllIsAFileToo() throws IOException {
        assertThat(unzipped(joined(List.of()))).isEmpty();
    }

    @Test
    void aFragmentIsItsTextAndKnowsIts() throws IOException {
        String text = "Кино 😀 ".repeat(20_000);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(bytes);

        Fragment fragment = fragment(text);

        var out = new ByteArrayOutputStream();
        fragment.writeText(out);
        assertThat(out.toByteArray()).isEqualTo(bytes);
        assertThat(fragment.length()).isEqualTo(bytes.length);
        assertThat(fragment.crc()).isEqualTo(crc.getValue());
        assertThat(fragment.size()).isLessThan(bytes.length / 50);
    }

    @Test
    void checksumsAddUpOverMoreThanTwoGigabytes() {
        CRC32 zero = new CRC32();
        zero.update(new byte[1_000]);
        long sum = 0;
        for (int part = 0; part < 4; part++) {
            sum = Crc32Sum.of(sum, zero.getValue(), 1_000);
        }
        zero.update(new byte[3_000]);

        assertThat(sum).isEqualTo(zero.getValue());
        assertThat(Crc32Sum.of(Crc32Sum.of(7, 0, 1L << 31), 9, 1L << 31))
                .isEqualTo(Crc32Sum.of(7, 9, 1L << 32));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int words = random.nextBoolean() ? random.nextInt(3) : random.nextInt(40_000);
        for (int word = 0; word < words; word++) {
            text.append(random.nextInt(500)).append(random.nextInt(9) == 0 ? "ü\n" : " ");
        }
        return text.toString();
    }

    private static Fragment fragment(String text) throws IOException {
        return Fragment.of(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] joined(List<String> texts) throws IOException {
        var out = new ByteArrayOutputStream();
        GzipJoin gzip = new GzipJoin(out);
        for (String text : texts) {
            gzip.add(fragment(text));
        }
        gzip.finish();
        return out.toByteArray();
    }

    private static String unzipped(byte[] zipped) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
