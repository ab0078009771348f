package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Patience;
import tv.exstream.live.Leases;
import tv.exstream.live.NotedHolder;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.PointerReach;
import tv.exstream.outbound.Station;
import tv.exstream.source.Pointer;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;

class RemoteDoorTest {
    private static final String FILM = "0123456789";

    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private final Readings readings = new Readings();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient ffmpeg = HttpClient.newHttpClient();
    private RemotePath film;
    private RemoteDoor door;

    @BeforeEach
    void open() throws Exception {
        Source source = readings.add("server");
        readings.reading = shelf -> shelf.put(Readings.item("films/ä 1.mkv", "a"));
        var _ = readings.read(source);
        readings.address = URI.create(station.inside("/film"));
        film = new RemotePath(source.id(), "films/ä 1.mkv");
        var pointers = PointerReach.to(List.of("127.0.0.1"), Station.border());
        door =
                new RemoteDoor(
                        new RemoteReading(readings.house, readings.clients, outbound, pointers),
                        new SecureRandom(),
                        System::nanoTime);
        station.answers("/film", exchange -> serve(exchange, FILM.length()));
    }

    @AfterEach
    void close() {
        door.close();
        outbound.close();
        station.close();
        ffmpeg.close();
    }

    @Test
    @DisplayName("STR-98: a file is read with the headers that its server wants to be told")
    void aFileIsReadWithWhatItsServerWantsToBeTold() throws Exception {
        HttpResponse<String> answer = get(film, "bytes=0-");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(FILM);
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes 0-9/10");
        assertThat(asked).containsExactly("secret bytes=0-");
    }

    @Test
    @DisplayName(
            "a file with an address in it is read from there, as it says at this moment, also on a host in the house that is named")
    void anAddressInAFileIsFollowed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ä film.strm");
        Files.writeString(file, "#comment\n" + station.inside("/film"));

