package tv.exstream.library.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.library.remote.ListedShelf;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.media.MediaKind;
import tv.exstream.outbound.Outbound;
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

    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private final InMemorySecrets secrets = new InMemorySecrets();
    private final ListedShelf shelf = new ListedShelf();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final SourceClient dropbox =
            new DropboxClient(
                    new JsonQuestions(outbound),
                    secrets,
                    new DropboxClient.Service(URI.create(station.outside("")), () -> now));
    private final SourceClient google =
            new GoogleDriveClient(
                    new JsonQuestions(outbound),
                    secrets,
                    new GoogleDriveClient.Service(
                            URI.create(station.outside("")),
                            URI.create(station.outside("/oauth2/token")),
                            () -> now));

    @BeforeEach
    void tokens() {
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
                  {".tag":"file","name":"Alien (1979).mkv","id":"id:a","size":700,
                   "path_display":"/films/Alien (1979).mkv",
                   "server_modified":"2025-01-12T09:25:56Z","content_hash":"h"}],
                 "cursor":"more","has_more":true}
                """);
        answers(
                "/2/files/list_folder/continue",
                """
                {"entries":[
                  {".tag":"deleted","name":"x.mkv","path_display":"/Films/x.mkv"},
                  {".tag":"file","name":"n.txt","id":"id:n","path_display":"/Films/n.txt"},
                  {".tag":"file","name":"Lost S01E02.mp4","id":"id:b","size":3,
                   "path_display":"/Films/Shows/Lost S01E02.mp4"}],
                 "cursor":"end","has_more":false}
                """);
        answers("/2/files/get_temporary_link", "{\"link\":\"https://dl.example/x?s=1\"}");
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
    @DisplayName("SRC-37: a token is made once while it holds, and another one for other secrets")
    void tokensAreMadeWhenTheyAreNeeded() throws Exception {
        answers("/2/files/list_folder", "{\"entries\":[]}");
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
