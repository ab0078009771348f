package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tv.exstream.Patience;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.PointerReach;
import tv.exstream.outbound.Station;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;

@DisplayName("The rest of a file that its server refuses")
class RefusedRestTest {
    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private final Readings readings = new Readings();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final Logger log = (Logger) LoggerFactory.getLogger(RemoteDoor.class);
    private final Level before = log.getLevel();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.list = new CopyOnWriteArrayList<>();
        lines.setContext(log.getLoggerContext());
        lines.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(lines);
    }

    @AfterEach
    void close() {
        log.detachAppender(lines);
        log.setLevel(before);
        outbound.close();
        station.close();
    }

    @Test
    @DisplayName("ends the answer for its own reason, and no second status is tried")
    void endsTheAnswerForItsReason() throws Exception {
        Source source = readings.add("server");
        readings.reading = shelf -> shelf.put(Readings.item("film.mkv", "a"));
        var _ = readings.read(source);
        readings.address = URI.create(station.inside("/film"));
        station.answers("/film", this::breakOffOnce);
        var path = new RemotePath(source.id(), "film.mkv");
        var reading =
                new RemoteReading(
                        readings.house,
                        readings.clients,
                        outbound,
                        PointerReach.to(List.of(), Station.border()));

        try (var door = new RemoteDoor(reading, new SecureRandom(), System::nanoTime);
                HttpClient ffmpeg = HttpClient.newHttpClient()) {
            URI address = URI.create(door.address(path.text()));
            var request = HttpRequest.newBuilder(address).header("Range", "bytes=0-").build();

            // It asks once more by itself, and is refused at once.
            assertThat(ffmpeg.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);

            Patience.until(
                    "the end is told with its reason",
                    () -> lines.list.stream().anyMatch(RefusedRestTest::isEndWithReason));
        }
    }

    private static boolean isEndWithReason(ILoggingEvent line) {
        String text = line.getFormattedMessage();
        return text.startsWith("reading through the door ended") && text.endsWith("status 410");
    }

    private void breakOffOnce(HttpExchange exchange) throws IOException {
        if (broken.getAndSet(true)) {
            Station.send(exchange, 410, "gone");
            return;
        }
        exchange.getResponseHeaders().set("Content-Range", "bytes 0-9/10");
        exchange.sendResponseHeaders(206, 10);
        exchange.getResponseBody().write("0123".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
    }
}
