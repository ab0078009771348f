package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.Patience;
import tv.exstream.live.Leases;
import tv.exstream.live.NotedHolder;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.PointerReach;
import tv.exstream.outbound.Station;
import tv.exstream.process.ProcessKind;
import tv.exstream.rendition.Urgency;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;

/// Who has the only connection of an account.
class FirstViewersTest {
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
        readings.reading = shelf -> shelf.put(Readings.item("film.mkv", "a"));
        var _ = readings.read(source);
        readings.address = URI.create(station.inside("/film"));
        film = new RemotePath(source.id(), "film.mkv");
        var pointers = PointerReach.to(List.of("127.0.0.1"), Station.border());
        door =
                new RemoteDoor(
                        new RemoteReading(readings.house, readings.clients, outbound, pointers),
                        new SecureRandom(),
                        System::nanoTime);
    }

    @AfterEach
    void close() {
        door.close();
        outbound.close();
        station.close();
        ffmpeg.close();
    }

    @Test
    @DisplayName(
            "F07: a viewer has the connection of a film that is read for later, and the film goes on after")
    void aViewerHasTheConnectionOfAFilmForLater() throws Exception {
        readings.allowed = 1;
        var silent = new CountDownLatch(1);
        station.answers(
                "/film",
                exchange -> {
                    asked.add("film");
                    exchange.sendResponseHeaders(206, FILM.length());
                    exchange.getResponseBody().write('0');
                    exchange.getResponseBody().flush();
                    await(silent);
                });
        HttpRequest question =
                HttpRequest.newBuilder(
                                URI.create(door.address(film.text(), ProcessKind.BACKGROUND_FILL)))
                        .build();
        CompletableFuture<HttpResponse<String>> read =
                ffmpeg.sendAsync(question, BodyHandlers.ofString());
        Patience.until("it is read", () -> asked.size() == 1);

        Optional<Leases.Lease> viewer =
                readings.leases.take(
                        readings.account(film.source()), 1, new NotedHolder(Urgency.VIEWER));

        assertThat(viewer).isPresent();
        assertThat(readings.leases.count()).isOne();
        assertThat(read.handle(FirstViewersTest::isBrokenOff).join()).isTrue();
        silent.countDown();
        viewer.get().close();
        station.answers("/film", exchange -> Station.send(exchange, 200, FILM));
        assertThat(ffmpeg.send(question, BodyHandlers.ofString()).body()).isEqualTo(FILM);
    }

    @Test
    @DisplayName("F07: a film that a viewer waits for keeps its connection")
    void aFilmThatAViewerWaitsForIsNotBrokenOff() throws Exception {
        readings.allowed = 1;
        Leases.Lease fill =
                readings.fileLeases.take(film, new NotedHolder(Urgency.BACKGROUND)).orElseThrow();
        Leases.Lease viewer = readings.fileLeases.take(film, NotedHolder.viewer()).orElseThrow();

        assertThat(readings.leases.take(readings.account(film.source()), 1, NotedHolder.viewer()))
                .isEmpty();

        viewer.close();
        fill.close();
        assertThat(readings.leases.count()).isZero();
    }

    @Test
    @DisplayName("F07: a film whose viewer has left gives its connection to whoever watches now")
    void aFilmWhoseViewerHasLeftGivesWay() throws Exception {
        readings.allowed = 1;
        var fill = new NotedHolder(Urgency.VIEWER);
        Leases.Lease reading = readings.fileLeases.take(film.sound(), fill).orElseThrow();
        fill.whenAsked(reading::close);
        String account = readings.account(film.source());
        assertThat(readings.leases.take(account, 1, NotedHolder.viewer())).isEmpty();

        readings.awaited = path -> !path.equals(film.path());

        assertThat(readings.leases.take(account, 1, NotedHolder.viewer())).isPresent();
        assertThat(fill.asked()).isPositive();
    }

    /// Before its answer had begun, it may be asked for again.
    private static boolean isBrokenOff(HttpResponse<String> answer, Throwable failure) {
        return failure == null
                ? answer.statusCode() == 458
                : Stream.of(failure, failure.getCause()).anyMatch(IOException.class::isInstance);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
