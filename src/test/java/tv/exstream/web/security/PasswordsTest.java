package tv.exstream.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.account.PasswordHash;
import tv.exstream.problem.ProblemException;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordMatchesItsOwnDigestAndNoOther() throws InterruptedException {
        PasswordHash hash = passwords.hash(Password.chosen("correct horse"));

        assertThat(hash.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(new Password("correct horse"), Optional.of(hash))).isTrue();
        assertThat(passwords.matches(new Password("Correct horse"), Optional.of(hash))).isFalse();
        assertThat(passwords.hash(Password.chosen("correct horse"))).isNotEqualTo(hash);
    }

    @Test
    void whoeverHasNoAccountWaitsAsLong() throws InterruptedException {
        String digest = passwords.hash(Password.chosen("correct horse")).text();

        assertThat(shape(Passwords.DECOY)).isEqualTo(shape(digest));
        assertThat(passwords.matches(new Password("correct horse"), Optional.empty())).isFalse();
        assertThat(passwords.matches(new Password("correct horse"), decoy())).isFalse();
    }

    /// The parameters of a digest, and how long its salt and the digest itself are: what its time depends on.
    private static String shape(String digest) {
        String[] parts = digest.split("\\$");
        return String.join("$", parts[1], parts[2], parts[3])
                + " %d %d".formatted(parts[4].length(), parts[5].length());
    }

    private static Optional<PasswordHash> decoy() {
        return Optional.of(new PasswordHash(Passwords.DECOY));
    }

    @Test
    @DisplayName("H34: a password is the same on every keyboard, and neither short nor endless")
    void passwordsAreInNormalForm() {
        assertThat(Password.chosen("Stra\u00dfe, \u00e9t\u00e9"))
                .isEqualTo(Password.chosen("Stra\u00dfe, e\u0301te\u0301"));
        assertThat(Password.given("")).isEmpty();
        assertThat(Password.given("x".repeat(257))).isEmpty();
        assertThat(Password.given("x".repeat(256))).isPresent();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Password.chosen("seven 7"))
                .withMessage("password must have 8..256 characters");
        assertThat(Password.chosen("correct horse")).hasToString("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Passwort2026!",
                "12345678",
                "87654321",
                "aaaaaaaa",
                "abababab",
                "qwertzui",
                "zuiopasd",
                "1q2w3e4r",
                "EXStreamTV1",
                "iloveyou",
                "administrator"
            })
    void whatEverybodyTriesFirstIsNotTaken(String password) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Password.chosen(password))
                .withMessage("password must not be one that everybody tries first");
        assertThat(Password.given(password)).as("who has it already signs in").isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse",
                "passwords are long",
                "1234 walks home",
                "admin of the hill"
            })
    void whatOnlyBeginsLikeThatIs(String password) {
        assertThat(Password.chosen(password).text()).isEqualTo(password);
    }
}
