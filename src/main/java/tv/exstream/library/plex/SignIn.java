package tv.exstream.library.plex;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.library.remote.PatientQuestions.NotSignedIn;
import tv.exstream.source.Secrets;
import tv.exstream.source.ServerOrigin.Plex;
import tv.exstream.source.SourceId;

/// Finds servers and lets us in. Thread-safe; remembers the way to each for a while.
final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    /// That of the account, or of a server alone.
    static final String TOKEN = "token";

    /// Afterwards it is looked whether a way still leads there.
    private static final Duration SURE = Duration.ofMinutes(1);

    private final Account account;
    private final Reachable reachable;
    private final Client client;
    private final InstantSource clock;
    private final Map<SourceId, Way> ways = new ConcurrentHashMap<>();

    /// Those whose token was refused; plex.tv is to be asked for another one.
    private final Set<SourceId> doubted = ConcurrentHashMap.newKeySet();

    SignIn(Account account, Reachable reachable, Client client, InstantSource clock) {
        this.account = account;
        this.reachable = reachable;
        this.client = client;
        this.clock = clock;
    }

    /// What is done when one is in.
    interface Visit<T> {
        T make(Access access) throws IOException, InterruptedException;
    }

    /// @param of the source as it was described then
    /// @param token as it was found then
    /// @param tried when it led there
    private record Way(Plex of, ServerToken token, Connection connection, Instant tried) {
        boolean isOf(Plex plex, String secret) {
            return of.equals(plex) && token.secret().equals(secret);
        }

        Way at(Connection other, Instant now) {
            return new Way(of, token, other, now);
        }
    }

    /// A server that may be told a token.
    ///
    /// @param connections as plex.tv knows them; may be empty
    private record Found(ServerToken token, List<Connection> connections) {}

    /// The way to a source that is there no more is forgotten.
    void forget(SourceId source) {
        ways.remove(source);
        doubted.remove(source);
    }

    /// The token for a source is refused for one file, and may be good for all others: the way there holds until there is another one.
    void doubt(SourceId source) {
        doubted.add(source);
    }

    /// Makes a visit to a source. When the token for the server is not taken, plex.tv is asked for another one.
    ///
    /// @throws NotSignedIn when the person has to sign in again
    <T> T visit(Plex plex, SourceId source, Secrets secrets, Visit<T> visit)
            throws IOException, InterruptedException {
        String secret = secret(plex, source, secrets);
        Optional<Access> known = known(plex, source, secret);
        if (known.isPresent()) {
            try {
                return visit.make(
                        doubted.remove(source)
                                ? renewed(plex, source, secrets, known.get())
                                : known.get());
            } catch (NotSignedIn _) {
                ways.remove(source); // the token was revoked, or the server set up anew
            }
        }
        try {
            return visit.make(entered(plex, source, secrets));
        } catch (NotSignedIn _) {
            ways.remove(source);
            throw again(plex);
        }
    }

    /// Another token, or the one that is known where nobody can be asked for another. It is not asked again for each file.
    private Access renewed(Plex plex, SourceId source, Secrets secrets, Access known)
            throws IOException, InterruptedException {
        try {
            return entered(plex, source, secrets);
        } catch (NotSignedIn e) {
            throw e;
        } catch (IOException e) {
            LOG.info("no other token is to be had source={} reason={}", source, e.getMessage());
            return known;
        }
    }

    private Access entered(Plex plex, SourceId source, Secrets secrets)
            throws IOException, InterruptedException {
        String secret = secret(plex, source, secrets);
        Optional<ServerToken> kept =
                secrets.find(source, ServerToken.NAME).flatMap(ServerToken::of);
        Way way = way(plex, secret, kept);
        if (!kept.equals(Optional.of(way.token()))) {
            secrets.put(source, ServerToken.NAME, way.token().text());
        }
        ways.put(source, way);
        doubted.remove(source); // of the token that was known before
        return access(way);
    }

    private static String secret(Plex plex, SourceId source, Secrets secrets) throws NotSignedIn {
        return secrets.find(source, TOKEN).orElseThrow(() -> again(plex));
    }

    /// Finds the best way to a server.
    ///
    /// @param secret the token of the account, or of the server alone
    Access enter(Plex plex, String secret) throws IOException, InterruptedException {
        return access(way(plex, secret, Optional.empty()));
    }

    private Access access(Way way) {
        return new Access(client, way.connection().uri(), way.token().token());
    }

    /// What a person has given since then is used at once.
    private Optional<Access> known(Plex plex, SourceId source, String secret)
            throws InterruptedException {
        Way way = ways.get(source);
        if (way == null || !way.isOf(plex, secret)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (way.tried().plus(SURE).isAfter(now)) {
            return Optional.of(access(way));
        }
        try {
            Connection same = reachable.best(List.of(way.connection()), way.token().machine());
            ways.put(source, way.at(same, now));
            return Optional.of(access(way));
        } catch (IOException _) {
            ways.remove(source); // all ways are tried then
            return Optional.empty();
        }
    }

    private Way way(Plex plex, String secret, Optional<ServerToken> kept)
            throws IOException, InterruptedException {
        List<Connection> connections = new ArrayList<>();
        plex.address()
                .map(given -> new Connection(given.uri(), Connection.Rank.GIVEN))
                .ifPresent(connections::add);
        String machine =
                plex.machine().isEmpty()
                        ? reachable.machine(connections.getFirst())
                        : plex.machine();
        Optional<ServerToken> before =
                kept.filter(each -> each.secret().equals(secret))
                        .filter(each -> each.machine().equals(machine));
        Found found = found(plex, before.orElse(new ServerToken(secret, machine, "")));
        connections.addAll(found.connections());
        Connection best = reachable.best(connections, machine);
        return new Way(plex, found.token(), best, clock.instant());
    }

    /// The token of an account is told no server. What plex.tv does not know is that of a server alone.
    ///
    /// @param before what is known of the server, with no token where it is not known yet
    private Found found(Plex plex, ServerToken before) throws IOException, InterruptedException {
        List<Account.Server> servers;
        try {
            servers = account.servers(before.secret());
        } catch (NotSignedIn e) {
            if (plex.address().isEmpty() || before.isOfAccount()) {
                throw e;
            }
            return new Found(before.with(before.secret()), List.of());
        } catch (IOException e) {
            if (plex.address().isEmpty()) {
                throw e;
            }
            if (!before.isKnown()) {
                throw new IOException(
                        "plex.tv is away, and the token may be that of an account, which no server is told: "
                                + e.getMessage(),
                        e);
            }
            return new Found(before, List.of());
        }
        return listed(servers, before);
    }

    private static Found listed(List<Account.Server> servers, ServerToken before)
            throws IOException {
        Account.Server server =
                servers.stream()
                        .filter(each -> each.machine().equals(before.machine()))
                        .filter(each -> !each.token().isEmpty())
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IOException(
                                                "the Plex account has no server %s"
                                                        .formatted(before.machine())));
        return new Found(before.with(server.token()), server.connections());
    }

    private static NotSignedIn again(Plex plex) {
        String name = plex.machine().isEmpty() ? "" : " " + plex.machine();
        return new NotSignedIn(
                "sign in to Plex again: its token for the server%s is not taken any more"
                        .formatted(name));
    }
}
