package tv.exstream.library.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.library.remote.ListedShelf;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.media.MediaKind;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Reach;
import tv.exstream.outbound.Station;
import tv.exstream.source.DriveOrigin;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;

class TokenDrivesTest {
    private static final SourceId ID = new SourceId(1);
    private static final String LINK =
            "{\"metadata\":%s,\"link\":\"https://dl.example/x?s=1\"}"
                    .formatted(file("a", "/a.mkv"));

    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private final InMemorySecrets secrets = new InMemorySecrets();
    private final ListedShelf shelf = new ListedShelf();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final SdkQuestions questions = new SdkQuestions(outbound, Reach.INTERNET);
    private final URI base = URI.create(station.outside("/"));
    private final SourceClient dropbox =
            new DropboxClient(
                    new DropboxHttp(questions, base), tokens(CloudConfiguration.WORDS_OF_DROPBOX));
    private final SourceClient google =
            new GoogleDriveClient(
                    new GoogleHttp(questions), base, tokens(CloudConfiguration.WORDS_OF_GOOGLE));

    private AccessTokens tokens(Map<String, String> words) {
        var service = new AccessTokens.Service(base.resolve("/oauth2/token"), words);
        return new AccessTokens(service, outbound, secrets, () -> now);
    }

    @BeforeEach
    void keepToken() {
        secrets.put(ID, "refreshToken", "kept&");
        answers("/oauth2/token", "{\"access_token\":\"fresh\",\"expires_in\":14400}");
    }

    @AfterEach
    void close() {
        outbound.close();
        station.close();
    }

    @Test
    @DisplayName(
            "SRC-38: a folder of Dropbox is listed page by page, and a file has an address for hours")
    void dropboxIsListedPageByPage() throws Exception {
        answers(
                "/2/files/list_folder",
                """
                {"entries":[
                  {".tag":"folder","name":"Shows","path_display":"/Films/Shows","id":"id:f"},
                  %s],
                 "cursor":"more","has_more":true}
                """
                        .formatted(file("a", "/films/Alien (1979).mkv")));
        answers(
                "/2/files/list_folder/continue",
                """
                {"entries":[
                  {".tag":"deleted","name":"x.mkv","path_display":"/Films/x.mkv"},
                  %s,%s],
                 "cursor":"end","has_more":false}
                """
                        .formatted(
                                file("n", "/Films/n.txt"),
                                file("b", "/Films/Shows/Lost S01E02.mp4")));
        answers(
                "/2/files/get_temporary_link",
                "{\"metadata\":%s,\"link\":\"https://dl.example/x?s=1\"}"
                        .formatted(file("a", "/films/Alien (1979).mkv")));
        Source source = source(new DriveOrigin.Dropbox("/Films/"));

        dropbox.read(source, shelf);

        assertThat(shelf.put()).extracting(RemoteItem::key).containsExactly("a.mkv", "b.mp4");
        assertThat(shelf.put().getFirst().title().name()).isEqualTo("Alien");
        assertThat(shelf.put().getLast().kind()).isEqualTo(MediaKind.EPISODE);
        assertThat(asked.getFirst()).contains("refresh_token=kept%26");
        assertThat(asked.get(1)).startsWith("Bearer fresh {").contains("\"/Films\"");
        assertThat(asked.get(2)).contains("\"cursor\":\"more\"");
        assertThat(address(dropbox, source).uri())
                .isEqualTo(URI.create("https://dl.example/x?s=1"));
        assertThat(asked.getLast()).contains("\"path\":\"id:a\"");
        ListedShelf again = shelf.next();
        dropbox.read(source, again);
        assertThat(again.kept()).hasSize(2);
    }

    @Test
    @DisplayName(
            "SRC-37: folders of Google Drive are walked page by page, and the token goes into a header")
    void googleDriveIsWalked() throws Exception {
        station.answers("/drive/v3/files", this::drive);
        Source source =
                source(
                        new DriveOrigin.GoogleDrive(
                                "https://drive.google.com/drive/folders/top1?usp=x"));

        google.read(source, shelf);

        assertThat(shelf.put()).extracting(RemoteItem::key).containsExactly("a.mkv", "b.mp4");
        assertThat(shelf.put().getLast().title().show()).isEqualTo("Lost");
        RemoteAddress address = address(google, source);
        assertThat(address.uri().getPath()).isEqualTo("/drive/v3/files/a");
        assertThat(address.headers()).containsEntry("Authorization", "Bearer fresh");
        assertThat(address.toString()).doesNotContain("fresh");
    }

