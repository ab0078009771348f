package tv.exstream.library.plex;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.library.remote.PatientQuestions.NotSignedIn;
import tv.exstream.source.Secrets;
import tv.exstream.source.ServerOrigin.Plex;
import tv.exstream.source.SourceId;

/// Finds servers and lets us in. Thread-safe; remembers the way to each for a while.
final class SignIn {
    /// That of the account, or of a server alone.
    static final String TOKEN = "token";

    /// Afterwards it is looked whether a way still leads there.
    private static final Duration SURE = Duration.ofMinutes(1);

    private final Account account;
    private final Reachable reachable;
    private final Client client;
    private final InstantSource clock;
    private final Map<SourceId, Way> ways = new ConcurrentHashMap<>();

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
    /// @param tried when it led there
    private record Way(Plex of, Connection connection, Access access, Instant tried) {}

    /// Makes a visit to a source. When the token for the server is not taken, plex.tv is asked for another one.
    ///
    /// @throws NotSignedIn when the person has to sign in again
    <T> T visit(Plex plex, SourceId source, Secrets secrets, Visit<T> visit)
            throws IOException, InterruptedException {
        String token = secrets.find(source, TOKEN).orElseThrow(() -> again(plex));
        Optional<Access> known = known(plex, source);
        if (known.isPresent()) {
            try {
                return visit.make(known.get());
            } catch (NotSignedIn _) {
                ways.remove(source); // the token was revoked, or the server set up anew
            }
        }
        try {
            Way way = way(plex, token);
            ways.put(source, way);
            return visit.make(way.access());
        } catch (NotSignedIn _) {
            ways.remove(source);
            throw again(plex);
        }
    }

    /// Finds the best way to a server.
    ///
    /// @param token that of the account, or of the server alone
    Access enter(Plex plex, String token) throws IOException, InterruptedException {
        return way(plex, token).access();
    }

    private Optional<Access> known(Plex plex, SourceId source) throws InterruptedException {
        Way way = ways.get(source);
        if (way == null || !way.of().equals(plex)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (way.tried().plus(SURE).isAfter(now)) {
            return Optional.of(way.access());
        }
        try {
            Connection same = reachable.best(List.of(way.connection()), plex.machine());
            ways.put(source, new Way(plex, same, way.access(), now));
            return Optional.of(way.access());
        } catch (IOException _) {
            ways.remove(source); // all ways are tried then
            return Optional.empty();
        }
    }

    private Way way(Plex plex, String token) throws IOException, InterruptedException {
        List<Connection> connections = new ArrayList<>();
        plex.address()
                .map(given -> new Connection(given.uri(), Connection.Rank.GIVEN))
                .ifPresent(connections::add);
        String own = token;
        if (!plex.machine().isEmpty()) {
            Optional<Account.Server> server = listed(plex, token);
            server.ifPresent(found -> connections.addAll(found.connections()));
            own = server.map(Account.Server::token).filter(each -> !each.isEmpty()).orElse(token);
        }
        Connection best = reachable.best(connections, plex.machine());
        return new Way(plex, best, new Access(client, best.uri(), own), clock.instant());
    }

    /// The server as plex.tv lists it. When plex.tv is away, an address that a person wrote will do.
    private Optional<Account.Server> listed(Plex plex, String token)
            throws IOException, InterruptedException {
        try {
            return account.servers(token).stream()
                    .filter(server -> server.machine().equals(plex.machine()))
                    .findFirst();
        } catch (NotSignedIn e) {
            throw e;
        } catch (IOException e) {
            if (plex.address().isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static NotSignedIn again(Plex plex) {
        String name = plex.machine().isEmpty() ? "" : " " + plex.machine();
        return new NotSignedIn(
                "sign in to Plex again: its token for the server%s is not taken any more"
                        .formatted(name));
    }
}
