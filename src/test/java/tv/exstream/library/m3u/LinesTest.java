package tv.exstream.library.m3u;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.library.packed.Unpacked;
import tv.exstream.problem.ProblemException;

@DisplayName("The lines of a text that may be packed and of which nobody knows the encoding")
class LinesTest {
    private static final String TEXT = "Zürich — Télé\nπ ᴴᴰ 😀\n" + "x".repeat(20_000);

    private static List<String> lines(byte[] text) throws IOException {
        return lines(Unpacked.of(new ByteArrayInputStream(text), 1 << 24));
    }

    private static List<String> lines(InputStream text) throws IOException {
        Lines lines = new Lines(text);
        List<String> all = new ArrayList<>();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    static Stream<Arguments> forms() throws IOException {
        byte[] plain = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] marked = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("UTF-8", plain),
                Arguments.of("UTF-8 with a mark", marked),
                Arguments.of("UTF-16, little end first", wide(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16, big end first", wide(StandardCharsets.UTF_16BE)),
                Arguments.of("gzip", gzip(marked)),
                Arguments.of("zip", zip(plain)));
    }

    private static byte[] wide(Charset charset) {
        return ("\uFEFF" + TEXT).getBytes(charset);
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("lists/"));
            zip.putNextEntry(new ZipEntry("lists/all.txt"));
            zip.write(text);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @DisplayName("SRC-28, cases 1, 25: are the same whatever it is packed and encoded in")
    void forms(String form, byte[] bytes) throws IOException {
        assertThat(lines(bytes)).isEqualTo(TEXT.lines().toList());
    }

    @Test
    @DisplayName("case 23: each is UTF-8 where it can be, else Windows-1252")
    void mixed() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write("Télé\n".getBytes(StandardCharsets.UTF_8));
        text.write("Télé €\n".getBytes(Charset.forName("windows-1252")));

        assertThat(lines(text.toByteArray())).containsExactly("Télé", "Télé €");
    }

    @Test
    @DisplayName("case 24: have no control characters")
    void controls() throws IOException {
        assertThat(lines("a\0b\u0007c\u007F\td\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("abc\td");
    }

    @Test
    @DisplayName("are cut where they are longer than any is")
    void cut() throws IOException {
        byte[] text = ("x".repeat(Lines.LONGEST + 5) + "\nnext").getBytes(StandardCharsets.UTF_8);
        Lines lines = new Lines(new ByteArrayInputStream(text));

        assertThat(lines.next().orElseThrow()).hasSize(Lines.LONGEST);
        assertThat(lines.next()).contains("next");
        assertThat(lines.cut()).isEqualTo(1);
    }

    @Test
    @DisplayName("are not unpacked beyond what the text may have")
    void bomb() throws IOException {
        byte[] packed = gzip(new byte[1 << 20]);

        assertThatThrownBy(() -> lines(Unpacked.of(new ByteArrayInputStream(packed), 1 << 16)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("at most 65536 bytes");
    }

    @Test
    @DisplayName("are refused where the text is packed in a way that is not read")
    void xz() {
        byte[] packed = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 1, 2};

        assertThatThrownBy(() -> lines(packed))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("xz");
    }
}
