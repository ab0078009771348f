package tv.exstream.library.jellyfin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tv.exstream.bench.JellyfinStandIn;
import tv.exstream.bench.StandIn.Reply;
import tv.exstream.library.remote.Changes;
import tv.exstream.library.remote.NotedShelf;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.server.Known;
import tv.exstream.library.server.ServerUnderTest;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Question;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.Origin;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.Source;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

/// One of the two dialects, of a user with a password.
final class JellyfinUnderTest implements ServerUnderTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final FakeJellyfin server = new FakeJellyfin();
    private final JellyfinStandIn standIn = new JellyfinStandIn(server);
    private final Outbound outbound = new Outbound(Border.REAL, System::nanoTime);
    private final AtomicInteger waits = new AtomicInteger();
    private final InMemorySecrets secrets = new InMemorySecrets();
    private final Changes changes = new Changes();
    private final NotedShelf shelf = new NotedShelf();
    private final Source source;
    private JellyfinClient client = started();

    /// Makes an origin of one of the dialects.
    interface Dialects {
        Origin of(WebAddress address, String user, ServerChoice choice);
    }

    JellyfinUnderTest(Dialects dialects) {
        Origin origin = dialects.of(new WebAddress(standIn.address()), "ada", ServerChoice.ALL);
        source = new Source(ID, new SourceSettings("NAS", origin, Duration.ofHours(24), true));
        secrets.put(ID, "password", FakeJellyfin.PASSWORD);
        server.library("films", "Films", "movies");
        server.library("shows", "Shows", "tvshows");
    }

    private JellyfinClient started() {
        return new JellyfinClient(
                new PatientQuestions(outbound, _ -> waits.incrementAndGet()),
                new Device("device-1", "1"),
                new Known(secrets, changes),
                () -> NOW);
    }

    @Override
    public void film(String id, long version) {
        server.film(id, Long.toString(version));
    }

    @Override
    public void episode(String id, long version, String show) {
        server.episode(id, Long.toString(version), show);
    }

    @Override
    public void show(String id, long version, String genre) {
        put("Series", id, version, ",\"Genres\":[\"%s\"]".formatted(genre), "shows");
    }

    @Override
    public void collection(String id, long version, List<String> members) {
        put("BoxSet", id, version, "", "boxes");
        server.members.put(id, members);
    }

    @Override
    public void playlist(String id, long version, List<String> members) {
        put("Playlist", id, version, "", "");
        server.members.put(id, members);
    }

    private void put(String type, String id, long version, String rest, String parent) {
        server.put(
                new FakeJellyfin.Thing(
                        id, type, type + " " + id, Long.toString(version), rest, parent));
    }

    @Override
    public void watch(String id, int plays, String when) {
        odd(
                id,
                "\"UserData\":{\"Played\":true,\"PlayCount\":%d,\"LastPlayedDate\":\"%s\"}"
                        .formatted(plays, when));
    }

    @Override
    public void remove(String id) {
        server.remove(id);
    }

    @Override
    public void removeCollection(String id) {
        server.remove(id);
    }

    @Override
    public void odd(String id, String rest) {
        put("Movie", id, 1, "," + rest, "films");
    }

    @Override
    public void answer(Question question, Reaction reaction) {
        Reply reply = new Reply(reaction.status(), reaction.body());
        if (reaction.once()) {
            server.upset(piece(question), reply);
        } else {
            server.troubles.put(piece(question), reply);
        }
    }

    @Override
    public void calm() {
        server.troubles.clear();
    }

    private static String piece(Question question) {
        return switch (question) {
            case LIBRARIES -> "Views?";
            case FILMS -> "limit=1000, parentid=films";
            case SHOWS -> "includeitemtypes=Series";
            case SHOW_DETAILS -> "ids=20";
            case DETAILS -> "ids=11";
            case COLLECTIONS -> "includeitemtypes=BoxSet";
            case MEMBERS -> "parentid=4";
        };
    }

    @Override
    public String page(List<String> films, int total) {
        return "{\"Items\":[%s],\"TotalRecordCount\":%d}"
                .formatted(String.join(",", films.stream().map(server::json).toList()), total);
    }

    @Override
    public long asked(Question question) {
        return switch (question) {
            case MEMBERS -> server.countAsked("parentid=4") + server.countAsked("/Playlists/");
            case DETAILS -> server.countAsked("fields=Etag,Overview");
            default -> server.countAsked(piece(question));
        };
    }

    @Override
    public void forgetQuestions() {
        server.asked.clear();
    }

    @Override
    public NotedShelf shelf() {
        return shelf;
    }

    @Override
    public Changes changes() {
        return changes;
    }

    @Override
    public String films() {
        return "films";
    }

    @Override
    public int waits() {
        return waits.get();
    }

    @Override
    public void read() throws Exception {
        shelf.begin();
        client.read(source, shelf);
        shelf.end();
    }

    @Override
    public void restart() {
        client = started();
    }

    @Override
    public void close() {
        outbound.close();
        standIn.close();
    }
}
