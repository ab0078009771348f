package tv.exstream.library.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

@DisplayName("a text that comes packed")
class UnpackedTest {
    private static final long MOST = 1L << 32;
    private static final String TEXT = "#EXTM3U\n";

    @Test
    @DisplayName(
            "H11: is refused when it unpacks to more than 200 times its bytes, long before its end")
    void bombsAreRefused() throws IOException {
        byte[] bomb = gzip(new byte[64 << 20]);
        InputStream unpacked = Unpacked.of(new ByteArrayInputStream(bomb), MOST);
        var taken = new CountingOutput();

        assertThatThrownBy(() -> unpacked.transferTo(taken))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE))
                .hasMessage("text must be at most 200 times as long as it is packed");

        assertThat(taken.count).isLessThanOrEqualTo(200L * bomb.length);
    }

    @Test
    @DisplayName("H11: is refused in the same way when it is a zip")
    void zippedBombsAreRefused() throws IOException {
        byte[] bomb = zip("list.m3u", new byte[64 << 20]);
        InputStream unpacked = Unpacked.of(new ByteArrayInputStream(bomb), MOST);

        assertThatThrownBy(() -> unpacked.transferTo(OutputStream.nullOutputStream()))
                .hasMessageContaining("at most 200 times");
    }

    @Test
    @DisplayName("H11: is not unpacked a second time when what comes out is packed as well")
    void nestedArchivesAreNoText() throws IOException {
        byte[] inner = gzip(new byte[64 << 20]);

        assertThat(read(gzip(inner))).isEqualTo(inner);
    }

    @Test
    @DisplayName(
            "H11: is read when it is short, however well it packs, and when it packs as texts do")
    void textsAreRead() throws IOException {
        byte[] blanks = " ".repeat(Unpacked.HARMLESS_BYTES).getBytes(StandardCharsets.UTF_8);
        byte[] words = words(4 << 20);

        assertThat(read(gzip(blanks))).isEqualTo(blanks);
        assertThat(read(gzip(words))).isEqualTo(words);
        assertThat(read(words)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd",
                "..\\x",
                "C:\\x",
                "CON",
                "a\u0000b",
                "-x"
            })
    @DisplayName("H19: has a name in a zip that leads nowhere, because nothing is written under it")
    void namesInZipsDoNotCount(String name) throws IOException {
        assertThat(read(zip(name, TEXT.getBytes(StandardCharsets.UTF_8))))
                .asString()
                .isEqualTo(TEXT);
    }

    @Test
    @DisplayName("H19: is the first file of a zip, and the others are not looked at")
    void theFirstFileCounts() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry("folder/"));
            archive.putNextEntry(new ZipEntry("folder/list.m3u"));
            archive.write(TEXT.getBytes(StandardCharsets.UTF_8));
            for (int n = 0; n < 10_000; n++) {
                archive.putNextEntry(new ZipEntry("folder/" + n));
            }
        }

        assertThat(read(bytes.toByteArray())).asString().isEqualTo(TEXT);
    }

    @Test
    @DisplayName("H19: is refused when a folder of a zip has data")
    void foldersWithDataAreRefused() throws IOException {
        byte[] archive = zip("file!", "x".repeat(10).getBytes(StandardCharsets.UTF_8));
        archive[30 + "file".length()] = '/';

        assertThatThrownBy(() -> read(archive)).hasMessageContaining("folders in a zip");
    }

    private static byte[] read(byte[] packed) throws IOException {
        return Unpacked.of(new ByteArrayInputStream(packed), MOST).readAllBytes();
    }

    private static byte[] gzip(byte[] text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(text);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new ZipOutputStream(bytes)) {
            packed.putNextEntry(new ZipEntry(name));
            packed.write(text);
        }
        return bytes.toByteArray();
    }

    /// Few letters that come again and again, but not in the same order.
    private static byte[] words(int length) {
        byte[] words = new byte[length];
        var random = new Random(7);
        for (int n = 0; n < length; n++) {
            words[n] = (byte) ('a' + random.nextInt(4));
        }
        return words;
    }

    private static final class CountingOutput extends OutputStream {
        long count;

        @Override
        public void write(int one) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
