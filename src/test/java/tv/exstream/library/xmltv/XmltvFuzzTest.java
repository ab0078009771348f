package tv.exstream.library.xmltv;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.library.packed.Mangled;
import tv.exstream.problem.ProblemException;
import tv.exstream.time.TimeRange;

/// Whatever comes in the place of a guide.
@Timeout(120)
class XmltvFuzzTest {
    private static final Path SAMPLES =
            Path.of("src/test/resources/tv/exstream/library/xmltv/XmltvFuzzTestInputs/anyBytes");

    @FuzzTest
    @Tag("fuzz")
    @DisplayName("H16, H17: a guide is read or refused, and nothing else happens")
    void anyBytes(byte[] bytes) throws IOException {
        read(bytes);
    }

    @Test
    @DisplayName("H16, H17: a guide with anything changed, cut or put together is read or refused")
    void samplesWithAnythingChanged() throws IOException {
        int whole = Mangled.read(SAMPLES, "<>&;\"/=! []?-0", XmltvFuzzTest::read);

        assertThat(whole).as("some are still read").isPositive();
    }

    /// Answers whether it was not refused.
    private static boolean read(byte[] bytes) throws IOException {
        var window = new TimeRange(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        List<ListedProgramme> programmes = new ArrayList<>();
        try {
            XmltvSummary summary =
                    XmltvReader.read(
                            new ByteArrayInputStream(bytes),
                            new XmltvOptions(_ -> true, window, "", 1 << 24),
                            new XmltvReader.Receiver(_ -> {}, programmes::add));
            assertThat(summary.programmes()).isEqualTo(programmes.size());
            assertThat(programmes).noneMatch(each -> each.texts().title().isBlank());
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }
}
