package tv.exstream.library.jellyfin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.bench.JellyfinStandIn;
import tv.exstream.bench.StandIn;
import tv.exstream.bench.StandIn.Reply;
import tv.exstream.library.remote.Changes;
import tv.exstream.library.remote.Heard;
import tv.exstream.library.remote.NotedShelf;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.remote.PatientQuestions.NotSignedIn;
import tv.exstream.library.remote.ServerLook;
import tv.exstream.library.server.Known;
import tv.exstream.media.Facet;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Outbound;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.ServerOrigin.Emby;
import tv.exstream.source.ServerOrigin.Jellyfin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

class JellyfinClientTest {
    private static final SourceId ID = new SourceId(3);

    private final FakeJellyfin server = new FakeJellyfin();
    private final StandIn standIn = JellyfinStandIn.of(server);
    private final Outbound outbound = new Outbound(Border.REAL, System::nanoTime);
    private final List<Duration> waits = new ArrayList<>();
    private final InMemorySecrets secrets = new InMemorySecrets();
    private final Changes changes = new Changes();
    private final NotedShelf shelf = new NotedShelf();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final JellyfinClient client =
            new JellyfinClient(
                    new PatientQuestions(outbound, waits::add),
                    new Device("device-1", "1"),
                    new Known(secrets, changes),
                    () -> now);

    @BeforeEach
    void fill() {
        secrets.put(ID, "key", FakeJellyfin.KEY);
        server.library("films", "Films", "movies");
        server.library("shows", "Shows", "tvshows");
        server.library("boxes", "Collections", "boxsets");
        server.film("f1", "1");
        server.film("f2", "1");
        server.put(
                new FakeJellyfin.Thing(
                        "lost", "Series", "The show", "1", ",\"Genres\":[\"Drama\"]", "shows"));
        server.episode("e1", "1", "lost");
        server.episode("e2", "1", "lost");
    }

    @AfterEach
    void close() {
        outbound.close();
        standIn.close();
    }

    @Test
    @DisplayName(
            "SRC-10: everything that can be played is read, with what shows and lists say of it")
    void everythingIsRead() throws Exception {
        server.put(new FakeJellyfin.Thing("box", "BoxSet", "Best", "1", "", "boxes"));
        server.members.put("box", List.of("f1", "lost"));
        server.put(new FakeJellyfin.Thing("pl", "Playlist", "Tonight", "1", "", ""));
        server.members.put("pl", List.of("e2"));

        read();

        assertThat(shelf.items.keySet()).containsExactlyInAnyOrder("f1", "f2", "e1", "e2");
        assertThat(shelf.expected).isEqualTo(4);
        assertThat(values("f1", Facet.LIST)).containsExactly("Best");
        assertThat(values("e2", Facet.LIST)).containsExactly("Best", "Tonight");
        assertThat(values("e1", Facet.SHOW_GENRE)).containsExactly("Drama");
        assertThat(values("f1", Facet.LIBRARY)).containsExactly("Films");
        assertThat(server.asked).anyMatch(each -> each.contains("userid=u2"));
    }

    @Test
    @DisplayName(
            "after a week everything is read again, because servers find openings without saying so")
    void everythingIsReadAgainSometimes() throws Exception {
        read();
        now = now.plus(Duration.ofDays(7));

        read();

        assertThat(shelf.put).hasSize(4);
        assertThat(shelf.gone).isEmpty();
    }

    @Test
    @DisplayName(
            "only the libraries that were chosen are read; one that is not shown any more keeps its items")
    void chosenLibraries() throws Exception {
        Source films = source(choice("films"));
        client.read(films, shelf);
        shelf.end();
        assertThat(shelf.items.keySet()).containsExactlyInAnyOrder("f1", "f2");

        shelf.begin();
        server.views.removeFirst();
        client.read(source(choice("films", "shows")), shelf);
        shelf.end();

        assertThat(shelf.skipped)
                .containsEntry("library films", "the server does not show it; its items are kept");
        assertThat(shelf.items.keySet()).contains("f1", "f2", "e1");
    }

    @Test
    @DisplayName("F18: a server that lists nothing where there was something takes nothing away")
    void emptyAnswersWipeNothing() throws Exception {
        read();
        List.of("f1", "f2", "e1", "e2").forEach(server::remove);

        assertThatThrownBy(this::read)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(
                        "lists nothing, where there were 4 items; all of them are kept");
        server.views.clear();
        assertThatThrownBy(this::read).hasMessageContaining("shows no library");
    }

