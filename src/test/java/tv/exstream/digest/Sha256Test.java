package tv.exstream.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /// The example of FIPS 180-4.
    private static final String ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void theExampleOfTheStandardComesOut() {
        assertThat(Sha256.hex("abc")).isEqualTo(ABC);
        assertThat(Sha256.of("abc")).isEqualTo(Sha256.of(new byte[] {'a', 'b', 'c'}));
    }

    @Test
    void itsBeginningIsEnoughWhereNobodyAttacks() {
        assertThat(Sha256.hex("abc", 4)).isEqualTo("ba7816bf");
    }

    @Test
    void whatComesInPartsIsTheSame() {
        MessageDigest parts = Sha256.begun();
        parts.update("a".getBytes(StandardCharsets.UTF_8));
        parts.update("bc".getBytes(StandardCharsets.UTF_8));

        assertThat(parts.digest()).isEqualTo(Sha256.of("abc"));
    }
}