    /// A folder with another one in it, which leads back.
    private void drive(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        boolean isTop = query.contains("'top1'");
        String files =
                isTop && !query.contains("pageToken")
                        ? """
                          {"id":"sub1","name":"Lost","mimeType":"application/vnd.google-apps.folder"},
                          {"id":"a","name":"A/B (1979).mkv","mimeType":"video/x-matroska","size":"7"}],
                          "nextPageToken":"p 2"
                          """
                        : isTop
                                ? """
                                  {"id":"d","name":"notes","mimeType":"application/vnd.google-apps.document"}]
                                  """
                                : """
                                  {"id":"top1","name":"x","mimeType":"application/vnd.google-apps.folder"},
                                  {"id":"b","name":"Lost S01E02.mp4","mimeType":"video/mp4"}]
                                  """;
        Station.send(exchange, 200, "{\"files\":[" + files + "}");
    }

    @Test
    @DisplayName("SRC-37: a shortcut of Google Drive stands for what it leads to")
    void shortcutsAreFollowed() throws Exception {
        station.answers(
                "/drive/v3/files",
                exchange ->
                        Station.send(
                                exchange,
                                200,
                                exchange.getRequestURI().getQuery().contains("'root'")
                                        ? "{\"files\":[%s,%s]}"
                                                .formatted(
                                                        shortcut("A (1979).mkv", "a", "video/mp4"),
                                                        shortcut(
                                                                "Lost",
                                                                "sub1",
                                                                "application/vnd.google-apps.folder"))
                                        : "{\"files\":[{\"id\":\"b\",\"name\":\"Lost S01E02.mp4\"}]}"));

        google.read(source(new DriveOrigin.GoogleDrive("root")), shelf);

        // The file itself may be in the same tree.
        assertThat(shelf.put()).extracting(RemoteItem::key).containsExactly("s-a.mkv", "b.mp4");
        assertThat(shelf.put()).extracting(RemoteItem::locator).containsExactly("a", "b");
    }

    private static String shortcut(String name, String target, String type) {
        return """
               {"id":"s-%s","name":"%s","mimeType":"application/vnd.google-apps.shortcut",
                "shortcutDetails":{"targetId":"%s","targetMimeType":"%s"}}
               """
                .formatted(target, name, target, type);
    }

    @Test
    @DisplayName("SRC-37: an answer of Google Drive without a list is no empty folder")
    void anAnswerWithoutAListIsNoEmptyFolder() {
        answers("/drive/v3/files", "{}");

        assertThatThrownBy(() -> google.read(source(new DriveOrigin.GoogleDrive("root")), shelf))
                .isInstanceOf(IOException.class)
                .hasMessage("Google Drive answers something else");
    }

    @Test
    @DisplayName("SRC-37: a token is made once while it holds, and another one for other secrets")
    void tokensAreMadeWhenTheyAreNeeded() throws Exception {
        answers("/2/files/list_folder", page("", false));
        Source source = source(new DriveOrigin.Dropbox(""));

        dropbox.read(source, shelf);
        dropbox.read(source, shelf);
        assertThat(station.visits("/oauth2/token")).isEqualTo(1);

        now = now.plus(Duration.ofHours(4));
        dropbox.read(source, shelf);
        assertThat(station.visits("/oauth2/token")).isEqualTo(2);

        secrets.put(ID, "appKey", "other");
        dropbox.read(source, shelf);
        assertThat(station.visits("/oauth2/token")).isEqualTo(3);
    }

    @Test
    @DisplayName("H42: who is not let in is told so, without any secret")
    void whoIsNotLetInIsToldSo() {
        station.answers("/oauth2/token", exchange -> Station.send(exchange, 400, "{}"));
        Source source = source(new DriveOrigin.Dropbox(""));
        assertThatThrownBy(() -> dropbox.read(source, shelf))
                .isInstanceOf(IOException.class)
                .hasMessage("it answers with status 400");

        answers("/oauth2/token", "{}");
        assertThatThrownBy(() -> dropbox.read(source, shelf)).hasMessageContaining("no token");

        answers("/oauth2/token", "<html>");
        assertThatThrownBy(() -> dropbox.read(source, shelf)).hasMessageContaining("JSON");
    }

