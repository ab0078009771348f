package tv.exstream.library.plex;

import java.net.URI;
import java.time.Instant;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Outbound;
import tv.exstream.source.InMemorySecrets;

/// Plex for tests of other packages: an account with one server, which has one library. Thread-safe.
public final class PlexStandIn implements AutoCloseable {
    public static final String MACHINE = FakePlex.MACHINE;

    private final FakePlex server = new FakePlex();
    private final Outbound outbound = new Outbound(Border.REAL, System::nanoTime);
    private final PatientQuestions questions = new PatientQuestions(outbound, _ -> {});
    private final Client client = new Client("client-1", "1");
    private final Account account = new Account(questions, client, URI.create(server.address()));
    private final SignIn signIn =
            new SignIn(account, new Reachable(outbound, client), client, () -> Instant.EPOCH);

    public PlexStandIn() {
        server.sections.add("{\"key\":\"1\",\"type\":\"movie\",\"title\":\"Films\"}");
    }

    public Account account() {
        return account;
    }

    public PlexLook look() {
        return new PlexLook(questions, signIn);
    }

    public PlexEvents events() {
        return new PlexEvents(signIn, new InMemorySecrets());
    }

    /// A person says yes on the page of Plex.
    public void signIn() {
        server.linkedToken = FakePlex.ACCOUNT_TOKEN;
    }

    @Override
    public void close() {
        outbound.close();
        server.close();
    }
}
