package tv.exstream.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.account.Accounts;
import tv.exstream.account.Caller;
import tv.exstream.account.KnownTokens;
import tv.exstream.account.LoginName;
import tv.exstream.account.Peer;
import tv.exstream.account.TokenKind;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.Callers;
import tv.exstream.web.Callers.Visitor;
import tv.exstream.web.PlayerPath;

/// Finds out who sends a request. Thread-safe.
final class Recognition {
    private static final Logger LOG = LoggerFactory.getLogger(Recognition.class);

    private final KnownTokens tokens;
    private final Accounts accounts;
    private final Guests guests;
    private final Surroundings surroundings;

    /// What of a request says where it comes from and what it shows.
    ///
    /// @param tries how often somebody may show what is not known
    record Surroundings(Peers peers, SessionCookies cookies, Throttle tries) {}

    Recognition(KnownTokens tokens, Accounts accounts, Guests guests, Surroundings surroundings) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.guests = guests;
        this.surroundings = surroundings;
    }

    /// A browser whose session has ended is somebody who has not signed in; a program or a player whose token is not known is told so.
    ///
    /// @throws ProblemException SIGN_IN_WANTED, TOO_MANY_REQUESTS
    Visitor of(HttpServletRequest request) {
        Peer peer = surroundings.peers().of(request);
        Optional<Credential> shown = Credential.of(request, surroundings.cookies());
        shown.filter(Credential::isXtream)
                .ifPresent(each -> PlayerPath.notePassword(request, each.token()));
        return shown.flatMap(credential -> known(credential, peer))
                .orElseGet(() -> unknown(request, peer));
    }

    /// The same, but nobody where what is shown is not known.
    Visitor orNobody(HttpServletRequest request) {
        try {
            return of(request);
        } catch (ProblemException e) {
            LOG.debug("nobody is known: {}", e.getMessage());
            return new Visitor(new Caller.Nobody(), surroundings.peers().of(request));
        }
    }

    private Optional<Visitor> known(Credential credential, Peer peer) {
        Optional<Visitor> known =
                tokens.find(credential.token(), credential.kind(), peer)
                        .filter(caller -> belongs(caller, credential))
                        .map(caller -> new Visitor(caller, peer, standing(credential, caller)));
        if (known.isEmpty() && credential.kind() != TokenKind.SESSION) {
            surroundings.tries().admit(peer);
            throw ProblemException.of(Problem.SIGN_IN_WANTED, Objection.TOKEN_UNKNOWN);
        }
        return known;
    }

    /// Players of Xtream Codes put the name of the account into paths, so it must be none of our own words there.
    private static boolean belongs(Caller.Known caller, Credential credential) {
        LoginName name = caller.account().name();
        boolean same = credential.name().map(name.text()::equals).orElse(true);
        return same && (name.isForPlayers() || !credential.isXtream());
    }

    private Callers.Standing standing(Credential credential, Caller.Known caller) {
        return () -> tokens.stillHolds(credential.token(), caller);
    }

    private Visitor unknown(HttpServletRequest request, Peer peer) {
        return surroundings.peers().isMachine(request) && !accounts.hasAdministrator()
                ? new Visitor(new Caller.Machine(), peer, () -> !accounts.hasAdministrator())
                : new Visitor(guests.of(request, peer), peer);
    }
}
