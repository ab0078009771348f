package tv.exstream.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir private Path folder;
    private LogFiles files;

    @BeforeEach
    void write() throws IOException {
        Path packed = folder.resolve("exstreamtv.log.2026-11-19.0.gz");
        try (OutputStream to = new GZIPOutputStream(Files.newOutputStream(packed))) {
            to.write("day 1, line 1\nday 1, line 2\n".getBytes());
        }
        Path current = folder.resolve("exstreamtv.log");
        Files.writeString(current, "day 2, line 1\nday 2, token=s3cr3t\u001b[31m\n");
        Files.writeString(folder.resolve("other.log"), "nobody's business\n");
        Files.setLastModifiedTime(packed, FileTime.from(NOON.minusSeconds(86_400)));
        Files.setLastModifiedTime(current, FileTime.from(NOON));
        files = new LogFiles(current);
    }

    @Test
    void packedFilesComeBeforeTheOneThatIsWritten() throws IOException {
        assertThat(last(1_000_000).lines())
                .startsWith("day 1, line 1", "day 1, line 2", "day 2, line 1")
                .hasSize(4);
    }

    @Test
    void ofALongLogTheEndIsWrittenInWholeLines() throws IOException {
        assertThat(last(40).lines()).first().isEqualTo("day 2, line 1");
        assertThat(last(60).lines()).first().isEqualTo("day 1, line 2");
    }

    @Test
    @DisplayName("H42: what an older version wrote without care is made safe when it is read")
    void oldSecretsAreLeftOut() throws IOException {
        assertThat(last(1_000)).doesNotContain("s3cr3t").doesNotContain("\u001b");
    }

    private String last(long bytes) throws IOException {
        StringWriter text = new StringWriter();
        files.writeLast(bytes, text);
        return text.toString();
    }
}
