package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.account.Account;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.AuditQuery;
import tv.exstream.account.LoginName;
import tv.exstream.account.PasswordHash;
import tv.exstream.account.Role;
import tv.exstream.db.Database;
import tv.exstream.db.JooqAccounts;
import tv.exstream.db.JooqAuditLog;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class PasswordCommandTest {
    private static final PasswordHash LOST = new PasswordHash("$argon2id$lost");

    @TempDir private Path data;

    @BeforeEach
    void loseThePassword() {
        try (Database database = Database.open(data.resolve("exstreamtv.db"))) {
            new JooqAccounts(database)
                    .claim(new AccountSettings(new LoginName("anna"), Role.ADMINISTRATOR), LOST);
        }
    }

    @Test
    void whoHasLostThePasswordIsGivenAnother() throws Exception {
        assertThat(run("a new password\n", "anna")).isZero();

        assertThat(anna().password())
                .hasValueSatisfying(
                        hash ->
                                assertThat(hash.text())
                                        .startsWith("$argon2id$")
                                        .isNotEqualTo(LOST.text()));
        assertThat(anna().administers()).isTrue();
    }

    @Test
    void itIsInTheRecordOfChangesWithoutThePassword() throws Exception {
        assertThat(run("a new password\n", "anna")).isZero();

        try (Database database = Database.open(data.resolve("exstreamtv.db"))) {
            assertThat(
                            new JooqAuditLog(database)
                                    .page(AuditQuery.ALL, OptionalLong.empty(), 10)
                                    .entries())
                    .singleElement()
                    .satisfies(
                            entry -> {
                                assertThat(entry.who().account()).isEqualTo("command:password");
                                assertThat(entry.what().operation()).isEqualTo("putPassword");
                                assertThat(entry.before() + entry.after()).isEmpty();
                            });
        }
    }

    @Test
    void whoIsNotThereIsToldWhoIs() {
        assertRefused(
                Problem.ACCOUNT_NOT_FOUND,
                "account must be one of [anna]: ben",
                "a new password\n",
                "ben");
    }

    @Test
    void aPasswordThatIsTooShortChangesNothing() {
        assertRefused(
                Problem.INVALID_VALUE, "password must have 8..256 characters", "short\n", "anna");
        assertRefused(Problem.INVALID_VALUE, "password must have 8..256 characters", "", "anna");

        assertThat(anna().password()).contains(LOST);
    }

    @Test
    void withoutANameNothingIsDone() {
        assertRefused(
                Problem.INVALID_CONFIGURATION,
                "password must be followed by the name of an account: nothing",
                "");
    }

    private void assertRefused(Problem problem, String message, String input, String... arguments) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> run(input, arguments))
                .withMessage(message)
                .extracting(ProblemException::problem)
                .isEqualTo(problem);
    }

    private int run(String input, String... arguments) throws Exception {
        return PasswordCommand.run(
                List.of(arguments),
                Map.of("EXSTREAMTV_DATA", data.toString()),
                new BufferedReader(new StringReader(input)));
    }

    private Account anna() {
        try (Database database = Database.open(data.resolve("exstreamtv.db"))) {
            return new JooqAccounts(database).find(new LoginName("anna")).orElseThrow();
        }
    }
}
