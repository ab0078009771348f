package tv.exstream.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.tuner.TunerFinding.Check;
import tv.exstream.tuner.TunerFinding.Outcome;

/// A tuner of its own, which says and sends whatever a test wants.
@Timeout(60)
class TunerTrialTest {
    private static final DeviceId OWN = DeviceId.generate(new SplittableRandom(7));
    private static final String LINEUP =
            "[{\"GuideNumber\":\"5\",\"URL\":\"http://elsewhere.example/auto/v5\"}]";

    private HttpServer server;
    private boolean isFound = true;
    private List<ListenerHealth> listeners = health(ListenerHealth.State.LISTENING);

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void says(String path, byte[] body) {
        server.createContext(
                path,
                exchange -> {
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
    }

    private void says(String path, String body) {
        says(path, body.getBytes(StandardCharsets.UTF_8));
    }

    private void refuses(String path, int status) {
        server.createContext(
                path,
                exchange -> {
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
    }

    private static byte[] packets(int count, int sync) {
        byte[] packets = new byte[188 * count];
        for (int n = 0; n < count; n++) {
            packets[188 * n] = (byte) sync;
        }
        return packets;
    }

    private static List<ListenerHealth> health(ListenerHealth.State state) {
        return Stream.of("discovery", "control", "ssdp")
                .map(
                        name -> {
                            var record = new ListenerRecord(name, InstantSource.system());
                            switch (state) {
                                case LISTENING -> record.listening();
                                case OFF -> record.off();
                                case FAILED -> record.failed("Address already in use");
                            }
                            return record.health();
                        })
                .toList();
    }

    private List<TunerFinding> run(String base) {
        try {
            return new TunerTrial(OWN, () -> listeners, () -> isFound).run(base);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<TunerFinding> run() {
        return run("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static TunerFinding of(List<TunerFinding> all, Check check) {
        return all.stream().filter(each -> each.check() == check).findFirst().orElseThrow();
    }

    private void isOurs() {
        says("/discover.json", "{\"DeviceID\":\"%s\"}".formatted(OWN));
    }

    @Test
    void everythingIsLookedAtInTheOrderInWhichAClientNeedsIt() {
        isOurs();
        says("/lineup.json", LINEUP);
        says("/auto/v5", packets(300, 0x47));

        List<TunerFinding> all = run();

        assertThat(all.stream().map(TunerFinding::check)).containsExactly(Check.values());
        assertThat(all.stream().skip(1)).allMatch(each -> each.outcome() == Outcome.FINE);
        assertThat(of(all, Check.STREAM).detail()).isEqualTo("37600");
    }

    @Test
    void anAddressOfThisMachineAloneIsNamed() {
        assertThat(of(run(), Check.ADDRESS).outcome()).isEqualTo(Outcome.ONLY_HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, ONLY_HERE",
        "localhost, ONLY_HERE",
        "192.0.2.1, ELSEWHERE",
        "no-such-host.invalid, UNKNOWN_NAME"
    })
    void addressesAreToldApart(String host, Outcome outcome) {
        assertThat(TunerTrial.address(host)).isEqualTo(outcome);
    }

    @Test
    void anAddressElsewhereIsNotAsked() {
        List<TunerFinding> all = run("http://192.0.2.1:8411");

        assertThat(of(all, Check.DEVICE).outcome()).isEqualTo(Outcome.NOT_TRIED);
        assertThat(of(all, Check.SEARCH).outcome()).isEqualTo(Outcome.FINE);
    }

    @Test
    void whereNothingAnswersNothingElseIsTried() {
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.stop(0);

        List<TunerFinding> all = run(base);

        assertThat(of(all, Check.DEVICE).outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(of(all, Check.STREAM).outcome()).isEqualTo(Outcome.NOT_TRIED);
    }

    @Test
    void anotherDeviceAtTheAddressIsNamed() {
        says("/discover.json", "{\"DeviceID\":\"1251129F\"}");

        TunerFinding device = of(run(), Check.DEVICE);

        assertThat(device.outcome()).isEqualTo(Outcome.SOMEBODY_ELSE);
        assertThat(device.detail()).isEqualTo("1251129F");
    }

    @Test
    void whatIsNoDeviceAtAllIsSomebodyElse() {
        says("/discover.json", "<html>a router</html>");

        assertThat(of(run(), Check.DEVICE).outcome()).isEqualTo(Outcome.SOMEBODY_ELSE);
    }

    @Test
    void aTunerThatWantsToKnowWhoAsksIsRefused() {
        refuses("/discover.json", 401);

        assertThat(of(run(), Check.DEVICE).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aTunerWithoutChannelsHasNothingToWatch() {
        isOurs();
        says("/lineup.json", "[]");

        List<TunerFinding> all = run();

        assertThat(of(all, Check.LINEUP).outcome()).isEqualTo(Outcome.NO_CHANNEL);
        assertThat(of(all, Check.STREAM).outcome()).isEqualTo(Outcome.NOT_TRIED);
    }

    @Test
    void aStreamThatIsNoneEndsOrIsRefusedHasNoPicture() {
        isOurs();
        says("/lineup.json", LINEUP);
        for (byte[] body : Arrays.asList(packets(300, 0x48), packets(3, 0x47), new byte[0])) {
            says("/auto/v5", body);
            assertThat(of(run(), Check.STREAM).outcome()).isEqualTo(Outcome.NO_PICTURE);
            server.removeContext("/auto/v5");
        }
        refuses("/auto/v5", 503);

        assertThat(of(run(), Check.STREAM).detail()).contains("503");
    }

    @Test
    void portsThatCannotBeHadAreNamedAndNobodyIsSearchedThen() {
        listeners = health(ListenerHealth.State.FAILED);

        List<TunerFinding> all = run();

        assertThat(of(all, Check.DISCOVERY).outcome()).isEqualTo(Outcome.NO_PORT);
        assertThat(of(all, Check.SSDP).detail()).isEqualTo("Address already in use");
        assertThat(of(all, Check.SEARCH).outcome()).isEqualTo(Outcome.NOT_TRIED);
    }

    @Test
    void portsThatAreSwitchedOffAreNamed() {
        listeners = health(ListenerHealth.State.OFF);

        assertThat(of(run(), Check.CONTROL).outcome()).isEqualTo(Outcome.SWITCHED_OFF);
    }

    @Test
    void aQuestionThatDoesNotComeBackIsNamed() {
        isFound = false;

        assertThat(of(run(), Check.SEARCH).outcome()).isEqualTo(Outcome.NOT_FOUND);
    }
}
