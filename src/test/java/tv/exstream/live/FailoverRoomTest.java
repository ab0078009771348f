package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.rendition.Urgency;

/// What is done about connections of ours that are in use.
class FailoverRoomTest {
    private static final Fault FULL = new Fault.NoConnectionLeft();

    private long now;

    @Test
    @DisplayName(
            "F07: while all accounts are full the first that gets a connection back is taken at once")
    void theFirstConnectionThatIsGivenBackIsTaken() {
        Limited accounts = new Limited("a", "b");
        Failover failover = of("a", "b");
        fails(failover, FULL, Duration.ZERO);
        Attempt waiting = failover.next(FULL, Duration.ZERO, now);
        assertThat(waiting.after()).isPositive();
        assertThat(waiting.source()).isOne();
        assertThat(failover.hasRoom(accounts.leases, Urgency.VIEWER)).isFalse();
        assertThat(failover.instead(accounts.leases, Urgency.VIEWER, now)).isEmpty();

        accounts.giveBack("a");

        assertThat(failover.hasRoom(accounts.leases, Urgency.VIEWER)).isTrue();
        assertThat(failover.instead(accounts.leases, Urgency.VIEWER, now))
                .contains(
                        new Attempt(0, Duration.ZERO, Limits.USUAL.connecting(), Rung.NEXT_SOURCE));
        assertThat(failover.hasRoom(accounts.leases, Urgency.VIEWER)).as("it is taken").isFalse();
    }

    @Test
    @DisplayName("F07: where several get a connection back the preferred one is taken")
    void thePreferredOneIsTaken() {
        Limited accounts = new Limited("a", "b", "c");
        Failover failover = of("a", "b", "c");
        for (int n = 0; n < 3; n++) {
            Attempt _ = failover.next(FULL, Duration.ZERO, now);
        }

        accounts.giveBack("c");
        accounts.giveBack("b");

        assertThat(failover.instead(accounts.leases, Urgency.VIEWER, now).orElseThrow().source())
                .isOne();
        assertThat(fails(failover, FULL, Duration.ZERO).source())
                .as("where somebody else was faster")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("F07: where what is waited for gets a connection back it is tried at once")
    void whatIsWaitedForIsTried() {
        Limited accounts = new Limited("a");
        Failover failover = of("a");
        assertThat(failover.next(FULL, Duration.ZERO, now).rung()).isEqualTo(Rung.COOL_DOWN);

        accounts.giveBack("a");

        assertThat(failover.hasRoom(accounts.leases, Urgency.VIEWER)).isTrue();
        assertThat(failover.instead(accounts.leases, Urgency.VIEWER, now))
                .as("nothing else")
                .isEmpty();
        assertThat(failover.hasRoom(accounts.leases, Urgency.VIEWER)).isFalse();
    }

    @Test
    @DisplayName(
            "F07: a connection that is given back does not end what is tried with another source")
    void whatFlowsIsNotLeftForAConnection() {
        Limited accounts = new Limited("a");
        Failover failover = of("a", "b");
        fails(failover, FULL, Duration.ZERO);
        Attempt again = fails(failover, new Fault.Ended("closed"), Duration.ofMinutes(5));
        assertThat(again.rung()).isEqualTo(Rung.RETRY);

        accounts.giveBack("a");

        assertThat(failover.hasRoom(accounts.leases, Urgency.VIEWER)).isFalse();
        assertThat(failover.instead(accounts.leases, Urgency.VIEWER, now)).isEmpty();
    }

    @Test
    @DisplayName("F07: a connection that is given back is of no use while its provider refuses")
    void aProviderThatRefusesIsNotAskedForAllThat() {
        Limited accounts = new Limited("a");
        var coolDowns = new CoolDowns(Limits.USUAL);
        Failover failover = of(coolDowns, "a");
        fails(failover, FULL, Duration.ZERO);
        of(coolDowns, "a").next(new Fault.Refused(429, Optional.empty()), Duration.ZERO, now);

        accounts.giveBack("a");

        Attempt later = failover.instead(accounts.leases, Urgency.VIEWER, now).orElseThrow();
        assertThat(later.rung()).isEqualTo(Rung.COOL_DOWN);
        assertThat(later.after()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    }

    /// Accounts of one connection each, which somebody has.
    private static final class Limited {
        private final Leases leases = new Leases();
        private final Map<String, Leases.Lease> taken = new HashMap<>();

        private Limited(String... accounts) {
            leases.allow(Stream.of(accounts).map(Limited::of).toList());
            for (String account : accounts) {
                taken.put(account, take(account));
            }
        }

        private static LiveSource of(String account) {
            return new LiveSource(
                    account,
                    List.of(SourceAddress.parse("http://a.example/1.ts")),
                    LiveSource.USUAL_PROGRAMME,
                    1,
                    RequestHeaders.NONE,
                    account,
                    PastAddress.NONE,
                    LiveLabels.NONE);
        }

        private Leases.Lease take(String account) {
            try {
                return leases.take(account, NotedHolder.viewer()).orElseThrow();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private void giveBack(String account) {
            taken.get(account).close();
        }
    }

    private Attempt fails(Failover failover, Fault fault, Duration flowed) {
        Attempt next = failover.next(fault, flowed, now);
        now += next.after().toNanos();
        return next;
    }

    private Failover of(String... providers) {
        return of(new CoolDowns(Limits.USUAL), providers);
    }

    private Failover of(CoolDowns coolDowns, String... providers) {
        return new Failover(List.of(providers), coolDowns, new Random(7), now);
    }
}
