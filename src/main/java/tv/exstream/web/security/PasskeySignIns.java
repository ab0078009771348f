package tv.exstream.web.security;

import java.time.InstantSource;
import java.util.Optional;
import tv.exstream.account.Account;
import tv.exstream.account.Passkey;
import tv.exstream.account.Passkeys;
import tv.exstream.account.Peer;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Lets people sign in with passkeys. Whatever is wrong about one, the answer is the same. Thread-safe.
public final class PasskeySignIns {
    private static final String PURPOSE = "passkey";
    private final Passkeys passkeys;
    private final ProviderAccounts accounts;
    private final SignIns signIns;
    private final Asking asking;
    private final PasskeyProofs proofs = new PasskeyProofs();

    /// How devices are asked, and how often somebody may let them be asked.
    record Asking(Challenges challenges, Tickets tickets, Throttle tries, InstantSource clock) {}

    PasskeySignIns(Passkeys passkeys, ProviderAccounts accounts, SignIns signIns, Asking asking) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.signIns = signIns;
        this.asking = asking;
    }

    /// Draws what a device has to sign for this browser, in base64url.
    ///
    /// @throws ProblemException TOO_MANY_REQUESTS
    public String challenge(SessionCookies.Exchange exchange, Peer peer) {
        asking.tries().admit(peer);
        String owner = asking.tickets().give(exchange, PURPOSE, Challenges.LIFETIME);
        return asking.challenges().draw(owner);
    }

    /// @throws ProblemException SIGN_IN_FAILED, TOO_MANY_REQUESTS
    public SignIns.SignedIn signIn(
            SignedPasskey answer,
            RelyingParty party,
            SessionCookies.Exchange exchange,
            SignIns.Place place)
            throws InterruptedException {
        Optional<Ceremony> ceremony =
                asking.tickets()
                        .take(exchange, PURPOSE)
                        .flatMap(asking.challenges()::take)
                        .map(challenge -> new Ceremony(party, challenge));
        return signIns.signIn(
                place,
                () -> ceremony.flatMap(each -> owner(answer, each)),
                Objection.PASSKEY_WRONG);
    }

    private Optional<Account> owner(SignedPasskey answer, Ceremony ceremony) {
        return passkeys.find(answer.id())
                .filter(passkey -> isSigned(answer, ceremony, passkey))
                .flatMap(passkey -> accounts.besidesTheProvider(passkey.account()));
    }

    private boolean isSigned(SignedPasskey answer, Ceremony ceremony, Passkey passkey) {
        return proofs.signed(answer, ceremony, passkey)
                .filter(count -> passkeys.use(passkey.id(), count, asking.clock().instant()))
                .isPresent();
    }
}
