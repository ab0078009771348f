package tv.exstream.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What every implementation of [Passkeys] does.
public interface PasskeysContract {
    Instant NOON = Instant.parse("2026-03-01T12:00:00.250Z");

    Passkeys passkeys();

    /// To which they belong.
    Accounts accounts();

    @Test
    default void aPasskeyIsFoundByWhatItsDeviceKnowsItBy() {
        Passkey.Draft draft = draft(account("ada"), "one");

        Passkey added = passkeys().add(draft);

        assertThat(added).isEqualTo(draft.as(added.id()));
        assertThat(passkeys().find("one")).contains(added);
        assertThat(passkeys().find(added.id())).contains(added);
        assertThat(passkeys().find("One")).isEmpty();
        assertThat(passkeys().find(new PasskeyId(added.id().value() + (1L << 32)))).isEmpty();
    }

    @Test
    default void passkeysOfAnAccountAreListedTheNewestFirst() {
        AccountId ada = account("ada");
        Passkey first = passkeys().add(draft(ada, "one"));
        Passkey second = passkeys().add(draft(ada, "two"));
        Passkey _ = passkeys().add(draft(account("bob"), "three"));

        assertThat(passkeys().of(ada)).containsExactly(second, first);
    }

    @Test
    default void aDevicesKeyBelongsToOneAccount() {
        Passkey _ = passkeys().add(draft(account("ada"), "one"));
        AccountId bob = account("bob");

        refused(() -> passkeys().add(draft(bob, "one")), Problem.INVALID_VALUE);
        refused(
                () -> passkeys().add(draft(new AccountId(bob.value() + 7), "two")),
                Problem.ACCOUNT_NOT_FOUND);
    }

    @Test
    default void thereIsAMostForEachAccount() {
        AccountId ada = account("ada");
        for (int i = 0; i < Passkeys.MOST; i++) {
            Passkey _ = passkeys().add(draft(ada, "key" + i));
        }

        refused(() -> passkeys().add(draft(ada, "another")), Problem.INVALID_VALUE);
        assertThat(passkeys().add(draft(account("bob"), "another")).label()).isEqualTo("Phone");
    }

    @Test
    default void aCountThatDoesNotGoUpIsNotTaken() {
        Passkey passkey = passkeys().add(draft(account("ada"), "one"));
        Instant later = NOON.plusSeconds(60);

        assertThat(passkeys().use(passkey.id(), 0, later)).as("it does not count").isTrue();
        assertThat(passkeys().use(passkey.id(), 7, later)).isTrue();

        assertThat(passkeys().use(passkey.id(), 7, later.plusSeconds(1))).isFalse();
        assertThat(passkeys().use(passkey.id(), 6, later.plusSeconds(1))).isFalse();
        assertThat(passkeys().use(passkey.id(), 0, later.plusSeconds(1))).isFalse();
        assertThat(passkeys().use(new PasskeyId(999), 8, later)).isFalse();
        assertThat(passkeys().find("one")).contains(passkey.used(7, later));
    }

    @Test
    default void theLastWayToSignInStays() {
        AccountId ada = account("ada");
        Passkey first = passkeys().add(draft(ada, "one"));
        Passkey second = passkeys().add(draft(ada, "two"));

        passkeys().remove(first.id());

        refused(() -> passkeys().remove(second.id()), Problem.LAST_SIGN_IN);
        accounts().change(ada, account -> account.with(new PasswordHash("$hash")));
        passkeys().remove(second.id());
        refused(() -> passkeys().remove(second.id()), Problem.PASSKEY_NOT_FOUND);
        assertThat(passkeys().of(ada)).isEmpty();
    }

    @Test
    default void thePasskeysOfARemovedAccountAreGone() {
        AccountId ada = account("ada");
        Passkey passkey = passkeys().add(draft(ada, "one"));

        accounts().remove(ada);

        assertThat(passkeys().find("one")).isEmpty();
        assertThat(passkeys().find(passkey.id())).isEmpty();
    }

    private static void refused(ThrowingCallable action, Problem problem) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private static Passkey.Draft draft(AccountId account, String credential) {
        return new Passkey.Draft(
                account,
                "Phone",
                new Passkey.Credential("tv.example.org", "handle", credential, "verifier"),
                0,
                NOON);
    }

    private AccountId account(String name) {
        return accounts()
                .add(new AccountSettings(new LoginName(name), Role.VIEWER), Optional.empty())
                .id();
    }
}
