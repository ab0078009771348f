package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.library.packed.Mangled;
import tv.exstream.live.SourcePlaylist.Media;
import tv.exstream.live.SourcePlaylist.Multivariant;
import tv.exstream.live.SourcePlaylist.Segment;
import tv.exstream.problem.ProblemException;

/// Whatever comes in the place of a playlist of HLS.
@Timeout(120)
class PlaylistFuzzTest {
    private static final URI BASE = URI.create("http://a.example/live/list.m3u8");
    private static final Path SAMPLES =
            Path.of("src/test/resources/tv/exstream/live/PlaylistFuzzTestInputs/anyBytes");

    @FuzzTest
    @Tag("fuzz")
    @DisplayName("H13: a playlist of HLS is read or refused, and nothing else happens")
    void anyBytes(byte[] bytes) {
        read(bytes);
    }

    @Test
    @DisplayName(
            "H13: a playlist of HLS with anything changed, cut or put together is read or refused")
    void samplesWithAnythingChanged() throws IOException {
        int whole =
                Mangled.read(SAMPLES, "#:,=\"@\r\n EXTINF-X0.9xMAPKEY/%", PlaylistFuzzTest::read);

        assertThat(whole).as("some are still read").isPositive();
    }

    /// Answers whether it was not refused.
    private static boolean read(byte[] bytes) {
        try {
            check(PlaylistReader.read(BASE, new String(bytes, StandardCharsets.UTF_8)));
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    /// What is read can be received: addresses are whole, counts are counts, and no length is none.
    private static void check(SourcePlaylist playlist) {
        switch (playlist) {
            case Multivariant(var variants, var sounds) -> {
                assertThat(variants).isNotEmpty().allMatch(each -> each.uri().isAbsolute());
                assertThat(sounds).allMatch(each -> each.uri().map(URI::isAbsolute).orElse(true));
            }
            case Media(var target, List<Segment> segments, boolean _) -> {
                assertThat(target).isPositive();
                assertThat(segments)
                        .allMatch(each -> each.file().uri().isAbsolute())
                        .allMatch(each -> each.number() >= 0 && each.period() >= 0);
            }
        }
    }
}
