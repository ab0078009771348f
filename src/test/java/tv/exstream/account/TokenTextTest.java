package tv.exstream.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTextTest {
    private static final TokenText ZEROS = new TokenText("A".repeat(43));

    @Test
    void drawnTokensAreReadBackAndDiffer() {
        SecureRandom random = new SecureRandom();
        Set<TokenDigest> digests = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            TokenText token = TokenText.drawn(random);
            assertThat(token.secret()).matches("[A-Za-z0-9_-]{43}");
            assertThat(TokenText.parse(token.secret())).contains(token);
            digests.add(token.digest());
        }

        assertThat(digests).hasSize(1_000);
    }

    @Test
    void theDigestIsTheSha256OfTheText() {
        // printf 'A%.0s' $(seq 43) | sha256sum
        assertThat(ZEROS.digest().hex())
                .isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a");
    }

    @Test
    @DisplayName("H42 neither a token nor its digest writes itself out")
    void nothingIsWrittenOut() {
        TokenText token = TokenText.drawn(new SecureRandom());

        assertThat(token + " " + token.digest()).isEqualTo("*** ***");
        assertThat(new PasswordHash("$argon2id$x").toString()).isEqualTo("***");
        String wrong = token.secret().substring(1) + "!";
        assertThatThrownBy(() -> new TokenText(wrong))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(wrong.substring(0, 8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAA", " "})
    void shortTextsAreNone(String text) {
        assertThat(TokenText.parse(text)).isEmpty();
    }

    @Test
    void otherWritingsOfTheSameBytesAreNone() {
        String bytes = "A".repeat(42);

        assertThat(TokenText.parse(bytes + "A")).isPresent();
        for (String end :
                new String[] {"B", "C", "D", "=", "+", "/", "AA", "A=", " ", "\u0000", "Ａ"}) {
            assertThat(TokenText.parse(bytes + end)).as(end).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsReadWritesItselfTheSame(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(TokenText.drawn(new SecureRandom()).secret());
            text.setCharAt(random.nextInt(43), (char) random.nextInt(0x180));
            TokenText.parse(text.toString())
                    .ifPresent(
                            token ->
                                    assertThat(token.secret())
                                            .as("seed %d", seed)
                                            .isEqualTo(text.toString()));
        }
    }
}
