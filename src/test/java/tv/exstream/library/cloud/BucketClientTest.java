package tv.exstream.library.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.library.remote.ListedShelf;
import tv.exstream.library.remote.RemoteItem;
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

class BucketClientTest {
    private static final SourceId ID = new SourceId(1);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private final InMemorySecrets secrets = new InMemorySecrets();
    private final BucketClient client = new BucketClient(outbound, secrets, () -> NOW);
    private final ListedShelf shelf = new ListedShelf();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        outbound.close();
        station.close();
    }

    @Test
    @DisplayName("SRC-39: a bucket is listed page by page, and what has not changed is kept")
    void aBucketIsListedPageByPage() throws Exception {
        sign();
        station.answers("/films", this::page);

        client.read(source("media/"), shelf);

        assertThat(shelf.put())
                .extracting(RemoteItem::key)
                .containsExactly("Alien (1979).mkv", "Shows/Lost S01E02.mp4");
        RemoteItem alien = shelf.put().getFirst();
        assertThat(alien.locator()).isEqualTo("media/Alien (1979).mkv");
        assertThat(alien.fingerprint().size()).isEqualTo(700);
        assertThat(alien.title().year()).isEqualTo(1979);
        assertThat(asked).hasSize(2);
        assertThat(asked.getFirst()).contains("list-type=2").contains("prefix=media/");
        assertThat(asked.getLast()).contains("continuation-token=next");
        assertThat(authorizations)
                .allMatch(each -> each.startsWith("AWS4-HMAC-SHA256 Credential=key/"));
        ListedShelf again = shelf.next();
        client.read(source("media/"), again);
        assertThat(again.kept()).hasSize(2);
    }

    @Test
    @DisplayName("SRC-39: a file is read at an address that is signed, without any secret in it")
    void aFileIsReadAtASignedAddress() throws Exception {
        sign();

        RemoteAddress address = address("media/A + B.mkv");

        assertThat(address.uri().getRawPath()).isEqualTo("/films/media/A%20%2B%20B.mkv");
        assertThat(address.uri().getQuery())
                .contains("X-Amz-Expires=21600")
                .contains("X-Amz-Signature=")
                .doesNotContain("hidden");
        assertThat(address.headers()).isEmpty();
    }

    @Test
    void anOpenBucketIsReadAsAnybodyMay() throws Exception {
        station.answers("/films", this::page);

        client.read(source("media/"), shelf);

        assertThat(authorizations).containsOnly("null");
        assertThat(address("media/a.mkv").uri().getRawQuery()).isNull();
        assertThat(address("media/a.mkv").uri().getPath()).isEqualTo("/films/media/a.mkv");
    }

    @Test
    @DisplayName("H42: who is not let in is told the status and no secret")
    void whoIsNotLetInIsToldSo() {
        sign();
        station.answers("/films", exchange -> Station.send(exchange, 403, ""));

        assertThatThrownBy(() -> client.read(source(""), shelf))
                .isInstanceOf(IOException.class)
                .hasMessage("the service answers with status 403");
    }

    @Test
    @DisplayName("SRC-39: pages that lead back to themselves end")
    void pagesThatLeadBackEnd() {
        station.file(
                "/films",
                listing("<NextContinuationToken>same</NextContinuationToken>" + object("a.mkv")));

        assertThatThrownBy(() -> client.read(source(""), shelf))
                .hasMessage("the service lists the same again and again");
        assertThat(station.visits("/films")).isEqualTo(2);
    }

    @ParameterizedTest
    @DisplayName("an answer that is no list is a failure, and takes nothing away")
    @ValueSource(strings = {"<html>", "no XML", "<ListBucketResult><Contents>"})
    void whatIsNoListIsAFailure(String answer) {
        station.file("/films", answer);

        assertThatThrownBy(() -> client.read(source(""), shelf)).isInstanceOf(IOException.class);
        assertThat(shelf.put()).isEmpty();
    }

    @Test
    @DisplayName("SRC-39: what lies in an archive is left out and counted, unless it is restored")
    void whatLiesInAnArchiveIsLeftOut() throws Exception {
        station.file(
                "/films",
                listing(
                        object("warm.mkv", "<StorageClass>GLACIER_IR</StorageClass>")
                                + object("cold.mkv", "<StorageClass>GLACIER</StorageClass>")
                                + object("deep.mkv", "<StorageClass>DEEP_ARCHIVE</StorageClass>")
                                + object(
                                        "restored.mkv",
                                        "<StorageClass>GLACIER</StorageClass><RestoreStatus><IsRestoreInProgress>false</IsRestoreInProgress><RestoreExpiryDate>2026-04-01T00:00:00Z</RestoreExpiryDate></RestoreStatus>")
                                + object(
                                        "coming.mkv",
                                        "<StorageClass>GLACIER</StorageClass><RestoreStatus><IsRestoreInProgress>true</IsRestoreInProgress></RestoreStatus>")
                                + object("new.mkv", "<StorageClass>TOMORROW</StorageClass>")));

        client.read(source(""), shelf);

        assertThat(shelf.put())
                .extracting(RemoteItem::key)
                .containsExactly("warm.mkv", "restored.mkv", "new.mkv");
        assertThat(shelf.skipped()).containsExactly("x");
    }

    @Test
    @DisplayName("H21: names that lead out of the folder are skipped")
    void namesThatLeadOutAreSkipped() throws Exception {
        station.file("/films", listing(object("../../etc/x.mkv") + object("good.mkv")));

        client.read(source(""), shelf);

        assertThat(shelf.put()).extracting(RemoteItem::key).containsExactly("good.mkv");
        assertThat(shelf.skipped()).containsExactly("../../etc/x.mkv");
    }

    @Test
    @DisplayName("SRC-39: a list that goes on, but not where, is a failure, and not a short list")
    void aListWithoutItsRestIsAFailure() {
        station.file("/films", listing("<IsTruncated>true</IsTruncated>" + object("a.mkv")));

        assertThatThrownBy(() -> client.read(source(""), shelf))
                .isInstanceOf(IOException.class)
                .hasMessage("the service does not say where its list goes on");
    }

    @Test
    @DisplayName(
            "SRC-39: what is not below the prefix is passed over, and what is not said is none")
    void whatIsElsewhereIsPassedOver() throws Exception {
        station.file(
                "/films",
                listing(
                        "<Contents><Key>x</Key></Contents><Contents><Key>media/a.mkv</Key></Contents>"
                                + object("other/b.mkv")));

        client.read(source("media/"), shelf);

        assertThat(shelf.put()).extracting(RemoteItem::key).containsExactly("a.mkv");
        assertThat(shelf.put().getFirst().fingerprint().size()).isZero();
    }

    @Test
    void aReadingThatIsStoppedEnds() {
        station.answers("/films", _ -> station.hold());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> client.read(source(""), shelf))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static String listing(String contents) {
        return "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">%s</ListBucketResult>"
                .formatted(contents);
    }

    private RemoteAddress address(String key) throws IOException {
        var path = new RemotePath(ID, "a.mkv");
        return client.address(source("media/"), new RemoteFile(path, key));
    }

    private void page(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        asked.add(query);
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        String page =
                query.contains("continuation-token")
                        ? object("media/Shows/Lost S01E02.mp4") + object("media/notes.txt")
                        : object("media/Alien (1979).mkv")
                                + "<NextContinuationToken>next</NextContinuationToken>";
        Station.send(exchange, 200, listing(page));
    }

    private static String object(String key) {
        return object(key, "");
    }

    private static String object(String key, String more) {
        return """
               <Contents><Key>%s</Key><LastModified>2025-01-12T09:25:56.000Z</LastModified>
               <ETag>"e"</ETag><Size>700</Size>%s</Contents>
               """
                .formatted(key, more);
    }

    private void sign() {
        secrets.put(ID, DriveOrigin.Bucket.ACCESS_KEY, "key");
        secrets.put(ID, DriveOrigin.Bucket.SECRET_KEY, "hidden");
    }

    private Source source(String prefix) {
        var endpoint = Optional.of(new WebAddress(station.inside("")));
        var origin = new DriveOrigin.Bucket(endpoint, "us-east-1", "films", prefix);
        return new Source(ID, new SourceSettings("x", origin, Duration.ZERO, true));
    }
}
