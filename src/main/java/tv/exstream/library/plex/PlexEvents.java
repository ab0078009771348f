package tv.exstream.library.plex;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tv.exstream.library.remote.EventClient;
import tv.exstream.library.remote.Heard;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.Secrets;
import tv.exstream.source.ServerOrigin.Plex;
import tv.exstream.source.Source;

/// Understands what Plex tells by itself. Thread-safe.
public final class PlexEvents implements EventClient {
    /// As Plex numbers the states of what it does with an item: it is known completely, or removed.
    private static final Set<String> OVER = Set.of("5", "9");

    private final SignIn signIn;
    private final Secrets secrets;

    PlexEvents(SignIn signIn, Secrets secrets) {
        this.signIn = signIn;
        this.secrets = secrets;
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof Plex;
    }

    @Override
    public RemoteAddress events(Source source) throws IOException, InterruptedException {
        return signIn.visit(
                (Plex) source.origin(),
                source.id(),
                secrets,
                access ->
                        new RemoteAddress(
                                access.uri("/:/websockets/notifications"), access.headers()));
    }

    @Override
    public Optional<String> sign() {
        return Optional.empty();
    }

    @Override
    public Heard event(JsonRow message) {
        JsonRow container = message.row("NotificationContainer");
        Set<String> keys = new HashSet<>();
        Set<String> sections = new HashSet<>();
        if (container.text("type").equals("timeline")) {
            for (JsonRow entry : container.rows("TimelineEntry")) {
                if (OVER.contains(entry.text("state"))) {
                    name(entry.text("itemID"), entry.text("sectionID"), keys, sections);
                }
            }
        }
        return Heard.of(keys, sections);
    }

    /// What names no item names the library in which something is another one.
    private static void name(String key, String section, Set<String> keys, Set<String> sections) {
        if (ServerLists.isKey(key)) {
            keys.add(key);
        } else if (ServerLists.isKey(section)) {
            sections.add(section);
        }
    }

    /// Plex calls hooks for what is new and for what somebody has watched.
    @Override
    public Heard hook(JsonRow message) {
        JsonRow item = message.row("Metadata");
        return switch (message.text("event")) {
            case "library.new", "library.on.deck", "media.scrobble", "media.rate" ->
                    named(item.text("ratingKey"), item.text("librarySectionID"));
            default -> new Heard.Nothing();
        };
    }

    private static Heard named(String key, String section) {
        Set<String> keys = new HashSet<>();
        Set<String> sections = new HashSet<>();
        name(key, section, keys, sections);
        Heard heard = Heard.of(keys, sections);
        return heard instanceof Heard.Nothing ? new Heard.Something() : heard;
    }
}
