package tv.exstream.library.xtream;

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
import tv.exstream.iptv.ListedEntry;
import tv.exstream.library.packed.Mangled;
import tv.exstream.problem.ProblemException;

/// Whatever comes in the place of an answer of a panel.
@Timeout(120)
class XtreamFuzzTest {
    private static final Path SAMPLES =
            Path.of("src/test/resources/tv/exstream/library/xtream/XtreamFuzzTestInputs/anyBytes");

    @FuzzTest
    @Tag("fuzz")
    @DisplayName("H20: an answer of a panel is read or refused, and nothing else happens")
    void anyBytes(byte[] bytes) throws IOException {
        read(bytes);
    }

    @Test
    @DisplayName(
            "H20: an answer of a panel with anything changed, cut or put together is read or refused")
    void samplesWithAnythingChanged() throws IOException {
        int whole =
                Mangled.read(SAMPLES, "{}[],:\"\\\\0123456789nulltrue-e.", XtreamFuzzTest::read);

        assertThat(whole).as("some are still read").isPositive();
    }

    /// Answers whether it was not refused.
    private static boolean read(byte[] bytes) throws IOException {
        var addresses = new XtreamAddresses("http://h.example", "u", "p");
        boolean read = false;
        try {
            XtreamAccount account = XtreamAccount.read(new ByteArrayInputStream(bytes));
            List<ListedEntry> entries = new ArrayList<>();
            var live = new XtreamLive(addresses, account, XtreamCategories.NONE);
            XtreamLive.Summary summary = live.read(new ByteArrayInputStream(bytes), entries::add);
            assertThat(summary.entries()).isEqualTo(entries.size());
            var series = new XtreamVideo.Series(1, "x", 0, "", "", Instant.EPOCH);
            var _ = XtreamVideo.episodes(new ByteArrayInputStream(bytes), series);
            assertThat(XtreamFilm.words(new ByteArrayInputStream(bytes)).pictures().values())
                    .allMatch(uri -> uri.getScheme().startsWith("http"));
            read = true;
        } catch (ProblemException e) {
            read = false;
        }
        try {
            XtreamVideo.films(
                    new ByteArrayInputStream(bytes),
                    XtreamCategories.NONE,
                    film -> assertThat(film.name()).isNotBlank());
            return true;
        } catch (ProblemException e) {
            return read;
        }
    }
}
