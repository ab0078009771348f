package tv.exstream.library.plex;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import tv.exstream.library.remote.Changes;
import tv.exstream.library.remote.KnownVersions;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Secrets;
import tv.exstream.source.ServerOrigin.Plex;
import tv.exstream.source.Source;

/// Speaks with Plex Media Servers. Thread-safe.
public final class PlexClient implements SourceClient {
    /// Raised when items are read in another way, so that everything is read again.
    private static final int READER = 1;

    private final PatientQuestions questions;
    private final SignIn signIn;
    private final Secrets secrets;
    private final Changes changes;
    private final InstantSource clock;

    PlexClient(PatientQuestions questions, SignIn signIn, Known known, InstantSource clock) {
        this.questions = questions;
        this.signIn = signIn;
        this.secrets = known.secrets();
        this.changes = known.changes();
        this.clock = clock;
    }

    /// What is known of sources besides themselves.
    record Known(Secrets secrets, Changes changes) {}

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof Plex;
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        Plex plex = (Plex) source.origin();
        String rules = READER + " " + plex.choice();
        Instant now = clock.instant();
        Optional<Set<String>> changed = changes.take(source.id());
        boolean some =
                changed.isPresent()
                        && KnownVersions.isFresh(
                                shelf.mark(), rules, now, source.settings().refresh());
        try {
            signIn.visit(
                    plex,
                    source.id(),
                    secrets,
                    access -> {
                        var lists = new ServerLists(questions, access);
                        var reading = new ServerReading(lists, plex.choice(), source.id(), shelf);
                        if (some) {
                            reading.some(changed.orElseThrow());
                        } else {
                            reading.all(KnownVersions.of(shelf.mark(), rules, now));
                        }
                        return access;
                    });
        } catch (IOException e) {
            // The next reading lists everything: who was away has told nobody of more, and all()
            // does without an item that is broken.
            changes.addUnknown(source.id());
            throw e;
        }
    }

    /// A picture, or the file as it is, of which the server sends any part.
    @Override
    public RemoteAddress address(Source source, RemoteFile file)
            throws IOException, InterruptedException {
        String path = Artworks.path(file.path().key()).orElseGet(() -> encoded(file.locator()));
        return signIn.visit(
                (Plex) source.origin(),
                source.id(),
                secrets,
                access -> new RemoteAddress(access.uri(path), access.headers()));
    }

    /// Keys of parts end with a name that a file has.
    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every path can be escaped", e);
        }
    }
}
