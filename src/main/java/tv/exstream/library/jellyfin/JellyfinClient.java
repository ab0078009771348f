package tv.exstream.library.jellyfin;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import tv.exstream.library.remote.Changes;
import tv.exstream.library.remote.KnownVersions;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.outbound.Outbound;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Secrets;
import tv.exstream.source.Source;

/// Speaks with Jellyfin and Emby. Thread-safe.
public final class JellyfinClient implements SourceClient {
    /// Raised when items are read in another way, so that everything is read again.
    private static final int READER = 1;

    private final PatientQuestions questions;
    private final Device device;
    private final Secrets secrets;
    private final Changes changes;
    private final InstantSource clock;

    JellyfinClient(PatientQuestions questions, Device device, Known known, InstantSource clock) {
        this.questions = questions;
        this.device = device;
        this.secrets = known.secrets();
        this.changes = known.changes();
        this.clock = clock;
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

    /// What is known of sources besides themselves.
    record Known(Secrets secrets, Changes changes) {}

    @Override
    public boolean serves(Origin origin) {
        return Target.isOne(origin);
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        Target target = Target.of(source.origin());
        String rules = READER + " " + target;
        Instant now = clock.instant();
        Optional<Set<String>> changed = changes.take(source.id());
        boolean some =
                changed.isPresent()
                        && KnownVersions.isFresh(
                                shelf.mark(), rules, now, source.settings().refresh());
        try {
            new SignIn(questions, device)
                    .visit(
                            target,
                            source.id(),
                            secrets,
                            access -> {
                                var lists = new ServerLists(questions, access);
                                var reading = new ServerReading(lists, source.id(), shelf);
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
        String key = file.path().key();
        String path = Artworks.path(key).orElseGet(() -> stream(key, file.locator()));
        Access access =
                new SignIn(questions.once(), device)
                        .known(Target.of(source.origin()), source.id(), secrets);
        return new RemoteAddress(access.uri(path), access.headers());
    }

    /// @param locator `Videos/` or `Audio/` and the id of the file among those of its item
    private static String stream(String key, String locator) {
        String item = key.replaceFirst("/.*", "");
        int slash = locator.indexOf('/');
        String version = locator.substring(slash + 1);
        String path = "/%s/%s/stream?static=true".formatted(locator.substring(0, slash), item);
        return Ids.isOne(version) ? path + "&mediaSourceId=" + version : path;
    }
}
