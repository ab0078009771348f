package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.json.RecordJson;
import tv.exstream.live.PastAddress;
import tv.exstream.live.SourceAddress;
import tv.exstream.time.TimeRange;

@DisplayName("What a list says of the past of a channel")
class ArchiveTest {
    private static final Instant START = Instant.parse("2026-01-31T20:15:00Z");
    private static final TimeRange HOUR = TimeRange.of(START, Duration.ofHours(1));

    private static String asked(PastAddress past) {
        return past.at(HOUR, START.plusSeconds(7_200), ZoneOffset.UTC).uri().toString();
    }

    private static PastAddress past(String mode, String template, String live) {
        return Archive.of(Archive.Mode.of(mode), 7, template).of(SourceAddress.parse(live));
    }

    @ParameterizedTest(name = "{0} {1} of {2}")
    @CsvSource({
        "default, http://b/{utc}, http://a/1, http://b/1769890500",
        "default, ?t=${start}, http://a/1, http://a/1?t=1769890500",
        "vod, http://b/${start}, http://a/1, http://b/1769890500",
        "append, -{utc}.m3u8, http://a/1, http://a/1-1769890500.m3u8",
        "append, ?utc={utc}, http://a/1?k=2, http://a/1?k=2&utc=1769890500",
        "append, &utc={utc}, http://a/1, http://a/1?utc=1769890500",
        "shift, '', http://a/1, http://a/1?utc=1769890500&lutc=1769897700",
        "timeshift, '', http://a/1?k=2, http://a/1?k=2&utc=1769890500&lutc=1769897700",
        "flussonic, '', http://a/151/mpegts?token=t, http://a/151/timeshift_abs-1769890500.ts?token=t",
        "fs, '', http://a:8888/325/index.m3u8?token=t, http://a:8888/325/timeshift_rel-7200.m3u8?token=t",
        "flussonic-hls, '', http://a/g/325/mono.m3u8, http://a/g/325/mono-timeshift_rel-7200.m3u8",
        "flussonic, '', http://a/325/live?token=t, http://a/325/1769890500.ts?token=t",
        "xc, '', http://a:80/me/word/1477, http://a:80/timeshift/me/word/60/2026-01-31:20-15/1477.ts",
        "xc, '', http://a/live/me/word/1.m3u8, http://a/timeshift/me/word/60/2026-01-31:20-15/1.m3u8",
        "xc, '', http://a/live/me/word/1.ts, http://a/timeshift/me/word/60/2026-01-31:20-15/1.ts",
    })
    @DisplayName("is asked for as players of lists do")
    void forms(String mode, String template, String live, String asked) {
        assertThat(asked(past(mode, template, live))).isEqualTo(asked);
    }

    @ParameterizedTest(name = "{0} {1} of {2}")
    @CsvSource({
        "default, '', http://a/1",
        "append, '', http://a/1",
        "append, /nothing, http://a/1",
        "vod, {catchup-id}, http://a/1",
        "xc, '', http://a/channel",
        "xc, '', udp://239.1.1.1:5000",
        "flussonic, '', rtmp://a/1/mpegts",
        "unheard-of, http://b/{utc}, http://a/1",
    })
    @DisplayName("is nothing where no address can be made of it")
    void nothing(String mode, String template, String live) {
        assertThat(past(mode, template, live)).isEqualTo(PastAddress.NONE);
    }

    @Test
    @DisplayName("is kept for as long as it says, within reason")
    void days() {
        SourceAddress live = SourceAddress.parse("http://a/1");

        assertThat(Archive.of(Archive.Mode.SHIFT, 3, "").of(live).days()).isEqualTo(3);
        assertThat(Archive.of(Archive.Mode.SHIFT, 100_000, "").of(live).days()).isEqualTo(366);
        assertThat(Archive.of(Archive.Mode.SHIFT, -1, "").of(live).days()).isZero();
    }

    @ParameterizedTest(name = "{0} {1} of {2} by {3} minutes")
    @CsvSource({
        "shift, '', http://a/1, 90, http://a/1?utc=1769885100&lutc=1769897700",
        "default, http://b/{utc}-{utcend}-{offset}, http://a/1, -60, http://b/1769894100-1769897700-3600",
        "xc, '', http://a/me/word/7, 30, http://a/timeshift/me/word/60/2026-01-31:19-45/7.ts",
        "default, http://b/${(b)yyyyMMddHHmm}, http://a/1, 30, http://b/202601311945",
        "shift, '', http://a/1, 1500, http://a/1?utc=1769890500&lutc=1769897700",
    })
    @DisplayName("is asked for as much earlier as the list says, unless that is beyond a day")
    void corrected(String mode, String template, String live, int minutes, String asked) {
        var archive = Archive.of(Archive.Mode.of(mode), 7, template).corrected(minutes);

        assertThat(asked(archive.of(SourceAddress.parse(live)))).isEqualTo(asked);
    }

    @Test
    @DisplayName("stays nothing when it is corrected")
    void nothingCorrected() {
        assertThat(Archive.NONE.corrected(30)).isEqualTo(Archive.NONE);
        assertThat(
                        Archive.of(Archive.Mode.DEFAULT, 3, "")
                                .corrected(30)
                                .of(SourceAddress.parse("http://a/1")))
                .isEqualTo(PastAddress.NONE);
    }

    @Test
    @DisplayName("is read as an older version wrote it")
    void older() {
        assertThat(
                        RecordJson.read(
                                "{\"days\":3,\"mode\":\"SHIFT\",\"template\":\"\"}", Archive.class))
                .isEqualTo(Archive.of(Archive.Mode.SHIFT, 3, ""));
    }

    @Test
    @DisplayName("is not written out, because it has passwords in it")
    void secret() {
        assertThat(Archive.of(Archive.Mode.DEFAULT, 3, "http://a/user/word/{utc}"))
                .hasToString("DEFAULT 3 days");
    }
}
