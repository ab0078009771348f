package tv.exstream.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What every implementation of [Accounts] does.
public interface AccountsContract {
    PasswordHash PASSWORD = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA");

    Accounts accounts();

    @Test
    default void anAddedAccountIsFoundAsItWasSaid() {
        var choice = new ChannelChoice.Some(Set.of("Kids", ""), Set.of(new ChannelId(7)));
        var allowance = new Allowance(choice, new RatingLimit(12, false), 2);
        var settings =
                new AccountSettings(new LoginName("ada"), Role.OPERATOR, allowance, "pt-BR", true);

        Account added = accounts().add(settings, Optional.of(PASSWORD));

        assertThat(added.settings()).isEqualTo(settings);
        assertThat(added.password()).contains(PASSWORD);
        assertThat(accounts().find(added.id())).contains(added);
        assertThat(accounts().find(new LoginName("ada"))).contains(added);
        assertThat(accounts().all()).containsExactly(added);
    }

    @Test
    default void accountsAreListedByName() {
        for (String name : List.of("zoe", "ada", "bob")) {
            Account _ = viewer(name);
        }

        assertThat(accounts().all())
                .extracting(a -> a.name().text())
                .containsExactly("ada", "bob", "zoe");
    }

    @Test
    default void idsThatNobodyHasFindNothing() {
        Account ada = viewer("ada");

        for (long id :
                new long[] {ada.id().value() + 1, (1L << 32) + ada.id().value(), Long.MAX_VALUE}) {
            AccountId other = new AccountId(id);
            assertThat(accounts().find(other)).isEmpty();
            refused(() -> accounts().change(other, a -> a), Problem.ACCOUNT_NOT_FOUND);
            refused(() -> accounts().remove(other), Problem.ACCOUNT_NOT_FOUND);
        }
        assertThat(accounts().find(ada.id())).contains(ada);
    }

    @Test
    @DisplayName("H34 names are found exactly, and one that looks like another is taken")
    default void namesAreExactAndHaveNoTwins() {
        Account ada = viewer("Ada");

        for (String twin : List.of("ada", "ADA", "Áda", "\u0410\u0501\u0430", "\uFF21da")) {
            refused(() -> viewer(twin), Problem.ACCOUNT_NAME_TAKEN);
        }
        assertThat(accounts().find(new LoginName("ada"))).isEmpty();
        assertThat(accounts().find(new LoginName("Ada"))).contains(ada);
        assertThat(accounts().all()).containsExactly(ada);
    }

    @Test
    default void aNameMayBecomeATwinOfItself() {
        Account ada = viewer("Ada");
        Account bob = viewer("bob");

        Account renamed =
                accounts().change(ada.id(), a -> a.with(a.settings().with(new LoginName("ada"))));

        assertThat(renamed.name().text()).isEqualTo("ada");
        assertThat(accounts().find(new LoginName("Ada"))).isEmpty();
        refused(
                () ->
                        accounts()
                                .change(
                                        bob.id(),
                                        b -> b.with(b.settings().with(new LoginName("ADA")))),
                Problem.ACCOUNT_NAME_TAKEN);
        assertThat(accounts().find(bob.id())).contains(bob);
    }

    @Test
    default void everyChangeCountsTheVersionUp() {
        Account first = viewer("ada");

        Account second = accounts().change(first.id(), a -> a.with(a.settings().speaking("de")));
        Account third = accounts().change(first.id(), a -> a.with(PASSWORD));

        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(third.version()).isEqualTo(first.version() + 2);
        assertThat(third.settings().language()).isEqualTo("de");
        assertThat(third.password()).contains(PASSWORD);
        assertThat(accounts().find(first.id())).contains(third);
    }

    @Test
    default void changesAreCounted() {
        long none = accounts().changes();
        Account ada = viewer("ada");
        long added = accounts().changes();
        Account _ = accounts().change(ada.id(), a -> a.with(a.settings().disabled(true)));
        long changed = accounts().changes();
        accounts().remove(ada.id());

        assertThat(List.of(none, added, changed, accounts().changes())).doesNotHaveDuplicates();
    }

    @Test
    default void anAdministratorIsOneWhoCanSignIn() {
        Account ada = accounts().add(administrator("ada"), Optional.empty());
        Account _ = accounts().add(administrator("bob").disabled(true), Optional.of(PASSWORD));
        Account _ = viewer("cyd");
        assertThat(accounts().hasAdministrator()).isFalse();

        Account _ = accounts().change(ada.id(), a -> a.with(PASSWORD));

        assertThat(accounts().hasAdministrator()).isTrue();
    }

