package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void linesEndInTheWaysOfFfmpegAndEmptyOnesAreNone() throws IOException {
        assertThat(lines("frame=1\rframe=2\r\n\nerror\nlast"))
                .containsExactly("frame=1", "frame=2", "error", "last");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void ofALongLineTheBeginningIsKept() throws IOException {
        List<String> lines = lines("x".repeat(100_000) + "\nnext\n");

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).hasSize(2_000).matches("x+");
        assertThat(lines.getLast()).isEqualTo("next");
    }

    @Test
    void lettersOfSeveralBytesStayWholeWhereverTheyAreCut() throws IOException {
        String text = "ä€😀".repeat(100) + "\n";
        String all = text.repeat(30);

        assertThat(lines(all)).hasSize(30).allMatch(line -> line.equals(text.strip()));
    }

    @Test
    void anyBytesComeToLinesOfBoundedLength() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            byte[] bytes = new byte[20_000];
            new Random(seed).nextBytes(bytes);

            assertThat(lines(bytes))
                    .as("seed %d", seed)
                    .allMatch(line -> !line.isEmpty() && line.length() <= 2_000)
                    .noneMatch(line -> line.contains("\n") || line.contains("\r"));
        }
    }

    private static List<String> lines(String text) throws IOException {
        return lines(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(byte[] bytes) throws IOException {
        List<String> lines = new ArrayList<>();
        new LineReader(lines::add).readAll(new ByteArrayInputStream(bytes));
        return lines;
    }
}
