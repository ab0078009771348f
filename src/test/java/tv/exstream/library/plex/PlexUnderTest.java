package tv.exstream.library.plex;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.library.server.ServerUnderTest;
import tv.exstream.outbound.Question;
import tv.exstream.source.Origin;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.ServerOrigin.Plex;

final class PlexUnderTest extends ServerUnderTest {
    private final FakePlex server;

    PlexUnderTest() {
        this(new FakePlex());
    }

    private PlexUnderTest(FakePlex server) {
        super(server);
        this.server = server;
        secrets.put(ID, "token", FakePlex.ACCOUNT_TOKEN);
        server.sections.add("{\"key\":\"1\",\"type\":\"movie\",\"title\":\"Films\"}");
        server.sections.add("{\"key\":\"2\",\"type\":\"show\",\"title\":\"TV\"}");
    }

    @Override
    protected SourceClient started() {
        var identity = new Client("client-1", "1");
        var account = new Account(questions, identity, URI.create(server.address()));
        var signIn = new SignIn(account, new Reachable(outbound, identity), identity, () -> now);
        return new PlexClient(questions, signIn, known, () -> now);
    }

    @Override
    protected Origin origin() {
        return new Plex(FakePlex.MACHINE, Optional.empty(), ServerChoice.ALL, false);
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
    protected String piece(Question question) {
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
                .formatted(total, rows(films));
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
    public String films() {
        return "1";
    }

    @Override
    public void close() {
        super.close();
        server.close();
    }
}
