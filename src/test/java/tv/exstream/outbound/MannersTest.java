package tv.exstream.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.tuner.MutableNanos;

class MannersTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final String HOST = "a.example:443";

    private final MutableNanos nanos = new MutableNanos();
    private final List<Duration> pauses = new ArrayList<>();
    private final Manners manners = new Manners(nanos, this::pause);

    @Test
    void aServerOfTheInternetIsAskedEvenlyAfterAFirstBurst() throws Exception {
        for (int n = 0; n < Manners.BURST; n++) {
            ask(HOST).over();
        }
        assertThat(pauses).isEmpty();

        ask(HOST).over();
        ask(HOST).over();

        assertThat(pauses).containsExactly(Manners.INTERVAL, Manners.INTERVAL);
        ask("b.example:443").over();
        assertThat(pauses).hasSize(2);
    }

    @Test
    void aServerInTheHouseIsAskedAsOftenAsItIsNeeded() throws Exception {
        for (int n = 0; n < 10 * Manners.BURST; n++) {
            manners.ask(HOST, Reach.ANYWHERE, deadline(PATIENCE)).over();
        }

        assertThat(pauses).isEmpty();
    }

    @Test
    void whoIsRefusedWaitsAsLongAsTheServerWants() throws Exception {
        refused(429, Optional.of(Duration.ofSeconds(7)));

        ask(HOST).over();

        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void whoIsRefusedAgainAndAgainWaitsLongerEachTime() throws Exception {
        for (int n = 0; n < 5; n++) {
            refused(429, Optional.empty());
        }

        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8));
    }

    @Test
    void whoWasLetInOnceWaitsBrieflyAgain() throws Exception {
        refused(429, Optional.empty());
        refused(429, Optional.empty());
        Manners.Leave leave = ask(HOST);
        leave.answered(200, Optional.empty());
        leave.over();
        pauses.clear();

        refused(429, Optional.empty());
        ask(HOST).over();

        assertThat(pauses).containsExactly(Manners.FIRST_PAUSE);
    }

    @Test
    void thoseThatWereAskedTogetherAreRefusedOnce() throws Exception {
        Manners.Leave first = ask(HOST);
        Manners.Leave second = ask(HOST);
        first.answered(429, Optional.empty());
        second.answered(429, Optional.empty());

        ask(HOST).over();

        assertThat(pauses).containsExactly(Manners.FIRST_PAUSE);
    }

    @Test
    void whatWouldWaitTooLongIsRefusedWithoutAsking() throws Exception {
        refused(503, Optional.of(Duration.ofHours(9)));
        var wanted = new Failure.Refused(503, Optional.of(Manners.LONGEST_PAUSE));

        assertThatThrownBy(() -> ask(HOST))
                .isInstanceOfSatisfying(
                        OutboundException.class, e -> assertThat(e.failure()).isEqualTo(wanted));
        assertThat(pauses).isEmpty();
    }

    @Test
    void whatIsBrokenForAMomentIsAskedAgain() throws Exception {
        refused(503, Optional.empty());
        refused(500, Optional.of(Duration.ofHours(1)));

        ask(HOST).over();

        assertThat(pauses).isEmpty();
    }

    @Test
    @DisplayName("no more connections are open than a server bears, and each is given back once")
    void connectionsAreCounted() throws Exception {
        List<Manners.Leave> open = new ArrayList<>();
        for (int n = 0; n < Manners.CONNECTIONS; n++) {
            open.add(ask(HOST));
        }
        assertThatThrownBy(this::hurried).hasMessage("no answer for 50 ms");

        open.getFirst().over();
        open.getFirst().over();

        hurried();
        assertThatThrownBy(this::hurried).isInstanceOf(OutboundException.class);
    }

    private void hurried() throws Exception {
        Manners.Leave _ = manners.ask(HOST, Reach.ANYWHERE, deadline(SHORT));
    }

    private void refused(int status, Optional<Duration> retryAfter) throws Exception {
        Manners.Leave leave = ask(HOST);
        leave.answered(status, retryAfter);
        leave.over();
    }

    private Manners.Leave ask(String host) throws Exception {
        return manners.ask(host, Reach.INTERNET, deadline(PATIENCE));
    }

    private Deadline deadline(Duration patience) {
        return Deadline.within(patience, nanos);
    }

    private void pause(Duration time) {
        pauses.add(time);
        nanos.pass(time);
    }
}
