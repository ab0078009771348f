package tv.exstream.library.jellyfin;

import java.util.List;
import tv.exstream.bench.JellyfinStandIn;
import tv.exstream.bench.StandIn;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.library.server.ServerUnderTest;
import tv.exstream.outbound.Question;
import tv.exstream.source.Origin;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.WebAddress;

/// One of the two dialects, of a user with a password.
final class JellyfinUnderTest extends ServerUnderTest {
    private final FakeJellyfin server;
    private final StandIn standIn;
    private final Origin origin;

    /// Makes an origin of one of the dialects.
    interface Dialects {
        Origin of(WebAddress address, String user, ServerChoice choice);
    }

    JellyfinUnderTest(Dialects dialects) {
        this(dialects, new FakeJellyfin());
    }

    private JellyfinUnderTest(Dialects dialects, FakeJellyfin server) {
        super(server);
        this.server = server;
        standIn = JellyfinStandIn.of(server);
        origin = dialects.of(new WebAddress(standIn.address()), "ada", ServerChoice.ALL);
        secrets.put(ID, "password", FakeJellyfin.PASSWORD);
        server.library("films", "Films", "movies");
        server.library("shows", "Shows", "tvshows");
    }

    @Override
    protected SourceClient started() {
        return new JellyfinClient(questions, new Device("device-1", "1"), known, () -> now);
    }

    @Override
    protected Origin origin() {
        return origin;
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
    protected String piece(Question question) {
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
        return "{\"Items\":[%s],\"TotalRecordCount\":%d}".formatted(rows(films), total);
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
    public String films() {
        return "films";
    }

    @Override
    public void close() {
        super.close();
        standIn.close();
    }
}
