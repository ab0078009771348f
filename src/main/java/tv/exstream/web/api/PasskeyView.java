package tv.exstream.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import tv.exstream.account.AccountId;
import tv.exstream.account.Caller;
import tv.exstream.account.Passkey;
import tv.exstream.account.PasskeyId;
import tv.exstream.account.Passkeys;
import tv.exstream.account.Role;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.Callers;
import tv.exstream.web.security.PasskeyMaking;
import tv.exstream.web.security.RelyingParty;

/// The passkeys of accounts, as their owners keep them. Thread-safe.
public final class PasskeyView {
    private final Passkeys passkeys;
    private final PasskeyMaking making;
    private final BaseUrls bases;

    PasskeyView(Passkeys passkeys, PasskeyMaking making, BaseUrls bases) {
        this.passkeys = passkeys;
        this.making = making;
        this.bases = bases;
    }

    /// @throws ProblemException NOT_ALLOWED for somebody without an account
    public PasskeysAnswer own(HttpServletRequest request) {
        return of(known(request).account().id(), request);
    }

    public PasskeysAnswer of(AccountId account, HttpServletRequest request) {
        List<PasskeyEntry> all = passkeys.of(account).stream().map(PasskeyEntry::of).toList();
        return new PasskeysAnswer(RelyingParty.isPossible(bases.server(request)), all);
    }

    /// @throws ProblemException NOT_ALLOWED, PASSKEYS_UNAVAILABLE
    PasskeyWish wish(HttpServletRequest request) {
        Caller.Known caller = known(request);
        RelyingParty party = RelyingParty.of(bases.server(request));
        PasskeyMaking.Wish wish = making.wish(caller, party);
        return new PasskeyWish(
                wish.challenge(),
                party.host(),
                wish.handle(),
                caller.account().name().text(),
                wish.known(),
                wish.algorithms());
    }

    /// @throws ProblemException NOT_ALLOWED, PASSKEYS_UNAVAILABLE, PASSKEY_REFUSED, INVALID_VALUE
    PasskeyEntry add(PasskeyRequest made, HttpServletRequest request) {
        return PasskeyEntry.of(
                making.add(
                        made.label(),
                        made.made(),
                        RelyingParty.of(bases.server(request)),
                        known(request)));
    }

    /// Somebody else's is not there for anybody but administrators.
    ///
    /// @throws ProblemException PASSKEY_NOT_FOUND, LAST_SIGN_IN
    void remove(String id, Caller caller) {
        Passkey passkey =
                PathId.read(id)
                        .flatMap(number -> passkeys.find(new PasskeyId(number)))
                        .filter(each -> mayRemove(each, caller))
                        .orElseThrow(
                                () ->
                                        ProblemException.of(
                                                Problem.PASSKEY_NOT_FOUND,
                                                Objection.NO_OWN_PASSKEY,
                                                id));
        passkeys.remove(passkey.id());
    }

    private static boolean mayRemove(Passkey passkey, Caller caller) {
        boolean own =
                caller instanceof Caller.Known known
                        && known.account().id().equals(passkey.account());
        return own || caller.role().filter(role -> role.allows(Role.ADMINISTRATOR)).isPresent();
    }

    private static Caller.Known known(HttpServletRequest request) {
        if (Callers.of(request) instanceof Caller.Known known) {
            return known;
        }
        throw ProblemException.of(Problem.NOT_ALLOWED, Objection.PASSKEY_WITHOUT_ACCOUNT);
    }
}
