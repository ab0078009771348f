package tv.exstream.library.plex;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.Optional;
import tv.exstream.library.remote.Changes;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.library.server.Known;
import tv.exstream.library.server.Renewals;
import tv.exstream.library.server.Rounds;
import tv.exstream.outbound.Outbound;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Secrets;
import tv.exstream.source.ServerOrigin.Plex;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Speaks with Plex Media Servers. Thread-safe.
public final class PlexClient implements SourceClient {
    /// Raised when items are read in another way, so that everything is read again.
    private static final int READER = 2;

    private final PatientQuestions questions;
    private final SignIn signIn;
    private final Secrets secrets;
    private final Rounds rounds;
    private final Renewals renewals;

    PlexClient(PatientQuestions questions, SignIn signIn, Known known, InstantSource clock) {
        this.questions = questions;
        this.signIn = signIn;
        this.secrets = known.secrets();
        this.rounds = new Rounds(known.changes(), clock);
        this.renewals = new Renewals(clock);
    }

    /// One that hears of no changes by itself.
    ///
    /// @param account where plex.tv is, or what stands in for it
    public static PlexClient alone(
            Outbound outbound, URI account, Secrets secrets, InstantSource clock) {
        var questions = new PatientQuestions(outbound, Thread::sleep);
        var client = new Client("bench", "1");
        var signIn =
                new SignIn(
                        new Account(questions, client, account),
                        new Reachable(outbound, client),
                        client,
                        clock);
        return new PlexClient(questions, signIn, new Known(secrets, new Changes()), clock);
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof Plex;
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        Plex plex = (Plex) source.origin();
        rounds.read(
                source,
                shelf,
                READER + " " + plex.choice(),
                round ->
                        signIn.visit(
                                plex,
                                source.id(),
                                secrets,
                                access -> {
                                    var lists = new ServerLists(questions, access);
                                    round.read(
                                            new PlexServer(lists, plex.choice(), source.id()),
                                            plex.choice());
                                    return access;
                                }));
    }

    /// A picture, subtitles beside a file, or the file as it is, of which the server sends any part.
    @Override
    public RemoteAddress address(Source source, RemoteFile file)
            throws IOException, InterruptedException {
        String path = path(file);
        return signIn.visit(
                (Plex) source.origin(),
                source.id(),
                secrets,
                access -> new RemoteAddress(access.uri(path), access.headers()));
    }

    /// Of the token of the server, for which plex.tv is asked again.
    @Override
    public boolean forget(Source source, RemoteFile file) {
        boolean renews = renewals.begin(source.id());
        if (renews) {
            signIn.doubt(source.id());
        }
        return renews;
    }

    @Override
    public void forget(SourceId source) {
        rounds.forget(source);
        renewals.forget(source);
        signIn.forget(source);
    }

    private static String path(RemoteFile file) throws IOException {
        String key = file.path().key();
        Optional<String> other = Artworks.path(key).or(() -> PartStreams.besidePath(key));
        if (other.isPresent()) {
            return other.get();
        }
        if (!file.locator().startsWith("/")) {
            throw new IOException("the server has no such file: " + key);
        }
        return encoded(file.locator());
    }

    /// Keys of parts end with a name that a file has.
    private static String encoded(String path) {
        try {
            URI whole = new URI("http", "server", path, null);
            return URI.create(whole.toASCIIString()).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every path can be escaped", e);
        }
    }
}
