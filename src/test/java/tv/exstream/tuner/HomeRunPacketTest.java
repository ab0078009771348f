package tv.exstream.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeRunPacketTest {
    private static final String JELLYFIN = "0002000c0104ffffffff0204ffffffff73cc7d8f";

    @Test
    void aRecordedRequestIsReadAndWrittenBackUnchanged() {
        HomeRunPacket packet = HomeRunPacket.decode(bytes(JELLYFIN)).orElseThrow();

        assertThat(packet.type()).isEqualTo(HomeRunPacket.DISCOVER_REQUEST);
        assertThat(packet.tags()).extracting(HomeRunTag::code).containsExactly(1, 2);
        assertThat(hex(packet.encode())).isEqualTo(JELLYFIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0002",
                "00020000",
                // The checksum is one bit off.
                "0002000c0104ffffffff0204ffffffff73cc7d8e",
                // The length says less, or more, than there is.
                "0002000b0104ffffffff0204ffffffff73cc7d8f",
                "0002ffff0104ffffffff0204ffffffff73cc7d8f",
                // A byte is left over.
                "0002000c0104ffffffff0204ffffffff73cc7d8f00"
            })
    void aPacketThatDoesNotFitIsNotRead(String hex) {
        assertThat(HomeRunPacket.decode(bytes(hex))).isEmpty();
    }

    @Test
    void aTagThatRunsOverTheEndIsNotRead() {
        HomeRunTag whole = HomeRunTag.ofText(HomeRunTag.NAME, "name");
        ByteBuffer packet = new HomeRunPacket(4, List.of(whole)).encode();

        assertThat(HomeRunPacket.decode(packet.duplicate())).isPresent();
        assertThat(HomeRunPacket.decode(withChecksum("000400020305"))).isEmpty();
        assertThat(HomeRunPacket.decode(withChecksum("0004000103"))).isEmpty();
        assertThat(HomeRunPacket.decode(withChecksum("000400020380"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 129, 255, 256, 1_400})
    void valuesOfEveryLengthSurvive(int length) {
        String text = "x".repeat(length);
        HomeRunPacket packet =
                new HomeRunPacket(5, List.of(HomeRunTag.ofText(HomeRunTag.VALUE, text)));

        HomeRunPacket read = HomeRunPacket.decode(packet.encode()).orElseThrow();

        assertThat(read.tag(HomeRunTag.VALUE).orElseThrow().text()).isEqualTo(text);
    }

    @Test
    void textEndsAtItsTerminatorWhateverFollows() {
        assertThat(HomeRunTag.ofTerminatedText(3, "/sys/model").value().remaining()).isEqualTo(11);
        assertThat(HomeRunTag.ofTerminatedText(3, "/sys/model").text()).isEqualTo("/sys/model");
        assertThat(HomeRunTag.ofText(3, "a\0b").text()).isEqualTo("a");
    }

    @Test
    void mutatedPacketsNeverThrow() {
        for (int seed = 0; seed < 5_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] packet = new byte[random.nextInt(64)];
            random.nextBytes(packet);
            byte[] almost = HexFormat.of().parseHex(JELLYFIN);
            almost[random.nextInt(almost.length)] ^= (byte) (1 << random.nextInt(8));

            assertThat(HomeRunPacket.decode(ByteBuffer.wrap(packet))).as("seed %d", seed).isEmpty();
            assertThat(HomeRunPacket.decode(ByteBuffer.wrap(almost))).as("seed %d", seed).isEmpty();
        }
    }

    static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }

    static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return HexFormat.of().formatHex(copy);
    }

    /// The bytes with the checksum that belongs to them.
    static ByteBuffer withChecksum(String hex) {
        byte[] content = HexFormat.of().parseHex(hex);
        CRC32 crc = new CRC32();
        crc.update(content);
        return ByteBuffer.allocate(content.length + 4)
                .put(content)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .flip();
    }
}
