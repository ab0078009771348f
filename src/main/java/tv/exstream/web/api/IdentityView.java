package tv.exstream.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import tv.exstream.account.AccountId;
import tv.exstream.account.Caller;
import tv.exstream.account.Identities;
import tv.exstream.account.Identity;
import tv.exstream.account.IdentityId;
import tv.exstream.account.Role;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.Callers;
import tv.exstream.web.security.Peers;
import tv.exstream.web.security.ProviderRefusal;
import tv.exstream.web.security.ProviderSignIns;
import tv.exstream.web.security.SessionCookies;

/// By whose word accounts sign in. Thread-safe.
public final class IdentityView {
    /// Where somebody finds what was connected.
    private static final String NEXT = "/account";

    private final Identities identities;
    private final ProviderSignIns provider;
    private final Peers peers;
    private final BaseUrls bases;

    IdentityView(Identities identities, ProviderSignIns provider, Peers peers, BaseUrls bases) {
        this.identities = identities;
        this.provider = provider;
        this.peers = peers;
        this.bases = bases;
    }

    /// @throws ProblemException NOT_ALLOWED for somebody without an account
    public IdentitiesAnswer own(Caller caller) {
        List<IdentityEntry> all =
                identities.of(account(caller)).stream().map(IdentityEntry::of).toList();
        return new IdentitiesAnswer(provider.name(), all);
    }

    /// @throws ProblemException NOT_ALLOWED, PROVIDER_UNUSABLE
    LinkAnswer link(SessionCookies.Exchange exchange) throws InterruptedException {
        HttpServletRequest request = exchange.request();
        var journey =
                new ProviderSignIns.Journey(
                        bases.server(request).at(ProviderSignIns.CALLBACK),
                        NEXT,
                        Optional.of(account(Callers.of(request))));
        try {
            return new LinkAnswer(provider.leave(journey, exchange, peers.of(request)).toString());
        } catch (ProviderRefusal e) {
            throw ProblemException.of(
                    Problem.PROVIDER_UNUSABLE,
                    e,
                    Objection.PROVIDER_SILENT,
                    String.valueOf(e.getMessage()));
        }
    }

    /// Somebody else's is not there for anybody but administrators.
    ///
    /// @throws ProblemException IDENTITY_NOT_FOUND, LAST_SIGN_IN
    void remove(String id, Caller caller) {
        Identity identity =
                PathId.read(id)
                        .flatMap(number -> identities.find(new IdentityId(number)))
                        .filter(each -> mayRemove(each, caller))
                        .orElseThrow(
                                () ->
                                        ProblemException.of(
                                                Problem.IDENTITY_NOT_FOUND,
                                                Objection.NO_OWN_IDENTITY,
                                                id));
        identities.remove(identity.id());
    }

    private static boolean mayRemove(Identity identity, Caller caller) {
        boolean own =
                caller instanceof Caller.Known known
                        && known.account().id().equals(identity.account());
        return own || caller.role().filter(role -> role.allows(Role.ADMINISTRATOR)).isPresent();
    }

    private static AccountId account(Caller caller) {
        if (caller instanceof Caller.Known known) {
            return known.account().id();
        }
        throw ProblemException.of(Problem.NOT_ALLOWED, Objection.IDENTITY_WITHOUT_ACCOUNT);
    }
}