    @Test
    @DisplayName("F18: a list that is shorter than the server says is no list")
    void shortListsAreNone() {
        server.troubles.put(
                "limit=1000, parentid=films", Reply.of("{\"Items\":[],\"TotalRecordCount\":2}"));

        assertThatThrownBy(this::read).hasMessageContaining("lists 0 of the 2");
    }

    @Test
    @DisplayName(
            "F18: a server that is asked too much, or is being started, is asked again after a while")
    void busyServersAreWaitedFor() throws Exception {
        server.upset("/UserViews", new Reply(429, ""));
        server.upset("includeitemtypes=Series", new Reply(503, ""));

        read();

        assertThat(shelf.items).hasSize(4);
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    @DisplayName("SRC-11: with a password one signs in once, and again when the token was revoked")
    void passwords() throws Exception {
        secrets.remove(ID, "key");
        secrets.put(ID, "password", FakeJellyfin.PASSWORD);
        read("ada");
        read("ada");
        assertThat(server.countAsked("AuthenticateByName")).isEqualTo(1);

        server.revokeTokens();
        read("ada");

        assertThat(server.countAsked("AuthenticateByName")).isEqualTo(2);
        assertThat(secrets.find(ID, "session").orElseThrow()).endsWith("token-2");
        assertThat(shelf.put).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "[7,null,[1]]",
                "[{\"Name\":\"Ada\",\"Id\":\"../x\"}]",
                "[{\"Name\":\"Ada\",\"Id\":{\"a\":1}}]",
                "[{\"Name\":[\"Ada\"],\"Id\":\"\"}]"
            })
    @DisplayName("H20: a server whose users have no ids lets nobody in")
    void oddUsers(String users) {
        server.troubles.put("/Users?", Reply.of(users));

        assertThatThrownBy(this::read).isInstanceOf(NotSignedIn.class);
        assertThat(server.countAsked("Views")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"AccessToken\":\"t\"}",
                "{\"AccessToken\":\"\",\"User\":{\"Id\":\"u1\"}}",
                "{\"AccessToken\":\"t\",\"User\":{\"Id\":\"a/b\"}}",
                "{\"AccessToken\":[\"t\"],\"User\":7}",
                "[1]",
                "<html>"
            })
    @DisplayName(
            "H20: a server that signs in without saying who one is does not count, and nothing is kept of it")
    void oddSessions(String answer) {
        secrets.remove(ID, "key");
        secrets.put(ID, "password", FakeJellyfin.PASSWORD);
        server.troubles.put("/Users/AuthenticateByName", Reply.of(answer));

        assertThatThrownBy(() -> read("ada")).isInstanceOf(IOException.class);
        assertThat(secrets.names(ID)).containsExactly("password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Items\":[{\"Id\":\"../x\",\"Name\":\"A\"}]}",
                "{\"Items\":[7,null,{\"Name\":\"A\"}]}",
                "{\"Items\":{\"Id\":\"a\"}}",
                "{\"Items\":[{\"Id\":\"a\",\"CollectionType\":\"photos\"}]}",
                "{}"
            })
    @DisplayName("H20: views that are no libraries of media are none")
    void oddViews(String views) {
        server.troubles.put("/UserViews?", Reply.of(views));

        assertThatThrownBy(this::read).hasMessageContaining("shows no library");
    }

    @Test
    @DisplayName("what a server gave one user is not used for another")
    void sessionsAreThoseOfOneUser() throws Exception {
        secrets.remove(ID, "key");
        secrets.put(ID, "password", FakeJellyfin.PASSWORD);
        read("ada");

        read("kid");

        assertThat(server.countAsked("AuthenticateByName")).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "F18: with a password one signs in again when a file is refused, but not for each file; a key is not given anew")
    void sessionsOfFilesAreRenewed() throws Exception {
        Origin origin = jellyfin("ada", ServerChoice.ALL);
        Source source =
                new Source(ID, new SourceSettings("NAS", origin, Duration.ofHours(24), true));
        var file = new RemoteFile(new RemotePath(ID, "f1"), "Videos/f1/f9");
        assertThat(client.forget(source, file)).as("a key").isFalse();
        secrets.remove(ID, "key");
        secrets.put(ID, "password", FakeJellyfin.PASSWORD);
        assertThat(client.address(source, file).headers().get("Authorization")).contains("token-1");
        server.revokeTokens();

        assertThat(client.forget(source, file)).isTrue();

        assertThat(client.address(source, file).headers().get("Authorization")).contains("token-2");
        assertThat(client.forget(source, file)).as("made a moment ago").isFalse();
        assertThat(client.address(source, file).headers().get("Authorization")).contains("token-2");
        client.forget(ID);
        assertThat(client.forget(source, file)).as("after it was removed").isTrue();
    }

