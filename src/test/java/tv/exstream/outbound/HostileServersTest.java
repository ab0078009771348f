package tv.exstream.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.Patience;

class HostileServersTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);

    @AfterEach
    void close() {
        outbound.close();
        station.close();
    }

    @Test
    @DisplayName("H04: the address that was looked at is connected to, and is told the name")
    void theAddressThatWasLookedAtIsConnectedTo() throws Exception {
        assumeTrue(Request.NAMES_HOSTS, "another HTTP client was there before");
        station.answers("/name", exchange -> send(exchange, "Host"));
        var here = new Border(_ -> new InetAddress[] {InetAddress.getLoopbackAddress()});
        URI nowhere = URI.create(station.inside("/name").replace("127.0.0.1", "nowhere.invalid"));
        try (var pinning = new Outbound(here, System::nanoTime)) {
            assertThat(text(pinning.fetch(Question.get(nowhere, PATIENCE), 1_000)))
                    .isEqualTo(nowhere.getAuthority());
        }
    }

    @Test
    @DisplayName("H05, H07: redirects lead to the web only, and not in circles")
    void redirectsLeadToTheWebOnly() {
        station.redirect("/file", "file:///etc/passwd");
        station.redirect("/ftp", "ftp://a.example/x");
        station.redirect("/host", "http:///x");
        station.redirect("/nothing", "");
        station.redirect("/user", "http://a%0d%0ab@a.example/");
        station.redirect("/long", "/" + "x".repeat(20_000));
        station.redirect("/loop", "/loop");

        for (String path : List.of("/file", "/ftp", "/host", "/nothing", "/user", "/long")) {
            assertThatThrownBy(() -> fetch(path))
                    .as(path)
                    .isInstanceOf(OutboundException.class)
                    .hasMessageContaining("not one of the web");
        }
        assertThatThrownBy(() -> fetch("/loop")).hasMessageContaining("more than 5 times");
        assertThat(station.visits("/loop")).isEqualTo(Outbound.MOST_REDIRECTS + 1);
    }

    @Test
    @DisplayName("H07: a host in letters that look like others is no address; in punycode it is")
    void hostsAreAscii() throws Exception {
        assertThatThrownBy(() -> Redirects.checked(URI.create("http://b\u00fccher.example/")))
                .hasMessageContaining("not one of the web");
        assertThat(Redirects.checked(URI.create("http://xn--bcher-kva.example/"))).isNotNull();
    }

    @Test
    @DisplayName("H05: another server is told no secret of the first and is sent nothing of it")
    void anotherServerIsToldNoSecret() throws Exception {
        station.redirect("/here", "/told");
        station.redirect("/there", station.outside("/told"));
        station.redirect("/sent", 307, station.outside("/told"));
        station.answers("/told", exchange -> Station.send(exchange, 200, told(exchange)));

        assertThat(text(outbound.fetch(secret("/here"), 1_000))).isEqualTo("secret text/plain");
        assertThat(text(outbound.fetch(secret("/there"), 1_000))).isEqualTo("null text/plain");
        Question post = question("/sent").posting("text/plain", new byte[9]);
        assertThatThrownBy(() -> outbound.fetch(post, 1_000))
                .hasMessageContaining("to another server");
    }

    private Question secret(String path) {
        return question(path).with("X-Plex-Token", "secret").with("Accept", "text/plain");
    }

    private static String told(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        return headers.getFirst("X-Plex-Token") + " " + headers.getFirst("Accept");
    }

    @Test
    @DisplayName("H06: each question has our mark; where it leads back to us, nothing is taken")
    void eachQuestionHasOurMark() throws Exception {
        station.answers("/mark", exchange -> send(exchange, SelfMark.HEADER));
        station.answers("/loop", exchange -> Station.send(exchange, 508, "{}"));
        var mark = SelfMark.random(new SplittableRandom(1));
        try (var marked = new Outbound(Station.border(), mark, System::nanoTime)) {
            assertThat(text(marked.fetch(question("/mark"), 1_000))).isEqualTo(mark.text());
        }

        assertThatThrownBy(() -> fetch("/loop")).hasMessageContaining("leads back");
    }

    @Test
    @DisplayName("H09: what comes byte by byte is given up when its time is over")
    void whatComesTooSlowlyIsGivenUp() throws Exception {
        station.answers("/slow", exchange -> station.trickle(exchange, 1));
        var patience = Duration.ofMillis(500);
        var hurried = Question.get(place("/slow"), patience);

        assertThatThrownBy(() -> outbound.fetch(hurried, 1_000))
                .isInstanceOfSatisfying(
                        OutboundException.class,
                        e -> assertThat(e.failure()).isEqualTo(new Failure.TooSlow(patience)));
        var cap = new Cap(1_000, patience);
        try (InputStream body = outbound.open(question("/slow"), cap).body()) {
            assertThatThrownBy(body::readAllBytes).hasMessage("no answer for 500 ms");
        }
    }

    @Test
    @DisplayName("H09: a server that takes the connection and never answers is given up")
    void noAnswerIsGivenUp() {
        station.answers("/silent", _ -> station.hold());
        var hurried = Question.get(place("/silent"), Duration.ofMillis(100));

        assertThatThrownBy(() -> outbound.open(hurried)).hasMessage("no answer for 100 ms");
    }

    @Test
    @DisplayName("H10: an answer without end is given up at its limit")
    void anEndlessAnswerIsGivenUp() throws Exception {
        station.answers("/endless", exchange -> station.trickle(exchange, Integer.MAX_VALUE));

        assertThatThrownBy(() -> fetch("/endless"))
                .isInstanceOfSatisfying(
                        OutboundException.class,
                        e -> assertThat(e.failure()).isEqualTo(new Failure.TooLong(1_000)));
        var cap = new Cap(5_000, PATIENCE);
        try (InputStream body = outbound.open(question("/endless"), cap).body()) {
            assertThat(body.readNBytes(5_000)).hasSize(5_000);
            assertThatThrownBy(body::read).hasMessage("it has more than 5000 bytes");
        }
    }

    @Test
    void aRefusalSaysWhenToComeBackAndNobodyComesBefore() throws Exception {
        station.file("/other", "there");
        station.answers(
                "/busy",
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "120");
                    Station.send(exchange, 429, "");
                });
        var wanted = new Failure.Refused(429, Optional.of(Duration.ofMinutes(2)));

        assertThatThrownBy(() -> fetch("/busy"))
                .isInstanceOfSatisfying(
                        OutboundException.class, e -> assertThat(e.failure()).isEqualTo(wanted));

        assertThatThrownBy(() -> fetch("/other")).hasMessageContaining("status 429");
        assertThat(station.visits("/other")).isZero();
        assertThat(text(outbound.streaming().fetch(question("/other"), 1_000))).isEqualTo("there");
    }

    @Test
    @DisplayName("F08: who is interrupted while an answer comes leaves at once")
    void whoIsInterruptedLeaves() throws Exception {
        station.answers("/slow", exchange -> station.trickle(exchange, 1));
        var thrown = new CompletableFuture<Throwable>();
        Thread reader =
                Thread.ofVirtual()
                        .start(() -> thrown.complete(catchThrowable(() -> fetch("/slow"))));
        Patience.until("it is asked", () -> station.visits("/slow") == 1);

        reader.interrupt();

        assertThat(thrown.get(1, TimeUnit.MINUTES)).isInstanceOf(InterruptedException.class);
    }

    private static void send(HttpExchange exchange, String header) throws IOException {
        Station.send(exchange, 200, exchange.getRequestHeaders().getFirst(header));
    }

    private Place place(String path) {
        return Place.ofPerson(URI.create(station.inside(path)));
    }

    private Question question(String path) {
        return Question.get(place(path), PATIENCE);
    }

    private Found<byte[]> fetch(String path) throws IOException, InterruptedException {
        return outbound.fetch(question(path), 1_000);
    }

    private static String text(Found<byte[]> found) {
        return new String(found.body(), StandardCharsets.UTF_8);
    }
}
