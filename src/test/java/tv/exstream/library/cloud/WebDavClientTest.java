package tv.exstream.library.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.library.remote.ListedShelf;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.media.MediaKind;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Station;
import tv.exstream.source.DriveOrigin;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

class WebDavClientTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private final InMemorySecrets secrets = new InMemorySecrets();
    private final WebDavClient client = new WebDavClient(outbound, secrets, () -> NOW);
    private final ListedShelf shelf = new ListedShelf();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        outbound.close();
        station.close();
    }

    @Test
    @DisplayName("SRC-36: folders are walked, and films get their titles from their paths")
    void foldersAreWalked() throws Exception {
        folder(
                "/dav/media/",
                collection("/dav/media/"),
                collection("/dav/media/Shows/"),
                file("/dav/media/Alien%20(1979).mkv", 700),
                file("/dav/media/notes.txt", 1));
        folder(
                "/dav/media/Shows/",
                collection("/dav/media/Shows"),
                file("/dav/media/Shows/Lost%20S01E02.mp4", 300));
        Source source = source("/dav/media");

        client.read(source, shelf);

        assertThat(shelf.put())
                .extracting(RemoteItem::key)
                .containsExactly("Alien (1979).mkv", "Shows/Lost S01E02.mp4");
        RemoteItem alien = shelf.put().getFirst();
        assertThat(alien.title().name()).isEqualTo("Alien");
        assertThat(alien.title().year()).isEqualTo(1979);
        assertThat(alien.fingerprint().size()).isEqualTo(700);
        assertThat(alien.fingerprint().modified()).isEqualTo("2025-01-12T09:25:56Z");
        assertThat(alien.fingerprint().digest()).startsWith("\"e700\" ");
        assertThat(shelf.put().getLast().kind()).isEqualTo(MediaKind.EPISODE);
        assertThat(asked).allMatch(each -> each.startsWith("PROPFIND 1 Basic "));
        ListedShelf again = shelf.next();
        client.read(source, again);
        assertThat(again.put()).isEmpty();
        assertThat(again.kept()).hasSize(2);
    }

    @Test
    void aFileIsReadWhereItWasListed() throws Exception {
        folder("/dav/", file("/dav/A%20%2B%20B%23.mkv", 7));
        Source source = source("/dav/");
        client.read(source, shelf);
        RemoteItem item = shelf.put().getFirst();

        RemoteAddress address =
                client.address(
                        source,
                        new RemoteFile(new RemotePath(source.id(), item.key()), item.locator()));

        assertThat(item.key()).isEqualTo("A + B#.mkv");
        assertThat(address.uri()).isEqualTo(URI.create(station.inside("/dav/A%20%2B%20B%23.mkv")));
        assertThat(address.headers()).containsKey("Authorization");
        assertThat(address.toString()).doesNotContain("Basic");
    }

    @Test
    @DisplayName("H21, H05: what a server lists elsewhere is not looked at, and folders end")
    void whatIsElsewhereIsNotLookedAt() throws Exception {
        folder(
                "/dav/",
                collection("/dav/"),
                collection("/"),
                collection("/dav/../etc/"),
                collection("http://other.example/dav/x/"),
                collection("/dav/loop/"),
                file("/etc/passwd.mkv", 1),
                file("/dav/..%2f..%2fx.mkv", 1),
                file("http://[", 1),
                file("", 1),
                file("http://127.0.0.1:1/dav/x.mkv", 1));
        folder("/dav/loop/", collection("/dav/"), collection("/dav/loop/"));

        client.read(source("/dav/"), shelf);

        assertThat(shelf.put()).isEmpty();
        assertThat(shelf.skipped()).containsExactly("../../x.mkv");
        assertThat(asked).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "https://box.example/dav/, https://box.example:443/dav/a.mkv",
        "https://box.example:443/dav/, http://box.example/dav/a.mkv",
        "http://box.example/dav/, http://BOX.example:80/dav/a.mkv",
        "https://box.example:5006/dav/, https://box.example:5006/dav/a.mkv",
        "http://[2001:db8::1]:8080/dav/, http://[2001:db8::1]:8080/dav/a.mkv"
    })
    @DisplayName("SRC-36: the usual port is as none")
    void theUsualPortIsAsNone(URI base, String href) {
        assertThat(WebDavClient.within(base, base, href)).contains(base.resolve("a.mkv"));
    }

    @Test
    @DisplayName("SRC-36, H21: another port is another server")
    void anotherPortIsAnotherServer() {
        URI base = URI.create("https://box.example/dav/");

        assertThat(WebDavClient.within(base, base, "https://box.example:80/dav/a.mkv")).isEmpty();
        assertThat(WebDavClient.within(base, base, "https://box.example:8443/dav/a.mkv")).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("SRC-36: what a server does not escape in names is read all the same")
    @ValueSource(strings = {"Alien [1080p].mkv", "100% {a}.mkv", "a|b^c`d.mkv"})
    void whatIsNotEscapedIsRead(String name) throws Exception {
        folder("/dav/", file("/dav/" + name, 7));

        client.read(source("/dav/"), shelf);

        assertThat(shelf.put()).extracting(RemoteItem::key).containsExactly(name);
    }

    @Test
    void blanksInAddressesAreRead() throws Exception {
        folder("/dav/", file("/dav/Alien (1979).mkv", 7));

        client.read(source("/dav/"), shelf);

        assertThat(shelf.put()).extracting(RemoteItem::key).containsExactly("Alien (1979).mkv");
        assertThat(shelf.put().getFirst().locator()).isEqualTo("/dav/Alien%20(1979).mkv");
    }

    @Test
    @DisplayName("H16: a document type is refused, and so is what is no listing")
    void documentTypesAreRefused() {
        List<String> hostile = new ArrayList<>();
        hostile.add("<!DOCTYPE x [<!ENTITY a 'aaaa'>]><multistatus xmlns='DAV:'>&a;</multistatus>");
        hostile.add("<!DOCTYPE x SYSTEM 'file:///etc/passwd'><multistatus xmlns='DAV:'/>");
        hostile.add("<html><body>login</body></html>");
        hostile.add("");
        for (String text : hostile) {
            station.answers("/dav/", exchange -> Station.send(exchange, 207, text));

            assertThatThrownBy(() -> client.read(source("/dav/"), shelf))
                    .as(text)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("not listed as WebDAV does");
        }
    }

    @Test
    @DisplayName("SRC-36: a folder that cannot be read is skipped, and what was in it stays")
    void aFolderThatCannotBeReadIsSkipped() throws Exception {
        folder("/dav/", collection("/dav/private/"), collection("/dav/b/"), collection("/dav/c/"));
        folder("/dav/private/", file("/dav/private/a.mkv", 1));
        folder("/dav/b/", file("/dav/b/b.mkv", 1));
        folder("/dav/c/", file("/dav/c/c.mkv", 1));
        client.read(source("/dav/"), shelf);
        station.answers("/dav/private/", exchange -> Station.send(exchange, 403, ""));
        station.answers("/dav/b/", exchange -> Station.send(exchange, 207, "<html/>"));
        ListedShelf again = shelf.next();

        client.read(source("/dav/"), again);

        assertThat(again.skipped()).containsExactly("/dav/private/", "/dav/b/");
        assertThat(again.kept()).contains("private/a.mkv", "b/b.mkv", "c/c.mkv");
    }

    @Test
    void whoIsNotLetInIsToldSo() {
        station.answers("/dav/", exchange -> Station.send(exchange, 401, ""));

        assertThatThrownBy(() -> client.read(source("/dav/"), shelf))
                .hasMessageMatching(
                        "sign in.*: WebDAV at http://.* (?:wants a user and|does not take the) .*password");
    }

    private void folder(String path, String... responses) {
        String text =
                "<?xml version=\"1.0\"?><D:multistatus xmlns:D=\"DAV:\">%s</D:multistatus>"
                        .formatted(String.join("", responses));
        station.answers(
                path,
                exchange -> {
                    var headers = exchange.getRequestHeaders();
                    asked.add(
                            "%s %s %s"
                                    .formatted(
                                            exchange.getRequestMethod(),
                                            headers.getFirst("Depth"),
                                            headers.getFirst("Authorization")));
                    Station.send(exchange, 207, text);
                });
    }

    private static String collection(String href) {
        return response(href, "<D:resourcetype><D:collection/></D:resourcetype>");
    }

    private static String file(String href, int size) {
        return response(
                href,
                """
                <D:resourcetype/><D:getcontentlength>%1$d</D:getcontentlength>
                <D:getlastmodified>Sun, 12 Jan 2025 09:25:56 GMT</D:getlastmodified>
                <D:getetag>"e%1$d"</D:getetag>
                """
                        .formatted(size));
    }

    private static String response(String href, String properties) {
        return """
               <D:response><D:href>%s</D:href><D:propstat><D:prop>%s</D:prop>
               <D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>
               """
                .formatted(href, properties);
    }

    private Source source(String path) {
        var origin = new DriveOrigin.WebDav(new WebAddress(station.inside(path)), "ada");
        var id = new SourceId(1);
        secrets.put(id, DriveOrigin.WebDav.PASSWORD, "word");
        return new Source(id, new SourceSettings("x", origin, Duration.ZERO, true));
    }
}
