package tv.exstream.library.plex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.bench.StandIn.Reply;
import tv.exstream.library.remote.Changes;
import tv.exstream.library.remote.Heard;
import tv.exstream.library.remote.NotedShelf;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.remote.PatientQuestions.NotSignedIn;
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
import tv.exstream.source.ServerOrigin.Plex;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

class PlexClientTest {
    private static final SourceId ID = new SourceId(7);

    private final FakePlex server = new FakePlex();
    private final Outbound outbound = new Outbound(Border.REAL, System::nanoTime);
    private final List<Duration> waits = new ArrayList<>();
    private final PatientQuestions questions = new PatientQuestions(outbound, waits::add);
    private final Client client = new Client("client-1", "1");
    private final Account account = new Account(questions, client, URI.create(server.address()));
    private final InMemorySecrets secrets = new InMemorySecrets();
    private final Changes changes = new Changes();
    private final NotedShelf shelf = new NotedShelf();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final PlexClient plex = started();

    @BeforeEach
    void fill() {
        secrets.put(ID, "token", FakePlex.ACCOUNT_TOKEN);
        server.sections.add("{\"key\":\"1\",\"type\":\"movie\",\"title\":\"Films\"}");
        server.sections.add("{\"key\":\"2\",\"type\":\"show\",\"title\":\"TV\"}");
        server.film("11", 1);
        server.film("12", 1);
        server.put(
                new FakePlex.Thing(
                        "20",
                        "2",
                        "show",
                        1,
                        ",\"Genre\":[{\"tag\":\"Drama\"}],\"Label\":[{\"tag\":\"island\"}],\"network\":\"ABC\""));
        server.episode("21", 1, "20");
        server.episode("22", 1, "20");
    }

    @AfterEach
    void close() {
        outbound.close();
        server.close();
    }

    @Test
    @DisplayName(
            "SRC-1: everything that can be played is read, with what shows and lists say of it")
    void everythingIsRead() throws Exception {
        server.collections.add(thing("31", "1", "Best"));
        server.members.put("31", List.of("11"));
        server.playlists.add(thing("32", "9", "Tonight"));
        server.members.put("32", List.of("11", "22"));

        read();

        assertThat(shelf.items.keySet()).containsExactlyInAnyOrder("11", "12", "21", "22");
        assertThat(shelf.expected).isEqualTo(4);
        assertThat(values("11", Facet.LIST)).containsExactly("collection 31", "collection 32");
        assertThat(values("22", Facet.LIST)).containsExactly("collection 32");
        assertThat(values("21", Facet.SHOW_GENRE)).containsExactly("Drama");
        assertThat(values("21", Facet.SHOW_TAG)).containsExactly("island");
        assertThat(values("21", Facet.SHOW_NETWORK)).containsExactly("ABC");
        assertThat(values("11", Facet.LIBRARY)).containsExactly("Films");
        assertThat(shelf.items.get("11").contents()).isPresent();
    }

    @Test
    @DisplayName(
            "what is said to be gone is gone with all its versions, also when nothing else is asked after")
    void goneItemsTakeTheirVersionsAlong() throws Exception {
        String versions = FakePlex.Thing.media("5") + "," + FakePlex.Thing.media("6");
        server.put(
                new FakePlex.Thing("12", "1", "movie", 1, ",\"Media\":[%s]".formatted(versions)));
        read();
        server.remove("12");
        changes.add(ID, new Heard.Items(Set.of("12")));

        read();

        assertThat(shelf.gone).containsExactly("12", "12/6");
        assertThat(shelf.items.keySet()).containsExactlyInAnyOrder("11", "21", "22");
    }

    @Test
    @DisplayName("of changes among which the server refuses to look up one, the others are read")
    void missingItemsHideNoOthers() throws Exception {
        read();
        server.film("11", 2);
        server.remove("12");
        server.troubles.put("/library/metadata/11,12?", new Reply(404, ""));
        server.troubles.put("/library/metadata/12,11?", new Reply(404, ""));
        changes.add(ID, new Heard.Items(Set.of("11", "12")));

        read();

        assertThat(shelf.put).containsExactly("11");
        assertThat(shelf.gone).containsExactly("12");
    }