    @Test
    @DisplayName("F18: a key or password that is not taken is said to be that, without saying it")
    void refusedSecrets() {
        secrets.put(ID, "key", "wrong");
        assertThatThrownBy(this::read)
                .isInstanceOf(NotSignedIn.class)
                .hasMessageStartingWith("sign in again: Jellyfin at http://127.0.0.1:")
                .hasMessageEndingWith("does not take the key");

        secrets.remove(ID, "key");
        secrets.put(ID, "password", "wrong-password");
        assertThatThrownBy(() -> read("ada"))
                .isInstanceOf(NotSignedIn.class)
                .hasMessageNotContaining("wrong-password");
        assertThat(secrets.names(ID)).containsExactly("password");
    }

    @Test
    @DisplayName(
            "when too much has changed, nobody says what, or the last list is old, everything is listed")
    void everythingIsListedInDoubt() throws Exception {
        read();
        changes.add(ID, new Heard.Something());
        changes.add(ID, new Heard.Items(Set.of("f1")));
        read();
        assertThat(shelf.kept).hasSize(4);

        now = now.plus(Duration.ofHours(25));
        changes.add(ID, new Heard.Items(Set.of("f1")));
        read();
        assertThat(shelf.kept).hasSize(4);
    }

    @Test
    @DisplayName(
            "STR-96: a file is fetched as it is, with what lets us in among the headers and never in the address")
    void filesHaveAddresses() throws Exception {
        RemoteAddress address = address(jellyfin("", ServerChoice.ALL), "f1/f9", "Videos/f1/f9");

        assertThat(address.uri())
                .hasToString(standIn.address() + "/Videos/f1/stream?static=true&mediaSourceId=f9");
        assertThat(address.headers().get("Authorization"))
                .startsWith("MediaBrowser Client=\"EXStreamTV\"")
                .contains("Token=\"the-key\"", "DeviceId=\"device-1\"");
        assertThat(address(jellyfin("", ServerChoice.ALL), "artwork/f1/Primary", "").uri())
                .hasToString(standIn.address() + "/Items/f1/Images/Primary");
    }

