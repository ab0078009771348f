package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Ratio;
import tv.exstream.time.FrameRate;

class RemoteStreamsTest {
    @ParameterizedTest
    @CsvSource({
        "dca, dts",
        "srt, subrip",
        "PGSSUB, hdmv_pgs_subtitle",
        "mpeg2, mpeg2video",
        "h264, h264",
        "vobsub, dvd_subtitle"
    })
    @DisplayName("codecs are called as ffmpeg calls them")
    void codecs(String written, String expected) {
        assertThat(RemoteStreams.codec(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"main, Main", "main 10, Main 10", "High, High", "Advanced Simple, Advanced Simple"})
    @DisplayName("so are profiles")
    void profiles(String written, String expected) {
        assertThat(RemoteStreams.profile(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "23.976, 24000/1001",
        "23.98, 24000/1001",
        "24, 24/1",
        "25.0, 25/1",
        "29.97, 30000/1001",
        "59.94006, 60000/1001",
        "12.5, 12500/1000"
    })
    @DisplayName("a rounded rate means the fraction that it was rounded from")
    void rates(double perSecond, String expected) {
        assertThat(RemoteStreams.rate(perSecond).map(FrameRate::toString)).hasValue(expected);
    }

    @Test
    @DisplayName("a rate that no programme has is none")
    void absurdRates() {
        assertThat(RemoteStreams.rate(90_000)).isEmpty();
        assertThat(RemoteStreams.rate(0)).isEmpty();
    }

    @Test
    @DisplayName("ratios and transfers are read")
    void ratiosAndTransfers() {
        assertThat(RemoteStreams.ratio("64:45")).isEqualTo(Optional.of(new Ratio(64, 45)));
        assertThat(RemoteStreams.ratio("0:1")).isEmpty();
        assertThat(RemoteStreams.ratio("wide")).isEmpty();
        assertThat(RemoteStreams.range("smpte2084")).isEqualTo(DynamicRange.PQ);
        assertThat(RemoteStreams.range("arib-std-b67")).isEqualTo(DynamicRange.HLG);
        assertThat(RemoteStreams.range("bt709")).isEqualTo(DynamicRange.STANDARD);
    }
}
