package tv.exstream.web.security;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.account.AccountId;
import tv.exstream.account.AuditEntry;
import tv.exstream.account.Caller;
import tv.exstream.account.Peer;
import tv.exstream.digest.Sha256;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.Callers;
import tv.exstream.web.security.ProviderRefusal.Why;

/// Lets people sign in by the word of a provider: OpenID Connect with the code flow and PKCE. Thread-safe.
public final class ProviderSignIns {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIns.class);

    /// The path at which people come back.
    public static final String CALLBACK = "/sign-in/provider/callback";

    /// How long people look for their phones.
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String PURPOSE = "provider";

    private final Provider provider;
    private final IdTokens tokens;
    private final ProviderAccounts accounts;
    private final Passage passage;

    /// How people go and come back.
    ///
    /// @param sent those who are at the provider, by the browser that they will come back with
    /// @param tries how often a household may go
    record Passage(OnceKept<ProviderTry> sent, Tickets tickets, Throttle tries, SignIns signIns) {}

    /// Where somebody comes from and goes to.
    ///
    /// @param callback the address to come back to
    /// @param next the path where he wants to go then, on this server
    public record Journey(String callback, String next, Optional<AccountId> link) {}

    /// What came of it.
    ///
    /// @param signedIn empty when an account was connected
    /// @param next the path where he wanted to go
    public record Arrival(Optional<SignIns.SignedIn> signedIn, String next) {}

    ProviderSignIns(
            Provider provider, IdTokens tokens, ProviderAccounts accounts, Passage passage) {
        this.provider = provider;
        this.tokens = tokens;
        this.accounts = accounts;
        this.passage = passage;
    }

    /// As people know the provider; empty when there is none.
    public Optional<String> name() {
        return Optional.of(provider.settings())
                .filter(settings -> settings.isWanted())
                .map(settings -> settings.name());
    }

    /// The address at the provider to which a browser is to be sent.
    public URI leave(Journey journey, SessionCookies.Exchange exchange, Peer peer)
            throws ProviderRefusal, InterruptedException {
        admit(peer);
        var sent =
                new ProviderTry(
                        drawn(),
                        drawn(),
                        drawn(),
                        journey.callback(),
                        journey.next(),
                        journey.link());
        try {
            URI address = provider.authorization(parameters(sent));
            String owner = passage.tickets().give(exchange, PURPOSE, LIFETIME);
            passage.sent().keep(owner, sent);
            return address;
        } catch (IOException e) {
            throw refused(Why.UNREACHABLE, e);
        }
    }

    private void admit(Peer peer) throws ProviderRefusal {
        if (name().isEmpty()) {
            throw new ProviderRefusal(Why.UNREACHABLE, "there is no provider");
        }
        try {
            passage.tries().admit(peer);
        } catch (ProblemException e) {
            throw refused(Why.TOO_OFTEN, e);
        }
    }

    private Map<String, String> parameters(ProviderTry sent) {
        return Map.of(
                "response_type", "code",
                "client_id", provider.settings().client().id(),
                "redirect_uri", sent.callback(),
                "scope", provider.settings().scopes(),
                "state", sent.state(),
                "nonce", sent.nonce(),
                "code_challenge", digest(sent.verifier()),
                "code_challenge_method", "S256");
    }

    /// @param query what the provider sent along
    public Arrival arrive(
            Map<String, String> query, SessionCookies.Exchange exchange, SignIns.Place place)
            throws ProviderRefusal, InterruptedException {
        ProviderTry sent =
                passage.tickets()
                        .take(exchange, PURPOSE)
                        .flatMap(passage.sent()::take)
                        .filter(each -> isSame(each.state(), query.getOrDefault("state", "")))
                        .orElseThrow(() -> new ProviderRefusal(Why.STALE, "nobody is expected"));
        requireOwner(sent, Callers.of(exchange.request()));
        String issuer = query.getOrDefault("iss", provider.settings().issuer());
        if (!issuer.equals(provider.settings().issuer())) {
            // RFC 9207: the answer of another provider
            throw new ProviderRefusal(Why.UNVERIFIED, "another provider has answered");
        }
        String code = query.getOrDefault("code", "");
        if (code.isEmpty()) {
            throw new ProviderRefusal(Why.CANCELLED, "the provider has sent no code");
        }
        var who = AuditEntry.Actor.of(Callers.of(exchange.request()), place.peer());
        return admitted(claims(code, sent), sent, place, who);
    }

    /// An account is connected for whoever is signed in to it: somebody else may sit at the browser by now, or it may have been disabled.
    private static void requireOwner(ProviderTry sent, Caller caller) throws ProviderRefusal {
        Optional<AccountId> present =
                caller instanceof Caller.Known known
                        ? Optional.of(known.account().id())
                        : Optional.empty();
        if (sent.link().isPresent() && !sent.link().equals(present)) {
            throw new ProviderRefusal(Why.STALE, "whoever has left is not signed in any more");
        }
    }

    private JWTClaimsSet claims(String code, ProviderTry sent)
            throws ProviderRefusal, InterruptedException {
        try {
            String token =
                    provider.token(
                            Map.of(
                                    "code", code,
                                    "redirect_uri", sent.callback(),
                                    "code_verifier", sent.verifier()));
            return tokens.claims(token, sent.nonce());
        } catch (IOException e) {
            throw refused(Why.UNREACHABLE, e);
        } catch (BadJOSEException e) {
            throw refused(Why.UNVERIFIED, e);
        } catch (ProblemException e) {
            throw refused(Why.TOO_OFTEN, e);
        }
    }

    /// @param who comes back
    private Arrival admitted(
            JWTClaimsSet claims, ProviderTry sent, SignIns.Place place, AuditEntry.Actor who)
            throws ProviderRefusal, InterruptedException {
        try {
            if (sent.link().isPresent()) {
                accounts.link(claims, sent.link().get(), who);
                return new Arrival(Optional.empty(), sent.next());
            }
            SignIns.SignedIn signedIn =
                    passage.signIns()
                            .signIn(
                                    place,
                                    () -> accounts.of(claims, place.peer()),
                                    Objection.ACCOUNT_OF_PROVIDER);
            return new Arrival(Optional.of(signedIn), sent.next());
        } catch (ProblemException | IllegalArgumentException e) {
            throw refused(Why.UNKNOWN, e);
        }
    }

    private static ProviderRefusal refused(Why why, Exception cause) {
        LOG.warn("sign-in by the provider failed why={} cause={}", why, cause.getMessage());
        return new ProviderRefusal(why, String.valueOf(cause.getMessage()), cause);
    }

    private String drawn() {
        return passage.tickets().drawn().secret();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /// RFC 7636 section 4.2, S256.
    private static String digest(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
    }
}