    @Test
    @DisplayName("SRC-38: a list that leads back into itself ends")
    void aListThatLeadsBackIntoItselfEnds() {
        answers("/2/files/list_folder", page(file("a", "/a.mkv"), true));
        answers("/2/files/list_folder/continue", page(file("b", "/b.mkv"), true));
        answers(
                "/drive/v3/files",
                "{\"files\":[{\"id\":\"a\",\"name\":\"a.mkv\"}],\"nextPageToken\":\"same\"}");

        assertThatThrownBy(() -> dropbox.read(source(new DriveOrigin.Dropbox("")), shelf))
                .hasMessage("the service lists the same again and again");
        assertThat(station.visits("/2/files/list_folder/continue")).isOne();
        assertThatThrownBy(() -> google.read(source(new DriveOrigin.GoogleDrive("root")), shelf))
                .hasMessage("the service lists the same again and again");
        assertThat(station.visits("/drive/v3/files")).isEqualTo(2);
    }

    @ParameterizedTest
    @DisplayName(
            "an answer that is something else is a failure that a person can read, and no crash")
    @ValueSource(
            strings = {
                "<html>",
                "",
                "[]",
                "null",
                "{\"entries\":7,\"files\":7}",
                "{\"entries\":[7],\"files\":[7]}",
                "{\"entries\":[{\".tag\":\"file\"}],\"cursor\":\"c\",\"has_more\":false,\"files\":[{\"size\":\"x\"}]}",
                "{\"entries\":[],\"cursor\":\"c\",\"has_more\":\"perhaps\",\"files\":[{\"modifiedTime\":\"soon\"}]}",
            })
    void answersThatAreSomethingElseAreFailures(String answer) {
        answers("/2/files/list_folder", answer);
        answers("/drive/v3/files", answer);

        assertThatThrownBy(() -> dropbox.read(source(new DriveOrigin.Dropbox("")), shelf))
                .isInstanceOf(IOException.class)
                .hasMessage("Dropbox answers something else");
        assertFailsOrFindsNothing(source(new DriveOrigin.GoogleDrive("root")));
    }

