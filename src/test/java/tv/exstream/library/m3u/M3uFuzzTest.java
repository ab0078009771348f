package tv.exstream.library.m3u;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.library.packed.Mangled;
import tv.exstream.problem.ProblemException;

/// Whatever comes in the place of a playlist.
@Timeout(120)
class M3uFuzzTest {
    private static final Path SAMPLES =
            Path.of("src/test/resources/tv/exstream/library/m3u/M3uFuzzTestInputs/anyBytes");

    @FuzzTest
    @Tag("fuzz")
    @DisplayName("H13: a playlist is read or refused, and nothing else happens")
    void anyBytes(byte[] bytes) throws IOException {
        read(bytes);
    }

    @Test
    @DisplayName("H13: a playlist with anything changed, cut or put together is read or refused")
    void samplesWithAnythingChanged() throws IOException {
        int whole = Mangled.read(SAMPLES, "#:,=\"|\\n\\r EXTINF-1;&%", M3uFuzzTest::read);

        assertThat(whole).as("some are still read").isPositive();
    }

    /// Answers whether it was not refused.
    private static boolean read(byte[] bytes) throws IOException {
        List<M3uEntry> entries = new ArrayList<>();
        try {
            M3uList list =
                    M3uReader.read(
                            new ByteArrayInputStream(bytes), M3uOptions.usual(), entries::add);
            assertThat(list.counts().entries()).isEqualTo(entries.size());
            assertThat(entries).noneMatch(entry -> entry.title().isBlank());
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }
}