    @ParameterizedTest
    @CsvSource({
        "f1, Videos/f9, /Videos/f1/stream",
        "f1/f9, Videos/f9, /Videos/f1/stream",
        "f1/part2, Videos/p2/p2, /Videos/p2/stream",
        "f1, Audio/f1/f1, /Audio/f1/stream",
        "subtitles/f1/f9/3.srt, '', /Videos/f1/f9/Subtitles/3/Stream.srt",
        "artwork/f1/Thumb, '', /Items/f1/Images/Thumb"
    })
    @DisplayName(
            "files, parts, subtitles and pictures each have their path, also where an older version named them")
    void paths(String key, String locator, String path) throws Exception {
        assertThat(address(jellyfin("", ServerChoice.ALL), key, locator).uri().getPath())
                .isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "f1, ''",
        "f1, @evil.example/x",
        "f1, Videos/../../x",
        "f1, Videos/f1?x=y",
        "f1, Other/f1/f1",
        "'a b', Videos/f1",
        "artwork/f1/Primary/x, ''",
        "artwork/../x/Primary, ''",
        "subtitles/f1/../3.srt, ''"
    })
    @DisplayName("H03: what is no id never becomes part of an address")
    void pathsLeadToNoOtherHost(String key, String locator) {
        assertThatThrownBy(() -> address(jellyfin("", ServerChoice.ALL), key, locator))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the server has no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@evil.example/x", ":80@evil.example/x", "x", ""})
    @DisplayName(
            "H03: a path without a slash at its beginning is refused, because it could name another host")
    void pathsBeginWithASlash(String path) {
        Access access =
                Access.before(
                        Target.of(jellyfin("", ServerChoice.ALL)), new Device("device-1", "1"));

        assertThatThrownBy(() -> access.uri(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("a film in several files is read with all its parts, which are asked for")
    void partsAreRead() throws Exception {
        server.put(new FakeJellyfin.Thing("f2", "Movie", "Film", "1", ",\"PartCount\":2", "films"));
        server.troubles.put(
                "/Videos/f2/AdditionalParts",
                Reply.of(
                        """
                        {"Items":[{"Id":"p2","Type":"Video","Name":"cd2","MediaSources":[{"Id":"p2","RunTimeTicks":36000000000,
                        "MediaStreams":[{"Type":"Audio","Codec":"aac","Channels":2,"SampleRate":48000}]}]}]}"""));

        read();
        assertThat(shelf.items.keySet()).contains("f2", "f2/part2");
        assertThat(shelf.items.get("f2/part2").title().name()).isEqualTo("Film, part 2");

        read();
        assertThat(shelf.put).containsExactly("f2", "f2/part2");
    }

    @Test
    @DisplayName("SRC-12: Emby has a path before all paths, other lists and another header")
    void embyIsAnotherDialect() throws Exception {
        Source emby =
                source(new Emby(new WebAddress(standIn.address() + "/"), "ada", ServerChoice.ALL));

        client.read(emby, shelf);

        assertThat(shelf.items).hasSize(4);
        assertThat(server.asked).anyMatch(each -> each.startsWith("/Users/u2/Items?"));
        RemoteAddress address = address(emby.origin(), "f1", "Audio/f1");
        assertThat(address.uri().getPath()).isEqualTo("/emby/Audio/f1/stream");
        assertThat(address.headers()).containsEntry("X-Emby-Token", "the-key");
    }

    @Test
    @DisplayName("a server is looked into before anything of it is read")
    void lookingBefore() throws Exception {
        server.troubles.put(
                "/System/Info/Public",
                Reply.of("{\"ServerName\":\"NAS\",\"Version\":\"10.11.2\"}"));
        var look =
                new JellyfinLook(
                        new PatientQuestions(outbound, waits::add), new Device("device-1", "1"));

        ServerLook.Sight sight =
                look.at(jellyfin("", ServerChoice.ALL), name -> secrets.find(ID, name));

        assertThat(sight.name()).isEqualTo("NAS");
        assertThat(sight.version()).isEqualTo("10.11.2");
        assertThat(sight.libraries())
                .containsExactly(
                        new ServerLook.Library("films", "Films", "movies"),
                        new ServerLook.Library("shows", "Shows", "tvshows"));
        assertThatThrownBy(() -> look.at(jellyfin("", ServerChoice.ALL), _ -> Optional.empty()))
                .isInstanceOf(NotSignedIn.class);
    }

    @Test
    @DisplayName("whoever looks into a server that is away does not wait for it to come back")
    void lookingDoesNotWait() {
        server.troubles.put("/Users", new Reply(503, ""));
        var look =
                new JellyfinLook(
                        new PatientQuestions(outbound, waits::add), new Device("device-1", "1"));

        assertThatThrownBy(
                        () ->
                                look.at(
                                        jellyfin("", ServerChoice.ALL),
                                        name -> secrets.find(ID, name)))
                .isInstanceOf(IOException.class);
        assertThat(waits).isEmpty();
    }

    @Test
    @DisplayName("sources of other kinds are none of ours")
    void otherKinds() {
        Origin playlist = new ListOrigin.Playlist(new WebAddress("http://x.example/a.m3u"));

        assertThat(client.serves(playlist)).isFalse();
        assertThat(client.serves(jellyfin("", ServerChoice.ALL))).isTrue();
    }

    private RemoteAddress address(Origin origin, String key, String locator) throws Exception {
        return client.address(source(origin), new RemoteFile(new RemotePath(ID, key), locator));
    }

    private void read() throws Exception {
        read("");
    }

    private void read(String user) throws Exception {
        shelf.begin();
        client.read(source(jellyfin(user, ServerChoice.ALL)), shelf);
        shelf.end();
    }

    private Origin choice(String... libraries) {
        return jellyfin("", new ServerChoice(List.of(libraries), List.of()));
    }

    private Origin jellyfin(String user, ServerChoice choice) {
        return new Jellyfin(new WebAddress(standIn.address()), user, choice);
    }

    private static Source source(Origin origin) {
        return new Source(ID, new SourceSettings("Server", origin, Duration.ofHours(24), true));
    }

    private List<String> values(String key, Facet facet) {
        return shelf.items.get(key).metadata().values(facet);
    }
}
