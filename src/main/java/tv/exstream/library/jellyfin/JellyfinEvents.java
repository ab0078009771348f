package tv.exstream.library.jellyfin;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.library.remote.EventClient;
import tv.exstream.library.remote.Heard;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.Secrets;
import tv.exstream.source.Source;

/// Understands what Jellyfin and Emby tell by themselves. Thread-safe.
public final class JellyfinEvents implements EventClient {
    private static final String SIGN = "{\"MessageType\":\"KeepAlive\"}";

    private final SignIn signIn;
    private final Secrets secrets;

    JellyfinEvents(PatientQuestions questions, Device device, Secrets secrets) {
        this.signIn = new SignIn(questions, device);
        this.secrets = secrets;
    }

    @Override
    public boolean serves(Origin origin) {
        return Target.isOne(origin);
    }

    @Override
    public RemoteAddress events(Source source) throws IOException, InterruptedException {
        Target target = Target.of(source.origin());
        return signIn.visit(
                target,
                source.id(),
                secrets,
                access -> new RemoteAddress(access.uri(path(access)), access.headers()));
    }

    /// Emby knows who one is only by the address; it is told nobody else, and never logged.
    private static String path(Access access) {
        String device = "?deviceId=" + access.device().id();
        return switch (access.dialect()) {
            case JELLYFIN -> "/socket" + device;
            case EMBY -> "/embywebsocket" + device + "&api_key=" + access.token();
        };
    }

    @Override
    public Optional<String> sign() {
        return Optional.of(SIGN);
    }

    @Override
    public Heard event(JsonRow message) {
        JsonRow data = message.row("Data");
        return switch (message.text("MessageType")) {
            case "LibraryChanged" -> changed(data);
            case "UserDataChanged" -> Heard.of(watched(data.rows("UserDataList")), Set.of());
            default -> new Heard.Nothing();
        };
    }

    /// With items the servers name the libraries that these are in, which then need not be looked at.
    private static Heard changed(JsonRow data) {
        Set<String> libraries = ids(data, "CollectionFolders");
        Set<String> items = ids(data, "ItemsAdded", "ItemsUpdated", "ItemsRemoved");
        items.removeAll(libraries);
        return items.isEmpty() ? Heard.of(items, libraries) : Heard.of(items, Set.of());
    }

    private static Set<String> ids(JsonRow data, String... names) {
        return Stream.of(names)
                .flatMap(name -> data.texts(name).stream())
                .filter(Ids::isOne)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// With an episode the servers name its season and its show, of which others are not seen: only these count what is not played.
    private static Set<String> watched(List<JsonRow> named) {
        return named.stream()
                .filter(row -> row.text("UnplayedItemCount").isEmpty())
                .map(row -> row.text("ItemId"))
                .filter(Ids::isOne)
                .collect(Collectors.toSet());
    }

    /// Of Jellyfin's plugin, in its usual template, and of Emby.
    @Override
    public Heard hook(JsonRow message) {
        String id =
                Stream.of(message.text("ItemId"), message.row("Item").text("Id"))
                        .filter(Ids::isOne)
                        .findFirst()
                        .orElse("");
        String kind = message.text("NotificationType") + message.text("Event");
        return switch (kind) {
            case "ItemAdded",
                    "ItemDeleted",
                    "UserDataSaved",
                    "library.new",
                    "library.deleted",
                    "item.markplayed",
                    "item.markunplayed" ->
                    id.isEmpty() ? new Heard.Something() : new Heard.Items(Set.of(id));
            default -> new Heard.Nothing();
        };
    }
}
