package tv.exstream.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever floods us with searches, or wants others flooded by our answers.
class SsdpFloodTest {
    private static final SsdpSearch ALL = new SsdpSearch("ssdp:all", Duration.ZERO);
    private static final SsdpSearch ROOT = new SsdpSearch("upnp:rootdevice", Duration.ZERO);

    private final MutableNanos nanos = new MutableNanos();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final SsdpAnswers answers = answers();

    private SsdpAnswers answers() {
        var timing = new Timing(InstantSource.system(), nanos, new SplittableRandom(1), later);
        return new SsdpAnswers(
                Lan.device("10AA5474", 4, Lan.of("192.168.1.10/24")),
                new SsdpMessages(SsdpName.of(Lan.UDN), "test"),
                new ListenerRecord("ssdp", timing.clock()),
                timing);
    }

    @AfterEach
    void end() {
        later.shutdownNow();
    }

    private int asked(SsdpSearch search, String source, int times) {
        var from = new InetSocketAddress(Lan.address(source), 50_000);
        return IntStream.range(0, times).map(_ -> answers.answers(search, from).size()).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "192.168.1.255", "255.255.255.255", "0.0.0.0", "224.0.0.1"})
    @DisplayName("H46: hosts on the internet and addresses that are not one host get no answer")
    void aForgedSourceIsNotAnswered(String source) {
        assertThat(asked(ALL, source, 10)).isZero();
    }

    @Test
    @DisplayName("H46: one address gets a burst of answers and then three a second")
    void oneAddressIsAnsweredSoOften() {
        assertThat(asked(ROOT, "192.168.1.77", 10_000)).isEqualTo(9);
        nanos.pass(Duration.ofSeconds(1));
        assertThat(asked(ROOT, "192.168.1.77", 10_000)).isEqualTo(3);
    }

    @Test
    @DisplayName("H46: all addresses together get at most twenty answers at once")
    void allTogetherAreAnsweredSoOften() {
        int sent =
                IntStream.rangeClosed(1, 200)
                        .map(host -> asked(ROOT, "192.168.1." + host, 5))
                        .sum();

        assertThat(sent).isEqualTo(20);
    }
}
