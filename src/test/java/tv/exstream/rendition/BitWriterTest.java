package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BitWriterTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 010",
        "2, 011",
        "3, 00100",
        "4, 00101",
        "6, 00111",
        "7, 0001000",
        "8, 0001001",
        "255, 00000000100000000",
        "65535, 000000000000000010000000000000000"
    })
    void unsignedNumbersAreShortWhenSmall(int value, String bits) {
        assertThat(bits(new BitWriter().ue(value))).startsWith(bits + "1");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 010", "-1, 011", "2, 00100", "-2, 00101", "24, 00000110000"})
    void signedNumbersAlternate(int value, String bits) {
        assertThat(bits(new BitWriter().se(value))).startsWith(bits + "1");
    }

    @Test
    void numbersOfFixedLengthFollowOneAnotherWithoutAGap() {
        var writer = new BitWriter().u(3, 0b101).u(0, 0).u(10, 1).u(32, -2).u(3, 0b110);

        assertThat(writer.bytes()).containsExactly(0xA0, 0x0F, 0xFF, 0xFF, 0xFF, 0xF6);
    }

    @Test
    void trailingBitsEndAByteOrAreOne() {
        assertThat(new BitWriter().u(5, 0).trailingBits().bytes()).containsExactly(0x04);
        assertThat(new BitWriter().u(8, 7).trailingBits().bytes()).containsExactly(0x07, 0x80);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BitWriter().u(3, 8))
                .withMessage("value must fit 3 bits: 8");
        assertThatIllegalArgumentException().isThrownBy(() -> new BitWriter().u(31, -1));
        assertThatIllegalStateException()
                .isThrownBy(() -> new BitWriter().u(3, 1).bytes())
                .withMessage("the last byte must be whole: 3 bits");
    }

    private static String bits(BitWriter writer) {
        byte[] bytes = writer.trailingBits().bytes();
        String digits = new BigInteger(1, bytes).toString(2);
        return "0".repeat(bytes.length * Byte.SIZE - digits.length()) + digits;
    }
}
