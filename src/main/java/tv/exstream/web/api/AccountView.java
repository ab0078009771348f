package tv.exstream.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import tv.exstream.account.Account;
import tv.exstream.account.AccountId;
import tv.exstream.account.Accounts;
import tv.exstream.account.Caller;
import tv.exstream.account.PasswordHash;
import tv.exstream.account.Role;
import tv.exstream.account.TokenId;
import tv.exstream.account.TokenKind;
import tv.exstream.channel.OneStep;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.security.Password;
import tv.exstream.web.security.Passwords;
import tv.exstream.web.security.SignIns;

/// The accounts, as administrators keep them and everybody their own. Thread-safe.
public final class AccountView {
    private final Accounts accounts;
    private final TokenView tokens;
    private final Passwords passwords;
    private final SignIns signIns;
    private final OneStep step;

    /// What passwords are for.
    record Signing(Passwords passwords, SignIns signIns) {}

    AccountView(Accounts accounts, TokenView tokens, Signing signing, OneStep step) {
        this.accounts = accounts;
        this.tokens = tokens;
        passwords = signing.passwords();
        signIns = signing.signIns();
        this.step = step;
    }

    public AccountsAnswer all() {
        return new AccountsAnswer(accounts.all().stream().map(AccountEntry::of).toList());
    }

    public AccountEntry entry(String id) {
        return AccountEntry.of(found(id));
    }

    AccountEntry add(AccountRequest wish) throws InterruptedException {
        Optional<PasswordHash> password = Optional.empty();
        if (wish.password().isPresent()) {
            password = Optional.of(passwords.hash(Password.chosen(wish.password().get())));
        }
        return AccountEntry.of(accounts.add(wish.settings(), password));
    }

    AccountEntry change(String id, AccountPatch patch) {
        return AccountEntry.of(
                accounts.change(
                        found(id).id(),
                        account -> account.with(patch.applied(account.settings()))));
    }

    /// @throws ProblemException NOT_ALLOWED for somebody without an account, INVALID_VALUE
    OwnLanguage chooseLanguage(OwnLanguage wish, Caller caller) {
        Account account =
                own(caller)
                        .orElseThrow(
                                () ->
                                        ProblemException.of(
                                                Problem.NOT_ALLOWED,
                                                Objection.LANGUAGE_WITHOUT_ACCOUNT));
        Account changed =
                accounts.change(
                        account.id(), each -> each.with(each.settings().speaking(wish.language())));
        return new OwnLanguage(changed.settings().language());
    }

    void remove(String id) {
        accounts.remove(found(id).id());
    }

    /// Others than administrators do not learn which ids there are. The other sessions end with the old password or neither does.
    ///
    /// @throws ProblemException ACCOUNT_NOT_FOUND, NOT_ALLOWED, SIGN_IN_FAILED
    void putPassword(String id, PasswordRequest wish, Caller caller) throws InterruptedException {
        Optional<Account> own = own(caller).filter(each -> each.id().toString().equals(id));
        if (own.isEmpty() && !isAdministrator(caller)) {
            throw unknown(id);
        }
        Account account = found(id);
        if (own.isPresent()) {
            requireKnown(account, wish.current().orElse(""));
        }
        PasswordHash hash = passwords.hash(Password.chosen(wish.password()));
        step.of(
                () -> {
                    tokens.removeAll(account.id(), TokenKind.SESSION, present(caller));
                    return accounts.change(account.id(), each -> each.with(hash));
                });
    }

    /// Whoever has come in another way, such as by a provider that decides about the role, makes no way of their own.
    private void requireKnown(Account account, String password) throws InterruptedException {
        if (account.password().isEmpty()) {
            throw ProblemException.of(Problem.NOT_ALLOWED, Objection.FIRST_PASSWORD);
        }
        if (!signIns.knows(account, password)) {
            throw ProblemException.of(Problem.SIGN_IN_FAILED, Objection.CURRENT_WRONG);
        }
    }

    public TokensAnswer tokens(String id, Caller caller) {
        return tokens.of(found(id).id(), caller);
    }

    /// @throws ProblemException ACCOUNT_NOT_FOUND, NOT_ALLOWED for all but players, INVALID_VALUE
    NewTokenAnswer addPlayer(String id, TokenRequest wish, HttpServletRequest request) {
        return tokens.addFor(found(id), wish, request);
    }

    private static Optional<Account> own(Caller caller) {
        return caller instanceof Caller.Known known
                ? Optional.of(known.account())
                : Optional.empty();
    }

    private static Optional<TokenId> present(Caller caller) {
        return caller instanceof Caller.Known known
                ? Optional.of(known.token().id())
                : Optional.empty();
    }

    private static boolean isAdministrator(Caller caller) {
        return caller.role().filter(role -> role.allows(Role.ADMINISTRATOR)).isPresent();
    }

    private Account found(String id) {
        return PathId.read(id)
                .flatMap(number -> accounts.find(new AccountId(number)))
                .orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(String id) {
        return ProblemException.of(Problem.ACCOUNT_NOT_FOUND, Objection.NO_ACCOUNT, id);
    }
}