    /// The SDK of Google takes what it does not find for empty.
    private void assertFailsOrFindsNothing(Source source) {
        try {
            google.read(source, shelf);
        } catch (IOException e) {
            assertThat(e).hasMessage("Google Drive answers something else");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(shelf.put()).isEmpty();
    }

    @Test
    @DisplayName("SRC-37: what a service refuses is told with its status, and nothing of the token")
    void refusalsAreTold() {
        for (String path : List.of("/2/files/list_folder", "/drive/v3/files")) {
            station.answers(path, exchange -> Station.send(exchange, 403, "fresh"));
        }

        assertThatThrownBy(() -> dropbox.read(source(new DriveOrigin.Dropbox("")), shelf))
                .isInstanceOf(OutboundException.class)
                .hasMessage("it answers with status 403");
        assertThatThrownBy(() -> google.read(source(new DriveOrigin.GoogleDrive("root")), shelf))
                .isInstanceOf(OutboundException.class)
                .hasMessage("it answers with status 403");
    }

    @Test
    @DisplayName("SRC-37: a token that is refused before it ends is made anew, unless it is new")
    void aTokenThatIsRefusedIsMadeAnew() throws Exception {
        answers("/2/files/list_folder", page("", false));
        Source source = source(new DriveOrigin.Dropbox(""));
        var file = new RemoteFile(new RemotePath(ID, "a.mkv"), "id:a");
        assertThat(dropbox.forget(source, file)).as("there is none").isFalse();
        dropbox.read(source, shelf);
        assertThat(dropbox.forget(source, file)).as("it is new").isFalse();

        now = now.plus(Duration.ofMinutes(10));
        assertThat(dropbox.forget(source, file)).isTrue();
        dropbox.read(source, shelf);

        assertThat(station.visits("/oauth2/token")).isEqualTo(2);
        assertThat(google.forget(source, file)).as("of another service").isFalse();
    }

    @ParameterizedTest
    @DisplayName(
            "SRC-37: a token that is refused before it ends while a folder is listed, or a file looked up, is made anew once")
    @ValueSource(ints = {401, 403})
    void aTokenThatIsRefusedWhileListingIsMadeAnew(int status) throws Exception {
        var made = new AtomicInteger();
        var taken = new AtomicReference<>("Bearer 1");
        station.answers(
                "/oauth2/token",
                exchange ->
                        Station.send(
                                exchange,
                                200,
                                "{\"access_token\":\"%d\",\"expires_in\":14400}"
                                        .formatted(made.incrementAndGet())));
        letsIn("/2/files/list_folder", taken, status, page("", false));
        letsIn("/2/files/get_temporary_link", taken, status, LINK);
        letsIn("/drive/v3/files", taken, status, "{\"files\":[]}");
        Source box = source(new DriveOrigin.Dropbox(""));
        Source drive = source(new DriveOrigin.GoogleDrive("root"));

        dropbox.read(box, shelf);
        now = now.plus(Duration.ofMinutes(10));
        taken.set("Bearer 2");
        dropbox.read(box, shelf);
        now = now.plus(Duration.ofMinutes(10));
        taken.set("Bearer 3");
        var film = new RemoteFile(new RemotePath(ID, "a.mkv"), "id:a");
        assertThat(dropbox.address(box, film).uri().getHost()).isEqualTo("dl.example");
        taken.set("Bearer 4");
        google.read(drive, shelf);
        now = now.plus(Duration.ofMinutes(10));
        taken.set("Bearer 5");
        google.read(drive, shelf);

        assertThat(made).hasValue(5);
        now = now.plus(Duration.ofMinutes(10));
        taken.set("nobody");
        assertThatThrownBy(() -> google.read(drive, shelf)).isInstanceOf(OutboundException.class);
        assertThat(made).hasValue(6);
    }

    private void letsIn(String path, AtomicReference<String> who, int status, String json) {
        station.answers(
                path,
                exchange -> {
                    String token = exchange.getRequestHeaders().getFirst("Authorization");
                    boolean known = who.get().equals(token);
                    Station.send(exchange, known ? 200 : status, known ? json : "{}");
                });
    }

    @Test
    @DisplayName("the token of a source that is removed is forgotten, however new it is")
    void tokensOfRemovedSourcesAreForgotten() throws Exception {
        answers("/2/files/list_folder", page("", false));
        Source source = source(new DriveOrigin.Dropbox(""));
        dropbox.read(source, shelf);

        dropbox.forget(ID);
        dropbox.read(source, shelf);

        assertThat(station.visits("/oauth2/token")).isEqualTo(2);
    }

    @Test
    void aReadingThatIsStoppedEnds() {
        station.answers("/2/files/list_folder", _ -> station.hold());
        station.answers("/drive/v3/files", _ -> station.hold());

        assertThat(interrupted(dropbox, new DriveOrigin.Dropbox("")))
                .isInstanceOf(InterruptedException.class);
        assertThat(interrupted(google, new DriveOrigin.GoogleDrive("root")))
                .isInstanceOf(InterruptedException.class);
    }

    /// With whatever it ends when it is stopped at once.
    private Throwable interrupted(SourceClient client, Origin origin) {
        Thread.currentThread().interrupt();
        try {
            return catchThrowable(() -> client.read(source(origin), shelf));
        } finally {
            boolean _ = Thread.interrupted();
        }
    }

    @Test
    void nothingIsPutOrFetchedThroughTheSdks() {
        var http = new DropboxHttp(questions, base);

        assertThatThrownBy(() -> http.doGet("https://x.example/f", List.of()))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> http.startPut("https://x.example/f", List.of()))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new GoogleHttp(questions).buildRequest("DELETE", "https://x"))
                .hasMessageContaining("DELETE");
    }

    private static String page(String entries, boolean more) {
        return "{\"entries\":[%s],\"cursor\":\"c\",\"has_more\":%b}".formatted(entries, more);
    }

    private static String file(String id, String path) {
        return """
               {".tag":"file","id":"id:%s","name":"%s","path_display":"%s","path_lower":"%s",
                "size":700,"rev":"0123456789","client_modified":"2025-01-12T09:25:56Z",
                "server_modified":"2025-01-12T09:25:56Z"}
               """
                .formatted(id, path.substring(path.lastIndexOf('/') + 1), path, path);
    }

    private RemoteAddress address(SourceClient client, Source source) throws Exception {
        RemoteItem item = shelf.put().getFirst();
        return client.address(
                source, new RemoteFile(new RemotePath(ID, item.key()), item.locator()));
    }

    private void answers(String path, String json) {
        station.answers(
                path,
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
                    Station.send(exchange, 200, json);
                });
    }

    private static Source source(Origin origin) {
        return new Source(ID, new SourceSettings("x", origin, Duration.ZERO, true));
    }
}
