package tv.exstream.library.plex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.library.remote.Contents;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.server.StreamReader;
import tv.exstream.media.VideoStream;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.source.SourceId;

class PartStreamsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final StreamReader reader = new StreamReader(new PartStreams(), new SourceId(7));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'streamType':1,'codec':'h264','width':0,'height':720}",
                "{'streamType':1,'codec':'h264','width':-1280,'height':720}",
                "{'streamType':1,'codec':'h264','width':1e9,'height':720}",
                "{'streamType':1,'codec':'h264','width':[1280],'height':720}",
                "{'streamType':1,'width':1280,'height':720}",
                "{'streamType':2,'codec':'aac','channels':0,'samplingRate':48000}",
                "{'streamType':2,'codec':'aac','channels':1e18,'samplingRate':48000}",
                "{'streamType':2,'codec':'aac','channels':2,'samplingRate':'fast'}",
                "{'streamType':{'a':1},'codec':'aac'}",
                "{'streamType':9,'codec':'lrc'}",
                "7"
            })
    @DisplayName(
            "H20: a stream that cannot be is none, and a file of nothing else has to be looked into")
    void oddStreams(String stream) throws Exception {
        assertThat(read(stream, HOUR)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"level\":99999', 0",
        "'\"level\":-3', 0",
        "'\"level\":41', 41",
        "'\"level\":\"41\"', 41",
        "'\"level\":null', 0"
    })
    @DisplayName("H20: a level beyond all measure is none")
    void levels(String rest, int level) throws Exception {
        assertThat(picture(rest).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "4:2:0, 8, yuv420p",
        "4:2:0, 10, yuv420p10le",
        "4:4:4, 12, yuv444p12le",
        "4:2:2, 99, yuv422p",
        "4:9:0, 8, ''",
        "'', 10, ''"
    })
    @DisplayName("the format of pixels is made of what Plex says apart, where that is one")
    void pixelFormats(String sampling, String depth, String expected) throws Exception {
        VideoStream picture =
                picture("\"chromaSubsampling\":\"%s\",\"bitDepth\":%s".formatted(sampling, depth));

        assertThat(picture.pixelFormat()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "smpte2084, false, false, PQ",
        "arib-std-b67, true, true, HLG",
        "bt709, true, false, PQ",
        "bt709, true, true, STANDARD",
        "'', false, false, STANDARD"
    })
    @DisplayName("Dolby Vision alone is of high range; with a base, the base decides")
    void ranges(String transfer, boolean dolby, boolean base, DynamicRange range) throws Exception {
        VideoStream picture =
                picture(
                        "\"colorTrc\":\"%s\",\"DOVIPresent\":%s,\"DOVIBLPresent\":%s"
                                .formatted(transfer, dolby, base));

        assertThat(picture.range()).isEqualTo(range);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "3, 180", "6, 90", "8, 270", "9, 0", "-1, 0", "99999999999, 0"})
    @DisplayName("a picture is turned as cameras count it")
    void orientations(String orientation, int degrees) throws Exception {
        assertThat(picture("\"orientation\":" + orientation).rotation()).isEqualTo(degrees);
    }

    @Test
    @DisplayName("H20: a file that lasts no time, or longer than any film, has to be looked into")
    void oddDurations() throws Exception {
        String sound = "{'streamType':2,'codec':'aac','channels':2,'samplingRate':48000}";

        assertThat(read(sound, HOUR)).isPresent();
        assertThat(read(sound, Duration.ZERO)).isEmpty();
        assertThat(read(sound, Duration.ofDays(367))).isEmpty();
    }

    private VideoStream picture(String rest) throws Exception {
        String stream =
                "{\"streamType\":1,\"codec\":\"hevc\",\"width\":1920,\"height\":1080,%s}"
                        .formatted(rest);
        return read(stream, HOUR).orElseThrow().video().getFirst();
    }

    private Optional<Contents> read(String stream, Duration duration) throws Exception {
        JsonRow part =
                JsonRows.row(
                        "{\"Stream\":[%s]}"
                                .formatted(stream.replace('\'', '"'))
                                .getBytes(StandardCharsets.UTF_8));
        return reader.read(part.rows("Stream"), duration, List.of());
    }
}