    @Test
    @DisplayName(
            "F18: a library that the server stumbles over, or does not show any more, keeps its items")
    void librariesAreDegradedOneByOne() throws Exception {
        read();
        server.troubles.put("sort=addedAt:asc&type=1&", new Reply(500, ""));
        read();
        assertThat(shelf.skipped).containsKey("Films");
        assertThat(shelf.items.keySet()).contains("11", "12");

        server.troubles.clear();
        server.sections.removeFirst();
        var choice = new ServerChoice(List.of("1", "2"), List.of());
        shelf.begin();
        plex.read(source(new Plex(FakePlex.MACHINE, Optional.empty(), choice, false)), shelf);
        shelf.end();
        assertThat(shelf.skipped).containsKey("library 1");
        assertThat(shelf.items.keySet()).contains("11", "12");
    }

    @Test
    @DisplayName(
            "SRC-2: the server is found by the account, and is told its own token and not that of the account")
    void serversHaveTheirOwnTokens() throws Exception {
        read();

        assertThat(server.countAsked("token=" + FakePlex.ACCOUNT_TOKEN))
                .isEqualTo(server.countAsked("/api/v2/resources"));
        assertThat(server.countAsked("/identity? token=none")).isPositive();
        assertThat(server.countAsked("GET /library") + server.countAsked("GET /playlists"))
                .isEqualTo(server.countAsked("token=server-token-1"));
    }

    @Test
    @DisplayName(
            "F18: a token that was revoked is replaced by the account; when that is not taken either, one has to sign in again")
    void tokensAreRenewed() throws Exception {
        read();
        server.serverToken = "server-token-2";
        read();
        assertThat(shelf.kept).hasSize(4);

        secrets.put(ID, "token", "revoked");
        server.serverToken = "server-token-3";
        assertThatThrownBy(this::read)
                .isInstanceOf(NotSignedIn.class)
                .hasMessageStartingWith("sign in to Plex again")
                .hasMessageNotContaining("revoked");
        secrets.remove(ID, "token");
        assertThatThrownBy(this::read).isInstanceOf(NotSignedIn.class);
    }

    @Test
    @DisplayName(
            "F18: a token that the server does not take any more when a file is read is asked for again at plex.tv, but not for each file")
    void tokensOfFilesAreRenewed() throws Exception {
        String part = "/library/parts/11/1579478991/a.mkv";
        assertThat(address("11", part).headers()).containsEntry("X-Plex-Token", "server-token-1");
        server.serverToken = "server-token-2";
        assertThat(address("11", part).headers()).containsEntry("X-Plex-Token", "server-token-1");
        Source source = source(given(FakePlex.MACHINE));
        var file = new RemoteFile(new RemotePath(ID, "11"), part);

        assertThat(plex.forget(source, file)).isTrue();

        assertThat(address("11", part).headers()).containsEntry("X-Plex-Token", "server-token-2");
        assertThat(plex.forget(source, file)).isFalse();
    }

    @Test
    @DisplayName(
            "F18: while plex.tv is away, a file that is refused leaves the way to all others as it is")
    void aRefusedFileLeavesTheWay() throws Exception {
        String part = "/library/parts/11/1579478991/a.mkv";
        read();
        RemoteAddress before = address("11", part);
        server.accountWorks = false;

        var file = new RemoteFile(new RemotePath(ID, "11"), part);
        assertThat(plex.forget(source(origin()), file)).isTrue();

        assertThat(address("11", part)).isEqualTo(before);
        long asked = server.countAsked("/api/v2/resources");
        read();
        assertThat(shelf.kept).hasSize(4);
        assertThat(server.countAsked("/api/v2/resources")).as("it is away").isEqualTo(asked);
    }

    @Test
    @DisplayName(
            "F18: plex.tv is asked once for the token that a file was refused with; who reads others meanwhile has the one that is known")
    void plexTvIsAskedOnce() throws Exception {
        String part = "/library/parts/11/1579478991/a.mkv";
        var file = new RemoteFile(new RemotePath(ID, "11"), part);
        RemoteAddress before = address("11", part);
        long asked = server.countAsked("/api/v2/resources");
        server.serverToken = "server-token-2";
        var other = new FutureTask<>(() -> address("11", part));
        server.meanwhile = other;
        assertThat(plex.forget(source(given(FakePlex.MACHINE)), file)).isTrue();

        assertThat(address("11", part).headers()).containsEntry("X-Plex-Token", "server-token-2");

        assertThat(other.get()).isEqualTo(before);
        assertThat(server.countAsked("/api/v2/resources")).isEqualTo(asked + 1);
    }

