package tv.exstream.mpegts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PackedSoundTest {
    /// One frame of AAC at 48 kHz in stereo.
    private static final int FRAME = 200;

    private final PackedSound packed = new PackedSound();

    @Test
    void framesBecomeAStreamWithTheTimeOfTheTag() {
        List<AccessUnit.Audio> heard = heard(packed.packets(segment(900_000, 3)));

        assertThat(heard)
                .extracting(AccessUnit.Audio::pts)
                .containsExactly(900_000L, 901_920L, 903_840L);
        assertThat(heard).allMatch(each -> each.payload().remaining() == FRAME);
    }

    @Test
    void segmentsAreOneStreamWithoutAHole() {
        byte[] first = packed.packets(segment(0, 40));
        byte[] second = packed.packets(segment(40 * 1_920, 40));
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        var demuxer = new TsDemuxer(_ -> {});

        demuxer.accept(both.toByteArray(), 0, both.size());

        assertThat(demuxer.faults().lostPackets()).isZero();
        assertThat(heard(both.toByteArray())).hasSize(80);
    }

    @Test
    void aSegmentWithoutATimeGoesOnWhereTheOneBeforeItEnded() {
        packed.packets(segment(90_000, 10));

        assertThat(heard(packed.packets(frames(2))).getFirst().pts()).isEqualTo(90_000 + 19_200);
        assertThatThrownBy(() -> new PackedSound().packets(frames(2)))
                .hasMessageContaining("when it is heard");
    }

    @Test
    void whatIsSoundAloneIsToldFromAStream() {
        assertThat(PackedSound.isAlone(segment(0, 1))).isTrue();
        assertThat(PackedSound.isAlone(frames(1))).isTrue();
        assertThat(PackedSound.isAlone(packed.packets(segment(0, 1)))).isFalse();
        assertThat(PackedSound.isAlone(new byte[0])).isFalse();
    }

    @Test
    @DisplayName("H01: damaged segments are refused or read as far as they go")
    void damageDoesNoHarm() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            byte[] segment = segment(0, 5);
            for (int n = 0; n < 20; n++) {
                segment[random.nextInt(segment.length)] = (byte) random.nextInt();
            }
            try {
                packed.packets(segment);
            } catch (IllegalArgumentException _) {
                continue; // refused
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static List<AccessUnit.Audio> heard(byte[] packets) {
        List<AccessUnit.Audio> heard = new ArrayList<>();
        // Nobody sends sound without a picture but for this.
        var assembler =
                new PesAssembler(
                        (header, bytes, length) ->
                                heard.add(
                                        new AccessUnit.Audio(
                                                header.pts(),
                                                1_024,
                                                48_000,
                                                ByteBuffer.allocate(length - header.size()))));
        for (int at = 0; at < packets.length; at += TsPacket.SIZE) {
            var packet = new TsPacket(packets, at);
            if (packet.pid() == 0x101) {
                assembler.accept(packets, packet);
            }
        }
        assembler.finish();
        assertThat(assembler.lost()).isZero();
        return heard;
    }

    private static byte[] segment(long ticks, int frames) {
        byte[] owner =
                "com.apple.streaming.transportStreamTimestamp\0"
                        .getBytes(StandardCharsets.US_ASCII);
        int frame = owner.length + Long.BYTES;
        byte[] sound = frames(frames);
        return ByteBuffer.allocate(20 + frame + sound.length)
                .put("ID3".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {4, 0, 0, 0, 0, 0, (byte) (10 + frame)})
                .put("PRIV".getBytes(StandardCharsets.US_ASCII))
                .putInt(frame)
                .putShort((short) 0)
                .put(owner)
                .putLong(ticks)
                .put(sound)
                .array();
    }

    private static byte[] frames(int count) {
        byte[] all = new byte[count * FRAME];
        for (int at = 0; at < all.length; at += FRAME) {
            all[at] = (byte) 0xFF;
            all[at + 1] = (byte) 0xF1;
            all[at + 2] = 0x4C;
            all[at + 3] = (byte) (0x80 | FRAME >> 11);
            all[at + 4] = (byte) (FRAME >> 3);
            all[at + 5] = (byte) ((FRAME & 7) << 5 | 0x1F);
            all[at + 6] = (byte) 0xFC;
        }
        return all;
    }
}
