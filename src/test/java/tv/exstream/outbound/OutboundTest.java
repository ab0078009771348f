package tv.exstream.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.ByteRange;

class OutboundTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);

    @AfterEach
    void close() {
        outbound.close();
        station.close();
    }

    @Test
    @DisplayName(
            "H03, H04: what the Internet named is asked as such again, whatever its name leads to by now")
    void whatWasFoundIsAskedAsWhatNamedIt() throws Exception {
        station.redirect("/a", station.outside("/b"));
        station.redirect("/b", station.outside("/c"));
        station.file("/c", "found");

        Found<byte[]> found = fetch(Place.ofPerson(URI.create(station.outside("/a"))));

        assertThat(found.at())
                .isEqualTo(new Place(URI.create(station.outside("/c")), Reach.INTERNET));
        assertThatThrownBy(() -> fetch(new Place(URI.create(station.inside("/c")), Reach.INTERNET)))
                .hasMessageContaining("into this network");
    }

    @Test
    @DisplayName(
            "H03: a redirect of the Internet leads to nothing inside, also after one in the house")
    void redirectsLeadNowhereInside() {
        station.redirect("/house", station.outside("/out"));
        station.redirect("/out", station.inside("/c"));
        station.file("/c", "secret");

        assertThatThrownBy(() -> fetch(Place.ofPerson(URI.create(station.inside("/house")))))
                .hasMessageContaining("into this network");
    }

    @Test
    @DisplayName("H03: what is sent is answered by whom it is sent to, and by nobody else")
    void whatIsSentIsNotSentOnWhereARedirectLeads() throws Exception {
        station.redirect("/hook", 307, station.inside("/c"));

        Found<byte[]> found = send("/hook", 100);

        assertThat(found.status()).isEqualTo(307);
        assertThat(station.visits("/c")).isZero();
    }

    @Test
    void aRefusalIsAnAnswerToWhatIsSentAndOfALongOneTheBeginningIsTaken() throws Exception {
        station.answers("/hook", exchange -> Station.send(exchange, 500, "x".repeat(100_000)));
        station.answers("/slow", exchange -> station.trickle(exchange, 3));

        assertThat(send("/hook", 100).body()).hasSize(100);
        assertThat(send("/slow", 3).status()).isEqualTo(200);
        assertThatThrownBy(() -> outbound.send(question("http://127.0.0.1:1/"), 100))
                .isInstanceOf(OutboundException.class);
    }

    private Found<byte[]> send(String path, int most) throws Exception {
        return outbound.send(question(station.inside(path)), most);
    }

    private static Question question(String address) {
        return Question.get(URI.create(address), PATIENCE)
                .with("webhook-id", "msg_1")
                .posting("application/json", new byte[] {'{', '}'});
    }

    @Test
    void whatAPersonNamesIsFetchedWhereverItIs() throws Exception {
        station.file("/c", "found");

        Found<byte[]> found = fetch(Place.ofPerson(URI.create(station.inside("/c"))));

        assertThat(new String(found.body(), StandardCharsets.UTF_8)).isEqualTo("found");
        assertThat(found.leads()).isEqualTo(Reach.ANYWHERE);
    }

    @Test
    @DisplayName("of a server that is not there it is said in words")
    void nothingIsThere() {
        var gone = new Station();
        Place place = Place.ofPerson(URI.create(gone.inside("/c")));
        gone.close();

        assertThatThrownBy(() -> fetch(place)).hasMessage("nothing answers at its address");
    }

    @Test
    @DisplayName("of a server that hangs up it is said that the connection failed, and how")
    void whatBreaksOffIsIntroduced() {
        station.answers("/hangs-up", HttpExchange::close);
        Place place = Place.ofPerson(URI.create(station.inside("/hangs-up")));

        assertThatThrownBy(() -> fetch(place)).hasMessageStartingWith("the connection failed: ");
    }

    @Test
    void aWholeFileIsNoPart() throws Exception {
        station.file("/c", "0123456789");
        station.answers("/part", exchange -> Station.send(exchange, 206, "23"));

        assertThat(part("/part")).isEqualTo("23");
        assertThatThrownBy(() -> part("/c")).hasMessageContaining("whole files");
    }

    private String part(String path) throws IOException, InterruptedException {
        var place = Place.ofPerson(URI.create(station.inside(path)));
        var question = Question.get(place, PATIENCE).part(new ByteRange(2, 2));
        return new String(outbound.fetch(question, 1_000).body(), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("F08: an answer that comes when nobody waits for it any more is closed")
    void anAnswerThatCameTooLateIsClosed() throws Exception {
        station.file("/c", "stream");
        var request = HttpRequest.newBuilder(URI.create(station.inside("/c"))).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());

            Outbound.abandon(CompletableFuture.completedFuture(answer));

            assertThatThrownBy(() -> answer.body().read()).hasMessageContaining("closed");
        }
    }

    @Test
    void anAnswerThatIsNotThereYetIsCalledOff() throws Exception {
        var open = new CompletableFuture<HttpResponse<InputStream>>();
        var failed = CompletableFuture.<HttpResponse<InputStream>>failedFuture(new IOException());

        Outbound.abandon(open);
        Outbound.abandon(failed);

        assertThat(open).isCancelled();
    }

    @Test
    void anAnswerAsLongAsItMayBeIsTaken() throws Exception {
        station.file("/c", "x".repeat(1_000));

        assertThat(fetch(Place.ofPerson(URI.create(station.inside("/c")))).body()).hasSize(1_000);
    }

    @Test
    void whatIsStillTheSameIsNotFetchedAgain() throws Exception {
        station.answers(
                "/same",
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"7\"");
                    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
                    Station.send(exchange, "\"7\"".equals(known) ? 304 : 200, "");
                });
        Question question = Question.get(URI.create(station.inside("/same")), PATIENCE);
        Found<byte[]> first = outbound.fetch(question, 1_000);

        Found<byte[]> again = outbound.fetch(Validators.of(first).ifChanged(question), 1_000);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(304);
    }

    private Found<byte[]> fetch(Place place) throws IOException, InterruptedException {
        return outbound.fetch(Question.get(place, PATIENCE), 1_000);
    }
}