    @Test
    @DisplayName("F18: plex.tv is not asked for another token when one has just been found")
    void aNewTokenIsNotDoubted() throws Exception {
        String part = "/library/parts/11/1579478991/a.mkv";
        var file = new RemoteFile(new RemotePath(ID, "11"), part);
        assertThat(plex.forget(source(given(FakePlex.MACHINE)), file)).isTrue();

        RemoteAddress found = address("11", part);

        assertThat(address("11", part)).isEqualTo(found);
        assertThat(server.countAsked("/api/v2/resources")).isEqualTo(1);
    }

    @Test
    @DisplayName("a token that was given anew is used at once")
    void newTokensCountAtOnce() throws Exception {
        read();
        secrets.put(ID, "token", "revoked");

        assertThatThrownBy(this::read).isInstanceOf(NotSignedIn.class);
        secrets.put(ID, "token", FakePlex.ACCOUNT_TOKEN);
        read();
        assertThat(shelf.kept).hasSize(4);
    }

    @Test
    @DisplayName(
            "an address that a person wrote is used when plex.tv is away, if the server is there and its token is known")
    void plexTvMayBeAway() throws Exception {
        read(plex, given(FakePlex.MACHINE));
        server.accountWorks = false;
        server.asked.clear();

        read(started(), given(FakePlex.MACHINE));
        assertThat(shelf.kept).hasSize(4);
        assertThat(server.countAsked("GET /library/sections? token=server-token-1")).isEqualTo(1);

        server.machine = "another";
        assertThatThrownBy(() -> read(started(), given(FakePlex.MACHINE)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another server is there");
    }

    @Test
    @DisplayName("SRC-2: no server is told the token of the account, whatever plex.tv says")
    void accountsAreToldNoServer() {
        server.accountWorks = false;
        assertThatThrownBy(() -> read(plex, given(FakePlex.MACHINE)))
                .hasMessageStartingWith("plex.tv is away, and the token may be that of an account");

        server.accountWorks = true;
        server.machine = "another";
        for (String machine : List.of("another", "")) {
            assertThatThrownBy(() -> read(plex, given(machine)))
                    .hasMessage("the Plex account has no server another");
        }
        assertThat(server.countAsked("token=" + FakePlex.ACCOUNT_TOKEN))
                .isEqualTo(server.countAsked("/api/v2/resources"));
    }

    @Test
    @DisplayName(
            "a token that plex.tv does not know is that of the server alone, and used as it is")
    void serversMayHaveNoAccount() throws Exception {
        secrets.put(ID, "token", server.serverToken);

        read(plex, given(""));
        assertThat(shelf.items).hasSize(4);

        server.accountWorks = false;
        read(started(), given(""));
        assertThat(shelf.kept).hasSize(4);
    }

    @Test
    @DisplayName("F18: an account that plex.tv does not take any more has to be signed in again")
    void accountsAreRevoked() throws Exception {
        read(plex, given(FakePlex.MACHINE));
        server.troubles.put("/api/v2/resources", new Reply(401, ""));
        server.asked.clear();

        assertThatThrownBy(() -> read(started(), given(FakePlex.MACHINE)))
                .isInstanceOf(NotSignedIn.class);
        assertThat(server.countAsked("GET /library")).isZero();
    }

    /// As after the program was started.
    private PlexClient started() {
        return new PlexClient(
                questions,
                new SignIn(account, new Reachable(outbound, client), client, () -> now),
                new Known(secrets, changes),
                () -> now);
    }

    private Plex given(String machine) {
        return new Plex(
                machine,
                Optional.of(new WebAddress(server.address() + "/")),
                ServerChoice.ALL,
                false);
    }

    @Test
    @DisplayName(
            "SRC-4, STR-96: a file is fetched by the key of its part, with what lets us in among the headers and never in the address")
    void filesHaveAddresses() throws Exception {
        RemoteAddress part = address("11", "/library/parts/11/1579478991/a b.mkv");
        RemoteAddress picture = address("artwork/library/metadata/11/thumb/1700000000", "");

        assertThat(part.uri())
                .hasToString(server.address() + "/library/parts/11/1579478991/a%20b.mkv");
        assertThat(part.headers())
                .containsEntry("X-Plex-Token", "server-token-1")
                .containsEntry("X-Plex-Client-Identifier", "client-1");
        assertThat(picture.uri())
                .hasToString(server.address() + "/library/metadata/11/thumb/1700000000");
    }

    @Test
    @DisplayName("subtitles beside a file are fetched by the key of their stream")
    void subtitlesHaveAddresses() throws Exception {
        assertThat(address("subtitles/library/streams/6", "").uri())
                .hasToString(server.address() + "/library/streams/6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@evil.example/x",
                ":80@evil.example/x",
                ".evil.example/x",
                "http://evil.example/x",
                "evil",
                ""
            })
    @DisplayName("H03: what a server calls the path of a file and is none leads to no other host")
    void pathsLeadToNoOtherHost(String locator) {
        assertThatThrownBy(() -> address("11", locator))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the server has no such file");
        assertThatThrownBy(
                        () -> new Access(client, URI.create("http://box:32400"), "t").uri(locator))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/x",
                "/\\evil.example/x",
                "/x?y=@evil.example",
                "/x#@evil.example",
                "/[::1]/\u00e4 \n",
                "/../../x",
                "/%2e%2e/x"
            })
    @DisplayName("H03: whatever is in the path of a file, it is asked for at the server alone")
    void pathsAreEscaped(String locator) throws Exception {
        URI uri = address("11", locator).uri();

        assertThat(uri.getAuthority()).isEqualTo(URI.create(server.address()).getAuthority());
        assertThat(uri.getQuery()).isNull();
        assertThat(uri.getFragment()).isNull();
        assertThat(uri.toASCIIString()).isEqualTo(uri.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subtitles/library/streams/../../x",
                "subtitles/library/streams/x",
                "artwork/library/metadata/1/file",
                "artwork/x"
            })
    @DisplayName("H03: names of pictures and subtitles that are none are no path at the server")
    void otherNamesAreNoPaths(String key) {
        assertThatThrownBy(() -> address(key, "")).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName(
            "for a minute the way that worked is used again; afterwards it is looked whether it still leads there")
    void waysAreRemembered() throws Exception {
        address("11", "/library/parts/11/1/a.mkv");
        address("11", "/library/parts/11/1/a.mkv");
        assertThat(server.countAsked("/api/v2/resources")).isEqualTo(1);

        long before = server.countAsked("/identity");
        now = now.plusSeconds(61);
        address("11", "/library/parts/11/1/a.mkv");

        assertThat(server.countAsked("/identity")).isEqualTo(before + 1);
        assertThat(server.countAsked("/api/v2/resources")).isEqualTo(1);
    }

    @Test
    @DisplayName("SRC-2: a person signs in on a page of Plex, which is asked until he has")
    void signingIn() throws Exception {
        Account.Pin pin = account.begin();

        assertThat(pin.id()).isEqualTo(111_222_333);
        assertThat(pin.expires()).isEqualTo(Instant.parse("2026-03-01T12:15:00Z"));
        assertThat(pin.page())
                .startsWith("https://app.plex.tv/auth#?clientID=client-1&code=a%2Blong+code&");
        assertThat(server.asked.getFirst()).startsWith("POST /api/v2/pins?strong=true");
        assertThat(account.token(pin.id())).isEmpty();
        server.linkedToken = "linked";
        assertThat(account.token(pin.id())).hasValue("linked");
    }

    @Test
    @DisplayName("sources of other kinds are none of ours")
    void otherKinds() {
        assertThat(plex.serves(new ListOrigin.Playlist(new WebAddress("http://x.example/a.m3u"))))
                .isFalse();
        assertThat(plex.serves(origin())).isTrue();
    }

    private static FakePlex.Thing thing(String key, String section, String title) {
        return new FakePlex.Thing(
                key, section, "collection", 1, ",\"summary\":\"%s\"".formatted(title));
    }

    private RemoteAddress address(String key, String locator) throws Exception {
        return plex.address(source(origin()), new RemoteFile(new RemotePath(ID, key), locator));
    }

    private void read() throws Exception {
        read(plex, origin());
    }

    private void read(PlexClient client, Plex origin) throws Exception {
        shelf.begin();
        client.read(source(origin), shelf);
        shelf.end();
    }

    private static Plex origin() {
        return new Plex(FakePlex.MACHINE, Optional.empty(), ServerChoice.ALL, false);
    }

    private static Source source(Origin origin) {
        return new Source(ID, new SourceSettings("Plex", origin, Duration.ofHours(24), true));
    }

    private List<String> values(String key, Facet facet) {
        return shelf.items.get(key).metadata().values(facet);
    }
}
