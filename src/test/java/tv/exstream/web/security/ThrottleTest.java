package tv.exstream.web.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.account.IpAddress;
import tv.exstream.account.Peer;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class ThrottleTest {
    private final AtomicLong now = new AtomicLong();
    private final Throttle throttle =
            new Throttle(new Throttle.Rate(3, Duration.ofSeconds(30)), now::get);

    @Test
    @DisplayName("H33: so many tries are let through, and others as time passes")
    void triesComeBackAsTimePasses() {
        use("ann", 3);

        assertRefused("ann", "tries must be at most 3 in 30 s: one more; again in 11 s");
        use("bob", 3);
        now.addAndGet(Duration.ofSeconds(10).toNanos());
        use("ann", 1);
        assertRefused("ann", "tries must be at most 3 in 30 s: one more; again in 11 s");
    }

    @Test
    void whatWasForgivenMayBeTriedAgain() {
        use("ann", 3);

        throttle.forgive("ann");

        use("ann", 1);
    }

    @Test
    void allAddressesThatBelongToAHouseholdAreOne() {
        for (int i = 1; i <= 3; i++) {
            throttle.admit(peer("2001:db8:1:2::" + i));
        }

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> throttle.admit(peer("2001:db8:1:2:ffff::9")));
        assertThatCode(() -> throttle.admit(peer("2001:db8:1:3::1"))).doesNotThrowAnyException();
        assertThatCode(() -> throttle.admit(peer("192.0.2.1"))).doesNotThrowAnyException();
        assertThatCode(() -> throttle.admit(peer("192.0.2.2"))).doesNotThrowAnyException();
    }

    @Test
    void whoeverComesWithManyNamesFillsNoMemory() {
        use("ann", 3);
        for (int i = 0; i < 10_000; i++) {
            throttle.admit("name " + i);
        }

        use("ann", 1);
    }

    private void use(String name, int times) {
        for (int i = 0; i < times; i++) {
            throttle.admit(name);
        }
    }

    private void assertRefused(String name, String message) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> throttle.admit(name))
                .withMessage(message)
                .extracting(ProblemException::problem)
                .isEqualTo(Problem.TOO_MANY_REQUESTS);
    }

    private static Peer peer(String address) {
        return new Peer(IpAddress.of(InetAddress.ofLiteral(address).getAddress()), true);
    }
}
