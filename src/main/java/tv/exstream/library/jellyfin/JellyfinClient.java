package tv.exstream.library.jellyfin;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Speaks with Jellyfin and Emby. Thread-safe.
public final class JellyfinClient implements SourceClient {
    /// Raised when items are read in another way, so that everything is read again.
    private static final int READER = 2;

    /// `Videos` or `Audio`, the id of what has the file, and that of the file among those of it. Older ones have the first id only in the
    /// key of the file.
    private static final Pattern LOCATOR =
            Pattern.compile("(Videos|Audio)/(?:([A-Za-z0-9_-]{1,64})/)?([A-Za-z0-9_-]{1,64})");

    private final PatientQuestions questions;
    private final Device device;
    private final Secrets secrets;
    private final Rounds rounds;
    private final Renewals renewals;

    JellyfinClient(PatientQuestions questions, Device device, Known known, InstantSource clock) {
        this.questions = questions;
        this.device = device;
        this.secrets = known.secrets();
        this.rounds = new Rounds(known.changes(), clock);
        this.renewals = new Renewals(clock);
    }

    /// One that hears of no changes by itself.
    ///
    /// @param device what servers know us by
    public static JellyfinClient alone(
            Outbound outbound, String device, Secrets secrets, InstantSource clock) {
        return new JellyfinClient(
                new PatientQuestions(outbound, Thread::sleep),
                new Device(device, "1"),
                new Known(secrets, new Changes()),
                clock);
    }

    @Override
    public boolean serves(Origin origin) {
        return Target.isOne(origin);
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        Target target = Target.of(source.origin());
        rounds.read(
                source,
                shelf,
                READER + " " + target,
                round ->
                        new SignIn(questions, device)
                                .visit(
                                        target,
                                        source.id(),
                                        secrets,
                                        access -> {
                                            var lists = new ServerLists(questions, access);
                                            round.read(
                                                    new JellyfinServer(lists, source.id()),
                                                    target.choice());
                                            return access;
                                        }));
    }

    /// A picture, subtitles beside a file, or the file as it is, of which the server sends any part.
    @Override
    public RemoteAddress address(Source source, RemoteFile file)
            throws IOException, InterruptedException {
        String path = path(file);
        Access access =
                new SignIn(questions.once(), device)
                        .known(Target.of(source.origin()), source.id(), secrets);
        return new RemoteAddress(access.uri(path), access.headers());
    }

    /// Of what the server gave for a password; a key that it does not take is not given anew.
    @Override
    public boolean forget(Source source, RemoteFile file) {
        boolean renews = SignIn.isBySession(source.id(), secrets) && renewals.begin(source.id());
        if (renews) {
            secrets.remove(source.id(), SignIn.SESSION);
        }
        return renews;
    }

    @Override
    public void forget(SourceId source) {
        rounds.forget(source);
        renewals.forget(source);
    }

    private static String path(RemoteFile file) throws IOException {
        String key = file.path().key();
        Optional<String> other = Artworks.path(key).or(() -> FileStreams.besidePath(key));
        if (other.isPresent()) {
            return other.get();
        }
        Matcher locator = LOCATOR.matcher(file.locator());
        String item = key.replaceFirst("/.*", "");
        if (!locator.matches() || !Ids.isOne(item)) {
            throw new IOException("the server has no such file: " + key);
        }
        return "/%s/%s/stream?static=true&mediaSourceId=%s"
                .formatted(
                        locator.group(1),
                        Optional.ofNullable(locator.group(2)).orElse(item),
                        locator.group(3));
    }
}
