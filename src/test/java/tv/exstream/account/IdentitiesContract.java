package tv.exstream.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What every implementation of [Identities] does.
public interface IdentitiesContract {
    Instant NOON = Instant.parse("2026-03-01T12:00:00.250Z");
    String ISSUER = "https://login.example.org";

    Identities identities();

    /// To which they belong.
    Accounts accounts();

    @Test
    default void somebodyIsFoundByProviderAndSubject() {
        Identity.Draft draft = draft(account("ada"), ISSUER, "1");

        Identity added = identities().add(draft);

        assertThat(added).isEqualTo(draft.as(added.id()));
        assertThat(identities().find(added.id())).contains(added);
        assertThat(identities().find(new Identity.Subject(ISSUER, "1"))).contains(added);
        assertThat(identities().find(new Identity.Subject(ISSUER, "2"))).isEmpty();
        assertThat(identities().find(new Identity.Subject(ISSUER + "/", "1"))).isEmpty();
    }

    @Test
    default void somebodyHasOneAccount() {
        Identity _ = identities().add(draft(account("ada"), ISSUER, "1"));
        AccountId bob = account("bob");

        refused(() -> identities().add(draft(bob, ISSUER, "1")), Problem.IDENTITY_TAKEN);
        refused(
                () -> identities().add(draft(new AccountId(bob.value() + 7), ISSUER, "2")),
                Problem.ACCOUNT_NOT_FOUND);
        assertThat(identities().add(draft(bob, "https://other.example", "1")).account())
                .isEqualTo(bob);
    }

    @Test
    default void thereIsAMostForEachAccount() {
        AccountId ada = account("ada");
        for (int i = 0; i < Identities.MOST; i++) {
            Identity _ = identities().add(draft(ada, ISSUER, "is" + i));
        }

        refused(() -> identities().add(draft(ada, ISSUER, "more")), Problem.INVALID_VALUE);
    }

    @Test
    default void theNewestIsFirstAndAUseIsNoted() {
        AccountId ada = account("ada");
        Identity first = identities().add(draft(ada, ISSUER, "1"));
        Identity second = identities().add(draft(ada, ISSUER, "2"));

        identities().use(first.id(), NOON.plusSeconds(60));

        assertThat(identities().of(ada)).containsExactly(second, first.used(NOON.plusSeconds(60)));
    }

    @Test
    default void theLastWayToSignInStays() {
        AccountId ada = account("ada");
        Identity first = identities().add(draft(ada, ISSUER, "1"));
        Identity second = identities().add(draft(ada, ISSUER, "2"));

        identities().remove(first.id());

        refused(() -> identities().remove(second.id()), Problem.LAST_SIGN_IN);
        accounts().change(ada, account -> account.with(new PasswordHash("$hash")));
        identities().remove(second.id());
        refused(() -> identities().remove(second.id()), Problem.IDENTITY_NOT_FOUND);
    }

    private static void refused(ThrowingCallable action, Problem problem) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private static Identity.Draft draft(AccountId account, String issuer, String name) {
        return new Identity.Draft(account, new Identity.Subject(issuer, name), "ada@x", NOON);
    }

    private AccountId account(String name) {
        return accounts()
                .add(new AccountSettings(new LoginName(name), Role.VIEWER), Optional.empty())
                .id();
    }
}
