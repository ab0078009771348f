package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.library.remote.PatientQuestions.NotSignedIn;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.outbound.Station;

@Timeout(60)
class PatientQuestionsTest {
    private static final String PATH = "/items";
    private static final int MOST = 1 << 10;

    private final Station server = new Station();
    private final AtomicLong passed = new AtomicLong();
    private final Outbound outbound =
            new Outbound(Station.border(), () -> System.nanoTime() + passed.get());
    private final List<Duration> waits = new ArrayList<>();
    private final PatientQuestions questions = new PatientQuestions(outbound, this::wait);

    @AfterEach
    void close() {
        outbound.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    @DisplayName("a server that is being started is asked again, each time later")
    void aServerThatIsBeingStartedIsAskedAgain(int status) throws Exception {
        failing(status, 2, "");

        assertThat(questions.fetch(question(), MOST))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("here");

        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({"1, PT1S", "30, PT30S", "99999, PT2M"})
    @DisplayName("a server that names a time is left alone for it, within bounds")
    void theTimeThatIsNamedCounts(int named, Duration waited) throws Exception {
        failing(503, 1, Integer.toString(named));

        String answer =
                questions.read(
                        question(),
                        body -> new String(body.readAllBytes(), StandardCharsets.UTF_8));

        assertThat(answer).isEqualTo("here");
        assertThat(waits.getFirst()).isEqualTo(waited);
        assertThat(waits)
                .allMatch(wait -> wait.compareTo(Duration.ofMinutes(2)) <= 0, "within bounds");
    }

    @Test
    @DisplayName("a server that stays away is given up after a minute")
    void whoStaysAwayIsGivenUp() {
        failing(503, 99, "");

        assertThatThrownBy(() -> questions.fetch(question(), MOST))
                .isInstanceOf(OutboundException.class);

        assertThat(waits).hasSize(4);
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofSeconds(61));
        assertThat(server.visits(PATH)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 500})
    @DisplayName("what is refused for good is asked once")
    void whatIsRefusedIsAskedOnce(int status) {
        failing(status, 99, "");

        assertThatThrownBy(() -> questions.fetch(question(), MOST))
                .isInstanceOf(OutboundException.class)
                .isNotInstanceOf(NotSignedIn.class);

        assertThat(waits).isEmpty();
        assertThat(server.visits(PATH)).isEqualTo(1);
    }

    @Test
    @DisplayName("who is not let in is told so, at once")
    void whoIsNotLetInIsToldSo() {
        failing(401, 99, "");

        assertThatThrownBy(() -> questions.fetch(question(), MOST))
                .isInstanceOf(NotSignedIn.class)
                .hasMessage("the server does not let us in");
        assertThat(waits).isEmpty();
    }

    @Test
    @DisplayName("for somebody who waits it is asked only once")
    void forSomebodyWhoWaitsItIsAskedOnce() {
        failing(503, 99, "");

        assertThatThrownBy(() -> questions.once().fetch(question(), MOST))
                .isInstanceOf(OutboundException.class);

        assertThat(server.visits(PATH)).isEqualTo(1);
    }

    /// The time is over at once.
    private void wait(Duration time) {
        waits.add(time);
        passed.addAndGet(time.toNanos());
    }

    private Question question() {
        return Question.get(
                Place.ofInternet(URI.create(server.outside(PATH))), Duration.ofSeconds(20));
    }

    /// @param after how many seconds it wants to be left alone; empty when it does not say
    private void failing(int status, int times, String after) {
        server.answers(
                PATH,
                exchange -> {
                    boolean fails = server.visits(PATH) <= times;
                    if (fails && !after.isEmpty()) {
                        exchange.getResponseHeaders().set("Retry-After", after);
                    }
                    Station.send(exchange, fails ? status : 200, fails ? "" : "here");
                });
    }
}
