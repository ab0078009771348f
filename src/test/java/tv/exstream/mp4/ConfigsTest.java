package tv.exstream.mp4;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What decoders are set up with, read from the beginning of streams as encoders write them.
class ConfigsTest {
    /// x264, High at level 3.1, 1280x720.
    private static final String AVC =
            "000000016764001facd9405005bb011000000300100000030320f1831960"
                    + "0000000168ebe3cb22c0000001658884";

    /// x265, Main at level 3.1, 1280x720.
    private static final String HEVC =
            "0000000140010c01ffff01600000030090000003000003005d959809"
                    + "00000001420101016000000300900000030000"
                    + "03005da00280802d165959a4932bc05a020000030002000003003210"
                    + "000000014401c172b4624000000128"
                    + "01af1d18";

    /// AAC-LC, 48 kHz, stereo, and the start of a frame.
    private static final String AAC = "fff14c8002bffc" + "de0200";

    /// Silence in Opus behind its control header.
    private static final String OPUS = "7fe003" + "fcfffe";

    /// AC-3, 48 kHz, 5.1, 448 kbit/s, as ffmpeg writes it.
    private static final String AC3 = "0b7728191e40ebf8";

    @Test
    void theSetsOfH264SayWhatPlayersAreTold() {
        VideoConfig config = VideoConfig.of(bytes(AVC)).orElseThrow();

        assertThat(config.codec()).isEqualTo("avc1.64001F");
        assertThat(config.width()).isEqualTo(1_280);
        assertThat(config.height()).isEqualTo(720);
        assertThat(config.entry()).isEqualTo("avc1");
        assertThat(written(config))
                .isEqualTo(
                        "00000037617663430164001fffe1001a"
                                + "6764001facd9405005bb011000000300100000030320f1831960"
                                + "01000668ebe3cb22c0fdf8f800");
    }

    @Test
    @DisplayName(
            "the size is found behind lists of scaling and an order of pictures, also of fields that are cropped")
    void theSizeIsFoundBehindEverything() {
        // 4:2:0 in eight bits; eight lists of scaling, of which the first says that it is the usual
        // one.
        String sampling = "1 010 1 1 0 1" + "1 000010001 0000000";
        // pic_order_cnt_type 1 with a cycle of two, and one reference.
        String order = "1 010 0 1 1 011 1 1" + "010 0";
        // 120 macroblocks and 34 rows of fields, of which eight lines are cut off.
        String size = "0000001111000 00000100010 0 1 1" + "1 1 1 1 011" + "1";

        VideoConfig config =
                VideoConfig.of(
                                bytes(
                                        "0000000167640028"
                                                + hex(sampling + order + size)
                                                + "0000000168ebe3cb22c0"))
                        .orElseThrow();

        assertThat(config.width()).isEqualTo(1_920);
        assertThat(config.height()).isEqualTo(1_080);
    }

    /// Bits as whole bytes.
    private static String hex(String bits) {
        String all = bits.replace(" ", "");
        var number = new BigInteger("1" + all + "0".repeat(Math.floorMod(-all.length(), 8)), 2);
        return number.toString(16).substring(1);
    }

    @Test
    void theSetsOfHevcSayWhatPlayersAreTold() {
        VideoConfig config = VideoConfig.of(bytes(HEVC)).orElseThrow();

        assertThat(config.codec()).isEqualTo("hvc1.1.6.L93.90");
        assertThat(config.width()).isEqualTo(1_280);
        assertThat(config.height()).isEqualTo(720);
        assertThat(config.entry()).isEqualTo("hvc1");
        assertThat(written(config))
                .isEqualTo(
                        "00000078687663430101600000009000000000005df000fcfdf8f800000f03"
                                + "20000100"
                                + "1840010c01ffff01600000030090000003000003005d959809"
                                + "210001002b"
                                + "420101016000000300900000030000"
                                + "03005da00280802d165959a4932bc05a020000030002000003003210"
                                + "22000100074401c172b46240");
    }

