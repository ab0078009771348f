package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteStreamTest {
    @ParameterizedTest
    @CsvSource({
        "11223344, 11223344",
        "000000, 00000300",
        "000001, 00000301",
        "000002, 00000302",
        "000003, 00000303",
        "000004, 000004",
        "0000ff, 0000ff",
        "00010000, 00010000",
        "0000000000, 000003000003 00",
        "000000000001, 000003000003 0001",
        "800000010000, 8000000301 0000"
    })
    void aPayloadNeverLooksLikeAStartCode(String payload, String written) {
        var writer = new BitWriter();
        for (byte value : HexFormat.of().parseHex(payload)) {
            writer.u(8, value & 0xFF);
        }

        ByteBuffer stream = new ByteStream().unit(0x65, writer).bytes();

        byte[] bytes = new byte[stream.remaining()];
        stream.get(bytes);
        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("0000000165" + written.replace(" ", ""));
    }
}