        HttpResponse<String> part = get(Pointer.text(file), "bytes=3-5");
        Files.writeString(file, station.inside("/other"));
        HttpResponse<String> other = get(Pointer.text(file), "bytes=0-");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("345");
        assertThat(other.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[::1]:%d/film", "http://127.0.0.2:%d/film"})
    @DisplayName("a file leads to no host in the house that nobody has named, and no redirect does")
    void hostsThatNobodyNamedAreNotAsked(String address, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("film.strm");
        int port = URI.create(station.inside("/film")).getPort();
        Files.writeString(file, address.formatted(port));
        Path other = folder.resolve("other.strm");
        station.redirect("/away", station.inside("/film"));
        Files.writeString(other, station.outside("/away"));

        assertThat(get(Pointer.text(file), "bytes=0-").statusCode()).isEqualTo(403);
        assertThat(get(Pointer.text(other), "bytes=0-").statusCode()).isEqualTo(502);
        assertThat(station.visits("/away")).isEqualTo(1);
        assertThat(station.visits("/film")).isZero();
    }

    @Test
    @DisplayName("H30 a file with an address of another protocol, or none, opens nothing")
    void otherAddressesInAFileAreNotFollowed(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path file = folder.resolve("film.strm");
        Files.writeString(file, secret.toUri().toString());

        assertThat(get(Pointer.text(file), "bytes=0-").statusCode()).isEqualTo(502);
        assertThat(get(Pointer.text(folder.resolve("away.strm")), "bytes=0-").statusCode())
                .isEqualTo(404);
        assertThat(get(Pointer.text(secret), "bytes=0-").statusCode()).isEqualTo(404);
    }

    @Test
    void aPartOfItIsAskedForAsSuch() throws Exception {
        assertThat(get(film, "bytes=3-5").body()).isEqualTo("345");
        assertThat(get(film, "bytes=7-").body()).isEqualTo("789");
    }

    @Test
    void whereTheServerBreaksOffItIsAskedForTheRest() throws Exception {
        station.answers("/film", exchange -> serve(exchange, 4));

        assertThat(get(film, "bytes=0-").body()).isEqualTo(FILM);
        assertThat(asked).containsExactly("secret bytes=0-", "secret bytes=4-", "secret bytes=8-");
    }

    @Test
    void aServerThatKnowsNoPartsIsReadInPartsAllTheSame() throws Exception {
        station.answers("/film", exchange -> Station.send(exchange, 200, FILM));

        HttpResponse<String> part = get(film, "bytes=3-5");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("345");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 3-5/10");
        assertThat(get(film, "bytes=7-").body()).isEqualTo("789");
        assertThat(get(film, "bytes=0-").body()).isEqualTo(FILM);
    }

    @Test
    void aFileOfUnknownLengthThatBreaksOffIsNoWholeFile() {
        station.answers(
                "/film",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(FILM.getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    throw new IOException("the server broke off");
                });

        assertThatThrownBy(() -> get(film, "bytes=0-")).isInstanceOf(IOException.class);
    }

    @Test
    void soundThatIsApartIsReadWhereItIs() throws Exception {
        station.answers("/sound", exchange -> Station.send(exchange, 200, "sound"));
        readings.soundAddress = URI.create(station.inside("/sound"));

        assertThat(get(film.sound(), "bytes=0-").body()).isEqualTo("sound");
        assertThat(get(film, "bytes=0-").body()).isEqualTo(FILM);
        assertThat(get(new RemotePath(film.source(), "other.mkv").sound(), "bytes=0-").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAddressThatEndedBeforeItsTimeIsAskedForAgainOnce() throws Exception {
        station.answers("/old", exchange -> Station.send(exchange, 403, "no"));
        readings.address = URI.create(station.inside("/old"));
        readings.forgotten =
                _ -> {
                    readings.address = URI.create(station.inside("/film"));
                    return true;
                };

        assertThat(get(film, "bytes=0-").body()).isEqualTo(FILM);

        readings.address = URI.create(station.inside("/old"));
        readings.forgotten = _ -> true;
        assertThat(get(film, "bytes=0-").statusCode()).isEqualTo(502);
        assertThat(station.visits("/old")).isEqualTo(3);
    }

    @Test
    @DisplayName(
            "F18: a file whose token was refused while another reader had it renewed is asked for with the new one")
    void whatAnotherReaderRenewedIsUsed() throws Exception {
        station.answers("/old", exchange -> Station.send(exchange, 401, "revoked"));
        readings.address = URI.create(station.inside("/old"));
        readings.forgotten =
                _ -> {
                    readings.address = URI.create(station.inside("/film"));
                    return false;
                };

        assertThat(get(film, "bytes=0-").body()).isEqualTo(FILM);

        readings.address = URI.create(station.inside("/old"));
        readings.forgotten = _ -> false;
        assertThat(get(film, "bytes=0-").statusCode()).isEqualTo(502);
        assertThat(station.visits("/old")).as("not asked in vain").isEqualTo(2);
    }

    @Test
    @DisplayName(
            "F19: an address that ends in the middle of a read is renewed, and the read goes on")
    void anAddressThatEndsInTheMiddleIsRenewed() throws Exception {
        station.answers("/old", exchange -> serve(exchange, 4));
        readings.address = URI.create(station.inside("/old"));
        readings.forgotten =
                _ -> {
                    readings.address = URI.create(station.inside("/film"));
                    return true;
                };
        station.answers(
                "/old",
                exchange -> {
                    if (asked.isEmpty()) {
                        serve(exchange, 4);
                    } else {
                        Station.send(exchange, 403, "expired");
                    }
                });

        assertThat(get(film, "bytes=0-").body()).isEqualTo(FILM);
        assertThat(station.visits("/old")).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "H42: what breaks off and whose source was moved to another host meanwhile is not read on, so that nobody is told the new secret")
    void aSourceThatMovedIsNotReadOn() throws Exception {
        station.answers(
                "/film",
                exchange -> {
                    move("http://other.example/list");
                    serve(exchange, 4);
                });
        PointerReach none = PointerReach.to(List.of(), Station.border());
        var reading = new RemoteReading(readings.house, readings.clients, outbound, none);

        try (RemoteStream stream =
                reading.open(film, RequestedRange.of("bytes=0-"), NotedHolder.viewer())) {
            assertThatThrownBy(() -> stream.copyTo(OutputStream.nullOutputStream()))
                    .isInstanceOf(RemoteRefusal.class)
                    .hasMessage("the source was moved to another place: moved");
        }

        assertThat(asked).containsExactly("secret bytes=0-");
    }

    @Test
    @DisplayName("what breaks off and whose source has another name meanwhile is read on")
    void aSourceThatIsAtTheSamePlaceIsReadOn() throws Exception {
        station.answers(
                "/film",
                exchange -> {
                    move("http://127.0.0.1:8080/other");
                    serve(exchange, 4);
                });

        assertThat(get(film, "bytes=0-").body()).isEqualTo(FILM);
    }

    @Test
    @DisplayName(
            "H42: a source that is moved while its file is looked up, or removed, is not asked with the new secret")
    void aSourceThatMovesIsNotAsked() throws Exception {
        readings.whenAddressed = () -> move("http://other.example/list");

        assertThat(get(film, "bytes=0-").statusCode()).isEqualTo(503);

        readings.whenAddressed =
                () -> {
                    boolean _ = readings.sources.remove(film.source(), Readings.NOW);
                };
        assertThat(get(film, "bytes=0-").statusCode()).isEqualTo(404);
        assertThat(asked).isEmpty();
    }

    private void move(String address) {
        boolean _ = readings.sources.change(film.source(), Readings.settings("moved", address));
    }

    @Test
    void anotherPartThanIsAskedForIsNotTakenForIt() throws Exception {
        station.answers("/film", exchange -> lie(exchange, "bytes 0-9/10", FILM));
        assertThat(get(film, "bytes=3-").statusCode()).isEqualTo(502);

        station.answers("/film", exchange -> brokenOff(exchange, "bytes 0-9/10"));
        assertThatThrownBy(() -> get(film, "bytes=0-")).isInstanceOf(IOException.class);
    }

    @Test
    void aFileThatIsAnotherOneMeanwhileIsNotReadOn() {
        station.answers("/film", exchange -> brokenOff(exchange, "bytes 4-9/11"));

        assertThatThrownBy(() -> get(film, "bytes=0-")).isInstanceOf(IOException.class);
    }

    @Test
    void aPartThatIsShorterThanItSaysIsCompleted() throws Exception {
        station.answers(
                "/film",
                exchange -> {
                    String range = exchange.getRequestHeaders().getFirst("Range");
                    int from = Integer.parseInt(range.replaceAll("bytes=(\\d+)-.*", "$1"));
                    lie(
                            exchange,
                            "bytes %d-9/10".formatted(from),
                            FILM.substring(from, Math.min(from + 4, FILM.length())));
                });

        assertThat(get(film, "bytes=0-").body()).isEqualTo(FILM);
    }

    @Test
    void whatComesBeyondThePartIsLeftOut() throws Exception {
        station.answers("/film", exchange -> lie(exchange, "bytes 3-5/10", "3456789"));

        assertThat(get(film, "bytes=3-5").body()).isEqualTo("345");
    }

    @Test
    void whatTheServerRefusesIsRefused() throws Exception {
        station.answers("/film", exchange -> Station.send(exchange, 403, "no"));
        assertThat(get(film, "bytes=0-").statusCode()).isEqualTo(502);

        station.answers("/film", exchange -> Station.send(exchange, 404, "no"));
        assertThat(get(film, "bytes=0-").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("H03: a list of the Internet names no file of this network")
    void theInternetNamesNoFileInside() throws Exception {
        Source list = readings.sources.add(Readings.settings("list", "http://localhost/list"));
        readings.reading = shelf -> shelf.put(Readings.item("film.mkv", "a"));
        var _ = readings.read(list);
        RemotePath named = new RemotePath(list.id(), "film.mkv");

        assertThat(get(named, "bytes=0-").statusCode()).isEqualTo(502);
        assertThat(asked).isEmpty();
        readings.address = URI.create(station.outside("/film"));
        assertThat(get(named, "bytes=0-").body()).isEqualTo(FILM);
    }

    @Test
    @DisplayName("F07: a film takes a connection of its account, and without room it is read later")
    void aFilmTakesAConnectionOfItsAccount() throws Exception {
        readings.allowed = 1;
        Leases.Lease channel =
                readings.leases
                        .take(readings.account(film.source()), 1, NotedHolder.viewer())
                        .orElseThrow();

        assertThat(get(film, "bytes=0-").statusCode()).isEqualTo(458);
        assertThat(asked).isEmpty();
        channel.close();

        assertThat(get(film, "bytes=0-").body()).isEqualTo(FILM);
        given();
    }

    @Test
    void whoIsRefusedHoldsNoConnection() throws Exception {
        readings.allowed = 1;
        station.answers("/film", exchange -> Station.send(exchange, 403, "no"));

        assertThat(get(film, "bytes=0-").statusCode()).isEqualTo(502);

        assertThat(readings.leases.count()).isZero();
    }

    @Test
    void partsOfOneFilmTakeOneConnection() throws Exception {
        readings.allowed = 1;
        Leases.Lease first = readings.fileLeases.take(film, NotedHolder.viewer()).orElseThrow();

        assertThat(get(film, "bytes=7-").body()).isEqualTo("789");
        RemotePath other = new RemotePath(film.source(), "other.mkv");
        assertThat(readings.fileLeases.take(other, NotedHolder.viewer())).isEmpty();
        assertThat(readings.leases.count()).isOne();

        first.close();
        given();
    }

    @Test
    @DisplayName("subtitles beside a file of a source are read by their name alone")
    void subtitlesAreRead() throws Exception {
        RemotePath subtitles = new RemotePath(film.source(), "subtitles/11/7.srt");

        assertThat(get(subtitles, "bytes=0-").body()).isEqualTo(FILM);
        assertThat(asked).containsExactly("secret bytes=0-");
    }

    @Test
    void whatNoSourceHasIsNotFound() throws Exception {
        assertThat(get(new RemotePath(film.source(), "other.mkv"), "bytes=0-").statusCode())
                .isEqualTo(404);
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("H21: whoever does not know the name of the door finds nothing behind it")
    void theDoorHasAName() throws Exception {
        URI address = URI.create(door.address(film.text()));
        URI other = address.resolve("/0123456789abcdef0123456789abcdef/" + film.text());

        assertThat(ask(HttpRequest.newBuilder(other).build()).statusCode()).isEqualTo(404);
        assertThat(ask(HttpRequest.newBuilder(address.resolve("/")).build()).statusCode())
                .isEqualTo(404);
        assertThat(asked).isEmpty();
    }

    /// Whoever serves closes after the last byte has come.
    private void given() {
        Patience.until("the connection is given back", () -> readings.leases.count() == 0);
    }

    private HttpResponse<String> get(RemotePath path, String range) throws Exception {
        return get(path.text(), range);
    }

    private HttpResponse<String> get(String text, String range) throws Exception {
        return ask(
                HttpRequest.newBuilder(URI.create(door.address(text)))
                        .header("Range", range)
                        .build());
    }

    private HttpResponse<String> ask(HttpRequest request) throws Exception {
        return ffmpeg.send(request, BodyHandlers.ofString());
    }

    /// Sends parts of the film, each time at most so many bytes of what it promises.
    private void serve(HttpExchange exchange, int most) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        asked.add(exchange.getRequestHeaders().getFirst("X-Token") + " " + range);
        String[] ends = range.replace("bytes=", "").split("-", -1);
        int from = Integer.parseInt(ends[0]);
        int to = ends[1].isEmpty() ? FILM.length() - 1 : Integer.parseInt(ends[1]);
        byte[] bytes = FILM.substring(from, to + 1).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Range", "bytes %d-%d/%d".formatted(from, to, FILM.length()));
        exchange.sendResponseHeaders(206, bytes.length);
        OutputStream body = exchange.getResponseBody();
        body.write(bytes, 0, Math.min(most, bytes.length));
        body.flush();
        exchange.close();
    }

    /// Says of some bytes what it is told.
    private static void lie(HttpExchange exchange, String part, String bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Range", part);
        Station.send(exchange, 206, bytes);
    }

    /// Breaks off, and says something else of the rest.
    private void brokenOff(HttpExchange exchange, String rest) throws IOException {
        if (exchange.getRequestHeaders().getFirst("Range").equals("bytes=0-")) {
            serve(exchange, 4);
        } else {
            lie(exchange, rest, FILM.substring(4));
        }
    }
}