    @Test
    void aFrameOfAacSaysWhatPlayersAreTold() {
        SoundConfig config = SoundConfig.of(bytes(AAC), 2).orElseThrow();

        assertThat(config)
                .returns("mp4a.40.2", SoundConfig::codec)
                .returns(48_000, SoundConfig::sampleRate)
                .returns(2, SoundConfig::channels)
                .returns(1_024, SoundConfig::frameSamples);
        assertThat(config.sample(bytes(AAC))).isEqualTo(bytes("de0200"));
        var out = new BoxWriter();
        config.write(out);
        assertThat(HexFormat.of().formatHex(out.toBytes()))
                .isEqualTo(
                        "0000002765736473000000000319000000"
                                + "0411401500000000000000000000000502"
                                + "1190060102");
    }

    @Test
    void aFrameWithAChecksumHasALongerHeader() {
        ByteBuffer frame = bytes("fff04c8002bffc" + "1234" + "de02");

        assertThat(SoundConfig.of(frame, 2).orElseThrow().sample(frame)).isEqualTo(bytes("de02"));
    }

    @Test
    void aFrameOfAc3SaysWhatPlayersAreTold() {
        SoundConfig config = SoundConfig.of(bytes(AC3), 2).orElseThrow();

        assertThat(config)
                .returns("ac-3", SoundConfig::codec)
                .returns(48_000, SoundConfig::sampleRate)
                .returns(6, SoundConfig::channels)
                .returns(1_536, SoundConfig::frameSamples);
        var out = new BoxWriter();
        config.write(out);
        assertThat(HexFormat.of().formatHex(out.toBytes())).isEqualTo("0000000b64616333103de0");
    }

    @ParameterizedTest
    @CsvSource({"0b77017f3f87, 5.1, 6, 192", "0b7700bf3487, 2.0, 2, 96"})
    void aFrameOfEac3SaysWhatPlayersAreTold(String start, String layout, int channels, int kbps) {
        SoundConfig config = SoundConfig.of(bytes(start + "0000"), 2).orElseThrow();

        assertThat(config.codec()).isEqualTo("ec-3");
        assertThat(config.channels()).as(layout).isEqualTo(channels);
        assertThat(((Ac3Config) config).sizeCode()).isEqualTo(kbps);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 00000013644f7073000100000000bb80000000",
        "2, 00000013644f7073000200000000bb80000000",
        "6, 0000001b644f7073000600000000bb800000010402000401020305",
        "8, 0000001d644f7073000800000000bb8000000105030006010203040507",
    })
    void aFrameOfOpusSaysWhatPlayersAreTold(int channels, String box) {
        SoundConfig config = SoundConfig.of(bytes(OPUS), channels).orElseThrow();

        assertThat(config)
                .returns("Opus", SoundConfig::codec)
                .returns(48_000, SoundConfig::sampleRate)
                .returns(channels, SoundConfig::channels)
                .returns(960, SoundConfig::frameSamples);
        assertThat(config.sample(bytes(OPUS))).isEqualTo(bytes("fcfffe"));
        var out = new BoxWriter();
        config.write(out);
        assertThat(HexFormat.of().formatHex(out.toBytes())).isEqualTo(box);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "000001", "00000165888400", "00000109100000016742"})
    void whatHasNoSetsHasNoConfiguration(String stream) {
        assertThat(VideoConfig.of(bytes(stream))).isEmpty();
        assertThat(SoundConfig.of(bytes(stream), 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void damagedBytesNeverMakeItFail(long seed) {
        var random = new Random(seed);
        for (int n = 0; n < 2_000; n++) {
            for (String sample : List.of(AVC, HEVC, AAC, AC3)) {
                byte[] damaged = HexFormat.of().parseHex(sample);
                for (int hits = random.nextInt(6); hits >= 0; hits--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                int length = random.nextInt(damaged.length + 1);
                ByteBuffer stream = ByteBuffer.wrap(damaged, 0, length).slice();
                Optional<String> video = VideoConfig.of(stream).map(ConfigsTest::written);
                Optional<String> sound = SoundConfig.of(stream, 2).map(SoundConfig::codec);
                assertThat(video.isPresent() && sound.isPresent()).as("seed %d", seed).isFalse();
            }
        }
    }

    private static String written(VideoConfig config) {
        var out = new BoxWriter();
        config.write(out);
        return HexFormat.of().formatHex(out.toBytes());
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
