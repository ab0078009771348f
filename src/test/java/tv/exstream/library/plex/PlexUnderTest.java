package tv.exstream.library.plex;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
import tv.exstream.source.ServerChoice;
import tv.exstream.source.ServerOrigin.Plex;
import tv.exstream.source.Source;
import tv.exstream.source.SourceSettings;

final class PlexUnderTest implements ServerUnderTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final FakePlex server = new FakePlex();
    private final Outbound outbound = new Outbound(Border.REAL, System::nanoTime);
    private final AtomicInteger waits = new AtomicInteger();
    private final PatientQuestions questions =
            new PatientQuestions(outbound, _ -> waits.incrementAndGet());
    private final InMemorySecrets secrets = new InMemorySecrets();
    private final Changes changes = new Changes();
    private final NotedShelf shelf = new NotedShelf();
    private PlexClient client = started();

    PlexUnderTest() {
        secrets.put(ID, "token", FakePlex.ACCOUNT_TOKEN);
        server.sections.add("{\"key\":\"1\",\"type\":\"movie\",\"title\":\"Films\"}");
        server.sections.add("{\"key\":\"2\",\"type\":\"show\",\"title\":\"TV\"}");
    }

    private PlexClient started() {
        var identity = new Client("client-1", "1");
        var account = new Account(questions, identity, URI.create(server.address()));
        var signIn = new SignIn(account, new Reachable(outbound, identity), identity, () -> NOW);
        return new PlexClient(questions, signIn, new Known(secrets, changes), () -> NOW);
    }

    @Override
    public void film(String id, long version) {
        server.film(id, version);
    }

    @Override
    public void episode(String id, long version, String show) {
        server.episode(id, version, show);
    }

    @Override
    public void show(String id, long version, String genre) {
        server.put(
                new FakePlex.Thing(
                        id,
                        "2",
                        "show",
                        version,
                        ",\"Genre\":[{\"tag\":\"%s\"}]".formatted(genre)));
    }

    @Override
    public void collection(String id, long version, List<String> members) {
        removeCollection(id);
        server.collections.add(new FakePlex.Thing(id, "1", "collection", version, ""));
        server.members.put(id, members);
    }

    @Override
    public void playlist(String id, long version, List<String> members) {
        server.playlists.add(new FakePlex.Thing(id, "1", "playlist", version, ""));
        server.members.put(id, members);
    }

    @Override
    public void watch(String id, int plays, String when) {
        odd(
                id,
                "\"viewCount\":%d,\"lastViewedAt\":%d"
                        .formatted(plays, Instant.parse(when).getEpochSecond()));
    }

    @Override
    public void remove(String id) {
        server.remove(id);
    }

    @Override
    public void removeCollection(String id) {
        server.collections.removeIf(each -> each.key().equals(id));
    }

    @Override
    public void odd(String id, String rest) {
        server.put(new FakePlex.Thing(id, "1", "movie", 1, "," + rest));
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
            case LIBRARIES -> "/library/sections? ";
            case FILMS -> "/library/sections/1/all?exclude";
            case SHOWS -> "sort=addedAt:asc&type=2";
            case SHOW_DETAILS -> "/library/metadata/20";
            case DETAILS -> "/library/metadata/11";
            case COLLECTIONS -> "/collections?";
            case MEMBERS -> "/children?";
        };
    }

    @Override
    public String page(List<String> films, int total) {
        return "{\"MediaContainer\":{\"totalSize\":%d,\"Metadata\":[%s]}}"
                .formatted(total, String.join(",", films.stream().map(server::json).toList()));
    }

    @Override
    public long asked(Question question) {
        return switch (question) {
            case MEMBERS -> server.countAsked("/children?") + server.countAsked("/items?");
            case DETAILS -> server.countAsked("/library/metadata/");
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
        return "1";
    }

    @Override
    public int waits() {
        return waits.get();
    }

    @Override
    public void read() throws Exception {
        shelf.begin();
        var origin = new Plex(FakePlex.MACHINE, Optional.empty(), ServerChoice.ALL, false);
        var settings = new SourceSettings("Plex", origin, Duration.ofHours(24), true);
        client.read(new Source(ID, settings), shelf);
        shelf.end();
    }

    @Override
    public void restart() {
        client = started();
    }

    @Override
    public void close() {
        outbound.close();
        server.close();
    }
}
