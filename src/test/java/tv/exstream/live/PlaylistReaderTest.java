package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.OwnTime;
import tv.exstream.live.SourcePlaylist.Choice;
import tv.exstream.live.SourcePlaylist.Media;
import tv.exstream.live.SourcePlaylist.Multivariant;
import tv.exstream.live.SourcePlaylist.Resource;
import tv.exstream.live.SourcePlaylist.Segment;
import tv.exstream.live.SourcePlaylist.SoundRendition;
import tv.exstream.media.ByteRange;
import tv.exstream.media.Language;
import tv.exstream.problem.ProblemException;

class PlaylistReaderTest {
    private static final URI BASE = URI.create("https://a.example/live/index.m3u8?token=x");

    private static final String MEDIA =
            """
            #EXTM3U
            #EXT-X-VERSION:4
            #EXT-X-TARGETDURATION:6
            #EXT-X-MEDIA-SEQUENCE:120
            #EXT-X-KEY:METHOD=AES-128,URI="key.bin",IV=0x1F
            #EXTINF:5.96,news, with a comma
            #EXT-X-BYTERANGE:1000@500
            all.ts
            #EXTINF:6
            #EXT-X-BYTERANGE:700
            all.ts
            #EXT-X-KEY:METHOD=NONE
            #EXT-X-DISCONTINUITY
            #EXT-X-GAP
            #EXTINF:4,
            /other/3.ts
            """;

    @Test
    @DisplayName(
            "a segment is as long as it is said, to the part of a second, and of no length where it is not")
    void aSegmentIsAsLongAsItIsSaid() {
        String unsaid = MEDIA.replace("#EXTINF:4,\n", "");

        assertThat(((Media) PlaylistReader.read(BASE, unsaid)).segments())
                .extracting(Segment::length)
                .containsExactly(Duration.ofMillis(5_960), Duration.ofSeconds(6), Duration.ZERO);
    }

    @Test
    @DisplayName(
            "what is shown from its beginning is refused when it has more segments than are read")
    void whatIsShownFromItsBeginningIsRefusedWhenItIsTooLong() {
        assertThat(((Media) PlaylistReader.readWhole(BASE, MEDIA, 3)).segments()).hasSize(3);
        assertThatThrownBy(() -> PlaylistReader.readWhole(BASE, MEDIA, 2))
                .isInstanceOf(ProblemException.class)
                .hasMessageEndingWith("it has more than 2 segments");
    }

    @Test
    @DisplayName(
            "H10: a short playlist at a long address is refused before its addresses fill the memory")
    void addressesAreBoundedTogether() {
        URI base = URI.create("http://a.example/" + "x".repeat(8_000) + "/list.m3u8");
        String many = "#EXTM3U\n#EXT-X-TARGETDURATION:6\n" + "1\n".repeat(20_000);

        assertThatThrownBy(() -> PlaylistReader.readWhole(base, many, 20_000))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the addresses in it have more than 8388608 letters");
    }

