package tv.exstream.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
    void nobodyHasTheDecoyForAPassword() throws InterruptedException {
        Password decoy = new Password("nobody has this password");

        assertThat(passwords.matches(decoy, Optional.empty())).isFalse();
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
}
