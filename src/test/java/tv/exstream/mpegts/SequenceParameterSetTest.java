package tv.exstream.mpegts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.rendition.BlankSlate;
import tv.exstream.time.FrameRate;

class SequenceParameterSetTest {
    private static final String FULL_HD =
            "0000000167640028acd94078044fde0220000003002000000643e2c5b2c0";

    @ParameterizedTest
    @CsvSource({
        "interlaced 1080, 100, 40, 1920, 1080, false, true, true, " + FULL_HD,
        "wide PAL, 100, 30, 720, 576, true, false, true, 000000016764001eacd940b4126ffc010000b440000003004000000c83c58b6580",
        "720p, 100, 31, 1280, 720, true, true, true, 000000016764001facd9405005bb011000000300100000030320f1831960",
        "4:4:4, 244, 12, 320, 180, true, true, false, 0000000167f4000c919b282833f1b808800000030080000019078a14cb"
    })
    void whatEncodersWriteIsRead(
            String name,
            int profile,
            int level,
            int width,
            int height,
            boolean progressive,
            boolean square,
            boolean planar420,
            String hex) {
        assertThat(SequenceParameterSet.find(bytes(hex)))
                .as(name)
                .contains(
                        new SequenceParameterSet(
                                profile, level, width, height, progressive, square, planar420));
    }

    @ParameterizedTest
    @ValueSource(strings = {"640x360", "1280x720", "1920x1080", "720x576", "854x480", "16x16"})
    void whatWeWriteIsRead(String size) {
        String[] sides = size.split("x");
        int width = Integer.parseInt(sides[0]);
        int height = Integer.parseInt(sides[1]);
        var profile =
                new Profile(
                        new VideoFormat(width, height, FrameRate.FPS_25, 4_000),
                        new AudioFormat(48_000, 2, 192));
        ByteBuffer key = BlankSlate.of(profile).gop(0, 1).pictures().getFirst().payload();

        SequenceParameterSet set = SequenceParameterSet.find(key).orElseThrow();

        assertThat(set.width()).isEqualTo(width);
        assertThat(set.height()).isEqualTo(height);
        assertThat(set.profile()).isEqualTo(66);
        assertThat(set.progressive() && set.square() && set.planar420()).isTrue();
    }

    @Test
    void noDamageMakesItFail() {
        byte[] good = HexFormat.of().parseHex(FULL_HD);
        for (int seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            byte[] bad = good.clone();
            for (int n = 0; n < 1 + random.nextInt(6); n++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            SequenceParameterSet.find(ByteBuffer.wrap(bad))
                    .ifPresent(set -> assertThat(set.width()).isBetween(1, 1 << 14));
        }
    }

    @Test
    void anAccessUnitWithoutOneHasNone() {
        assertThat(SequenceParameterSet.find(bytes("000001650000000041"))).isEmpty();
        assertThat(SequenceParameterSet.find(bytes("00000167"))).isEmpty();
        assertThat(SequenceParameterSet.find(ByteBuffer.allocate(0))).isEmpty();
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