    @ParameterizedTest
    @CsvSource({
        "'#EXTINF:9.6,', 10",
        "'#EXTINF:4,news', 6",
        "'#EXTINF:900,', 120",
        "'#EXTINF:x,', 6"
    })
    void aSegmentThatIsLongerThanPromisedCountsInstead(String information, long seconds) {
        String text = MEDIA.replace("#EXTINF:4,", information);

        assertThat(((Media) PlaylistReader.read(BASE, text)).target())
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void segmentsHaveNumbersAddressesPartsAndKeys() {
        var media = (Media) PlaylistReader.read(BASE, MEDIA);

        assertThat(media.target()).isEqualTo(Duration.ofSeconds(6));
        assertThat(media.ended()).isFalse();
        assertThat(media.segments()).extracting(Segment::number).containsExactly(120L, 121L, 122L);
        Segment first = media.segments().getFirst();
        assertThat(first.file().uri()).isEqualTo(URI.create("https://a.example/live/all.ts"));
        assertThat(first.file().part().orElseThrow().header()).isEqualTo("bytes=500-1499");
        assertThat(first.file().key().orElseThrow().uri())
                .isEqualTo(URI.create("https://a.example/live/key.bin"));
        assertThat(first.file().key().orElseThrow().vector()).contains("0".repeat(30) + "1F");
        assertThat(media.segments().get(1).file().part()).contains(new ByteRange(1_500, 700));
        assertThat(media.segments().get(2).file().key()).isEmpty();
        assertThat(media.segments().get(2).missing()).isTrue();
        assertThat(media.segments()).extracting(Segment::period).containsExactly(0L, 0L, 1L);
        assertThat(media.segments())
                .extracting(Segment::begins)
                .containsExactly(false, false, true);
        assertThat(media.segments().get(2).file().uri())
                .isEqualTo(URI.create("https://a.example/other/3.ts"));
    }

    @Test
    void variantsHaveBandwidthHeightAndWhereTheSoundIs() {
        var playlist =
                (Multivariant)
                        PlaylistReader.read(
                                BASE,
                                """
                                #EXTM3U
                                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",URI="a.m3u8"
                                #EXT-X-STREAM-INF:BANDWIDTH=800000,CODECS="avc1,mp4a",RESOLUTION=640x360
                                low.m3u8
                                #EXT-X-STREAM-INF:BANDWIDTH=3000000,RESOLUTION=1280x720,AUDIO="a"
                                high.m3u8
                                """);

        assertThat(playlist.variants())
                .containsExactly(
                        new SourcePlaylist.Variant(
                                URI.create("https://a.example/live/low.m3u8"),
                                800_000,
                                360,
                                Optional.empty()),
                        new SourcePlaylist.Variant(
                                URI.create("https://a.example/live/high.m3u8"),
                                3_000_000,
                                720,
                                Optional.of("a")));
    }

    @Test
    void anEndedPlaylistSaysSo() {
        var media =
                (Media)
                        PlaylistReader.read(
                                BASE, "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXT-X-ENDLIST");

        assertThat(media.ended()).isTrue();
        assertThat(media.segments()).isEmpty();
    }

    @Test
    void fragmentedMp4BeginsWithAHeaderUntilAnotherOneIsSaid() {
        var media =
                (Media)
                        PlaylistReader.read(
                                BASE,
                                """
                                #EXTM3U
                                #EXT-X-TARGETDURATION:4
                                #EXT-X-DISCONTINUITY-SEQUENCE:7
                                #EXT-X-MAP:URI="all.mp4",BYTERANGE="600"
                                #EXTINF:4,
                                #EXT-X-BYTERANGE:1000@600
                                all.mp4
                                #EXTINF:4,
                                #EXT-X-BYTERANGE:900
                                all.mp4
                                #EXT-X-DISCONTINUITY
                                #EXT-X-KEY:METHOD=AES-128,URI="k",IV=0x1
                                #EXT-X-MAP:URI="advert.mp4",BYTERANGE="10@20"
                                #EXTINF:4,
                                1.m4s
                                """);

        List<Segment> segments = media.segments();
        URI all = URI.create("https://a.example/live/all.mp4");
        var first = new Resource(all, Optional.of(new ByteRange(0, 600)), Optional.empty());
        assertThat(segments.get(0).header()).contains(first);
        assertThat(segments.get(1).header()).contains(first);
        assertThat(segments.get(1).file().part()).contains(new ByteRange(1_600, 900));
        Resource other = segments.get(2).header().orElseThrow();
        assertThat(other.part()).contains(new ByteRange(20, 10));
        assertThat(other.key()).isPresent();
        assertThat(segments).extracting(Segment::period).containsExactly(7L, 7L, 8L);
    }

    @Test
    void soundsSayTheirLanguageAndWhetherTheyAreUsual() {
        var playlist =
                (Multivariant)
                        PlaylistReader.read(
                                BASE,
                                """
                                #EXTM3U
                                #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="a",URI="s.m3u8"
                                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",LANGUAGE="de",AUTOSELECT=YES,URI="de.m3u8"
                                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",DEFAULT=YES,CHARACTERISTICS="public.accessibility.describes-video"
                                #EXT-X-STREAM-INF:BANDWIDTH=1
                                v.m3u8
                                """);

        assertThat(playlist.sounds())
                .containsExactly(
                        new SoundRendition(
                                "a",
                                Optional.of(URI.create("https://a.example/live/de.m3u8")),
                                new Language("deu"),
                                Choice.AUTOMATIC,
                                false),
                        new SoundRendition(
                                "a",
                                Optional.empty(),
                                Language.UNDETERMINED,
                                Choice.DEFAULT,
                                true));
    }

    @Test
    @DisplayName("H14: encryption of samples is refused, and said so")
    void encryptionOfSamplesIsRefused() {
        String text = "#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"k\"";

        assertThatThrownBy(() -> PlaylistReader.read(BASE, text))
                .hasMessageContaining(
                        "only the samples in its segments are encrypted (SAMPLE-AES)");
    }

    @ParameterizedTest
    @DisplayName(
            "H01, H05, H14: playlists that are none, refer elsewhere or cannot be decrypted are refused")
    @ValueSource(
            strings = {
                "<html>sorry</html>",
                "",
                "#EXTM3U",
                "#EXTM3U\n#EXT-X-TARGETDURATION:six",
                "#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\nfile:///etc/passwd",
                "#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\nudp://239.1.1.1:5000",
                "#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"k\"",
                "#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXT-X-KEY:METHOD=AES-128,URI=\"file:///k\"",
                "#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXT-X-KEY:METHOD=AES-128,URI=\"k\",IV=0xZZ"
            })
    void whatIsNoPlaylistIsRefused(String text) {
        assertThatThrownBy(() -> PlaylistReader.read(BASE, text))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aDurationThatNobodyNeedsMayBeAnything() {
        var media =
                (Media)
                        PlaylistReader.read(
                                BASE, "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:\u221e,\ns.ts");

        assertThat(media.segments()).hasSize(1);
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @DisplayName("H01: no line takes longer to read than its length, and none is endless")
    void noLineTakesLong() {
        String name = "#EXT-X-KEY:METHOD=NONE," + "A".repeat(8_000) + "\n";
        String names = "#EXT-X-KEY:METHOD=NONE," + "A=".repeat(4_000) + "\"\n";
        String quotes = "#EXT-X-KEY:METHOD=NONE," + "A=\"".repeat(2_600) + "\n";
        String text = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n" + (name + names + quotes).repeat(80);

        Duration reading =
                OwnTime.of(() -> assertThat(PlaylistReader.read(BASE, text)).isNotNull());

        assertThat(reading).isLessThan(Duration.ofSeconds(4));
        assertThatThrownBy(
                        () -> PlaylistReader.read(BASE, "#EXTM3U\n#EXT-X-KEY:" + "A".repeat(9_000)))
                .hasMessageContaining("more than 8192");
    }

    @Test
    void attributesStandAmongWhatHasNoValue() {
        var media =
                (Media)
                        PlaylistReader.read(
                                BASE,
                                "#EXTM3U\n#EXT-X-TARGETDURATION:1\n"
                                        + "#EXT-X-KEY:x,,METHOD=AES-128, URI=\"a=b,c\",y\n#EXTINF:1,\ns.ts");

        assertThat(media.segments().getFirst().file().key().orElseThrow().uri())
                .isEqualTo(URI.create("https://a.example/live/a=b,c"));
    }

    @Test
    @DisplayName("H01: what a provider wrote is quoted short and in one line")
    void whatIsQuotedIsShort() {
        String key = "#EXTM3U\n#EXT-X-KEY:METHOD=\"" + "\u0007x".repeat(3_000) + "\"";

        assertThatThrownBy(() -> PlaylistReader.read(BASE, key))
                .satisfies(
                        e ->
                                assertThat(e.getMessage())
                                        .hasSizeLessThan(120)
                                        .doesNotContain("\u0007"));
    }

    @Test
    void aPlaylistOfAnyLengthIsBounded() {
        String endless = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n" + "#EXTINF:1,\ns.ts\n".repeat(10_000);

        var media = (Media) PlaylistReader.read(BASE, endless);

        assertThat(media.segments()).hasSize(3_600);
        assertThat(media.segments().getLast().number()).isEqualTo(9_999);
    }

    @Test
    void noDamageMakesItFailInAnotherWay() {
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            char[] text = MEDIA.toCharArray();
            for (int n = 0; n < 1 + random.nextInt(8); n++) {
                text[random.nextInt(text.length)] = (char) (random.nextInt(96) + 32);
            }
            try {
                PlaylistReader.read(BASE, new String(text));
            } catch (ProblemException _) {
                continue; // refused
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }
}
