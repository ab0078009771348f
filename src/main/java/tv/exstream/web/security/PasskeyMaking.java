package tv.exstream.web.security;

import java.time.InstantSource;
import java.util.List;
import tv.exstream.account.Caller;
import tv.exstream.account.Passkey;
import tv.exstream.account.Passkeys;
import tv.exstream.account.TokenText;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;

/// Lets somebody who has signed in add passkeys to the account. Thread-safe.
public final class PasskeyMaking {
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final InstantSource clock;
    private final PasskeyProofs proofs = new PasskeyProofs();

    PasskeyMaking(Passkeys passkeys, Challenges challenges, InstantSource clock) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.clock = clock;
    }

    /// What a device is asked for.
    ///
    /// @param challenge that it has to sign, in base64url
    /// @param handle what it is to know the account by
    /// @param known the passkeys that the account has already
    /// @param algorithms of which it may choose, the best first
    public record Wish(
            String challenge, String handle, List<String> known, List<Integer> algorithms) {
        public Wish {
            known = List.copyOf(known);
            algorithms = List.copyOf(algorithms);
        }
    }

    /// @param party the pages that ask
    public Wish wish(Caller.Known caller, RelyingParty party) {
        List<Passkey> own = passkeys.of(caller.account().id());
        List<String> known =
                own.stream()
                        .map(Passkey::credential)
                        .filter(each -> each.host().equals(party.host()))
                        .map(Passkey.Credential::id)
                        .toList();
        String challenge = challenges.draw(owner(caller));
        return new Wish(challenge, handle(own, challenge), known, PasskeyProofs.ALGORITHMS);
    }

    /// Keeps what a device has made.
    ///
    /// @throws ProblemException PASSKEY_REFUSED, INVALID_VALUE
    public Passkey add(String label, MadePasskey answer, RelyingParty party, Caller.Known caller) {
        if (label.isBlank()) {
            throw ProblemException.of(Problem.INVALID_VALUE, Demand.NOT_BLANK, "label");
        }
        List<Passkey> own = passkeys.of(caller.account().id());
        PasskeyProofs.Made made =
                challenges
                        .take(owner(caller))
                        .flatMap(
                                challenge ->
                                        proofs.made(
                                                answer,
                                                new Ceremony(party, challenge),
                                                handle(own, challenge)))
                        .orElseThrow(PasskeyMaking::refused);
        return passkeys.add(
                new Passkey.Draft(
                        caller.account().id(),
                        label,
                        made.credential(),
                        made.counter(),
                        clock.instant()));
    }

    /// A device keeps one passkey of each handle, so that those of an account share one. The first follows from its challenge, which says
    /// nothing about anybody.
    private static String handle(List<Passkey> own, String challenge) {
        return own.stream()
                .map(passkey -> passkey.credential().handle())
                .findFirst()
                .orElseGet(() -> new TokenText(challenge).digest().hex());
    }

    private static String owner(Caller.Known caller) {
        return "token " + caller.token().id();
    }

    private static ProblemException refused() {
        return ProblemException.of(Problem.PASSKEY_REFUSED, Objection.PASSKEY_STALE);
    }
}
