package tv.exstream.mpegts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TsPacketTest {
    /// A header as ffmpeg writes it: PID 0x100, unit start, adaptation field of 7 bytes with PCR 891000, counter 5.
    private static final byte[] HEADER =
            HexFormat.of().parseHex("4741003507500006cc3c7e00000001e0");

    @Test
    void namesTheFieldsOfAHeader() {
        var packet = packet(HEADER);

        assertThat(packet.hasSyncByte()).isTrue();
        assertThat(packet.pid()).isEqualTo(0x100);
        assertThat(packet.payloadUnitStart()).isTrue();
        assertThat(packet.continuityCounter()).isEqualTo(5);
        assertThat(packet.randomAccess()).isTrue();
        assertThat(packet.discontinuity()).isFalse();
        assertThat(packet.hasPcr()).isTrue();
        assertThat(packet.pcrBase()).isEqualTo(891_000);
        assertThat(packet.payloadLength()).isEqualTo(176);
    }

    @Test
    void aPcrIsReplacedAndItsExtensionKept() {
        byte[] bytes = new byte[TsPacket.SIZE];
        System.arraycopy(HEADER, 0, bytes, 0, HEADER.length);
        bytes[10] = (byte) (bytes[10] | 1);
        bytes[11] = 42;
        var packet = new TsPacket(bytes, 0);

        packet.setPcrBase(TimeStamp.MODULUS - 1);

        assertThat(packet.pcrBase()).isEqualTo(TimeStamp.MODULUS - 1);
        assertThat(bytes[10] & 0x7F).isEqualTo(0x7F);
        assertThat(bytes[11]).isEqualTo((byte) 42);
    }

    @Test
    void aFieldLongerThanThePacketLeavesNoPayload() {
        byte[] header = HEADER.clone();
        header[4] = (byte) 250;

        assertThat(packet(header).payloadLength()).isZero();
    }

    @Test
    void aFieldTooShortForAPcrHasNone() {
        byte[] header = HEADER.clone();
        header[4] = 6;

        assertThat(packet(header).hasPcr()).isFalse();
    }

    @Test
    void accessorsStayInsideThePacketWhateverItsBytes() {
        var random = new Random(7);
        byte[] bytes = new byte[TsPacket.SIZE];
        for (int round = 0; round < 20_000; round++) {
            random.nextBytes(bytes);
            var packet = new TsPacket(bytes, 0);

            assertThat(packet.payloadAt()).isBetween(4, TsPacket.SIZE);
            assertThat(packet.payloadLength()).isBetween(0, TsPacket.MAX_PAYLOAD);
            assertThat(packet.pcrBase()).isBetween(0L, TimeStamp.MODULUS - 1);
        }
    }

    private static TsPacket packet(byte[] header) {
        byte[] bytes = new byte[TsPacket.SIZE];
        System.arraycopy(header, 0, bytes, 0, header.length);
        return new TsPacket(bytes, 0);
    }
}