    @Test
    default void theLastAdministratorStays() {
        Account ada = accounts().add(administrator("ada"), Optional.of(PASSWORD));
        Account _ = accounts().add(administrator("bob"), Optional.empty());

        refused(() -> accounts().remove(ada.id()), Problem.LAST_ADMINISTRATOR);
        refused(
                () -> accounts().change(ada.id(), a -> a.with(a.settings().disabled(true))),
                Problem.LAST_ADMINISTRATOR);
        refused(
                () -> accounts().change(ada.id(), a -> a.with(a.settings().with(Role.OPERATOR))),
                Problem.LAST_ADMINISTRATOR);
        refused(
                () ->
                        accounts()
                                .change(
                                        ada.id(),
                                        a ->
                                                new Account(
                                                        a.id(),
                                                        a.settings(),
                                                        Optional.empty(),
                                                        a.version())),
                Problem.LAST_ADMINISTRATOR);
        assertThat(accounts().find(ada.id())).contains(ada);
    }

    @Test
    default void anAdministratorGoesWhereAnotherIs() {
        Account ada = accounts().add(administrator("ada"), Optional.of(PASSWORD));
        Account bob = accounts().add(administrator("bob"), Optional.of(PASSWORD));

        accounts().remove(ada.id());

        assertThat(accounts().all()).containsExactly(bob);
        refused(() -> accounts().remove(bob.id()), Problem.LAST_ADMINISTRATOR);
    }

    @Test
    default void anIdIsNeverUsedAgain() {
        Account ada = viewer("ada");

        accounts().remove(ada.id());

        assertThat(viewer("ada").id()).isGreaterThan(ada.id());
    }

    @Test
    default void aNewServerIsClaimedOnce() {
        Account _ = viewer("kid");

        Account first = accounts().claim(administrator("ada"), PASSWORD);

        assertThat(first.administers()).isTrue();
        refused(() -> accounts().claim(administrator("eve"), PASSWORD), Problem.NOT_ALLOWED);
        assertThat(accounts().find(new LoginName("eve"))).isEmpty();
    }

    @Test
    default void ofManyWhoClaimAtOnceOneSucceeds() throws Exception {
        List<Callable<Account>> attempts =
                IntStream.range(0, 8)
                        .<Callable<Account>>mapToObj(
                                i ->
                                        () ->
                                                accounts()
                                                        .claim(
                                                                administrator(
                                                                        "rival" + (char) ('a' + i)),
                                                                PASSWORD))
                        .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(attempts))
                    .filteredOn(attempt -> attempt.state() == Future.State.SUCCESS)
                    .hasSize(1);
        }

        assertThat(accounts().all()).hasSize(1);
    }

    @Test
    default void changesAtTheSameTimeAreNotLost() throws Exception {
        AccountId id = viewer("ada").id();
        List<Callable<Account>> additions =
                IntStream.rangeClosed(1, 20)
                        .<Callable<Account>>mapToObj(
                                channel -> () -> accounts().change(id, a -> seeing(a, channel)))
                        .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Account> addition : threads.invokeAll(additions)) {
                assertThat(addition.get().id()).isEqualTo(id);
            }
        }

        Account after = accounts().find(id).orElseThrow();
        assertThat(after.version()).isEqualTo(21);
        assertThat(after.allowance().channels())
                .isInstanceOfSatisfying(
                        ChannelChoice.Some.class, some -> assertThat(some.channels()).hasSize(20));
    }

    private Account viewer(String name) {
        return accounts()
                .add(new AccountSettings(new LoginName(name), Role.VIEWER), Optional.empty());
    }

    private static AccountSettings administrator(String name) {
        return new AccountSettings(new LoginName(name), Role.ADMINISTRATOR);
    }

    private static Account seeing(Account account, int channel) {
        Set<ChannelId> before =
                account.allowance().channels() instanceof ChannelChoice.Some some
                        ? some.channels()
                        : Set.of();
        Set<ChannelId> after = new HashSet<>(before);
        after.add(new ChannelId(channel));
        var choice = new ChannelChoice.Some(Set.of(), after);
        return account.with(account.settings().with(new Allowance(choice, RatingLimit.NONE, 0)));
    }

    private static void refused(ThrowingCallable call, Problem problem) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
