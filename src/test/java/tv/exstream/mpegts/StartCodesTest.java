package tv.exstream.mpegts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StartCodesTest {
    @Test
    void aStartCodeIsFoundWhereverItIs() {
        for (int before = 0; before < 10; before++) {
            byte[] bytes = new byte[before + 4];
            bytes[before + 2] = 1;

            assertThat(StartCodes.after(ByteBuffer.wrap(bytes), 0)).isEqualTo(before + 3);
        }
    }

    @Test
    void aStartCodeWithoutAByteBehindItIsNone() {
        assertThat(StartCodes.after(ByteBuffer.wrap(new byte[] {0, 0, 1}), 0))
                .isEqualTo(StartCodes.NONE);
        assertThat(StartCodes.after(ByteBuffer.wrap(new byte[0]), 0)).isEqualTo(StartCodes.NONE);
    }

    @Test
    void amongFewDifferentBytesNoneIsMissedAndNoneInvented() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int n = 0; n < bytes.length; n++) {
                bytes[n] = (byte) (random.nextInt(4) - 1);
            }
            int from = random.nextInt(bytes.length + 1);

            assertThat(StartCodes.after(ByteBuffer.wrap(bytes), from))
                    .isEqualTo(oneByOne(bytes, from));
        }
    }

    private static int oneByOne(byte[] bytes, int from) {
        for (int at = from; at + 3 < bytes.length; at++) {
            if (bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 1) {
                return at + 3;
            }
        }
        return StartCodes.NONE;
    }
}
