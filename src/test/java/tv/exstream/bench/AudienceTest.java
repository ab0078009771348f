package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// Viewers of all fates, over real connections.
class AudienceTest {
    private static final Crowd CROWD = new Crowd(2, 3);
    private static final Duration ARRIVAL = Duration.ofMillis(30);
    private static final Duration WARM_UP = Duration.ofMillis(50);
    private static final Duration WINDOW = Duration.ofMillis(300);

    private static final String OK = "HTTP/1.1 200 OK";

    private final List<String> speech = new CopyOnWriteArrayList<>();

    @Test
    void whoIsServedWithTheChannelIsFine() throws Exception {
        try (BareServer server = BareServer.start()) {
            AudienceTally tally = watch(server.port(), SyntheticChunks.bytesPerSecond() / 3);

            assertThat(tally.refused()).isZero();
            assertThat(tally.late()).isZero();
            assertThat(tally.starved()).isZero();
            assertThat(tally.bytes()).isGreaterThan(CROWD.viewers() * BareWriter.CHUNK);
            assertThat(tally.gapMillis()).isPositive();
            assertThat(tally.longestGapMillis()).isLessThan(1_000);
        }
    }

    @Test
    void itSaysWhenTheWindowBeginsAndEnds() throws Exception {
        try (BareServer server = BareServer.start()) {
            AudienceTally tally = watch(server.port(), 1);

            assertThat(speech).containsExactly(Audience.BEGIN, Audience.END, tally.json());
        }
    }

    @Test
    void whoGetsLessThanTheChannelSendsIsStarved() throws Exception {
        try (BareServer server = BareServer.start()) {
            AudienceTally tally = watch(server.port(), SyntheticChunks.bytesPerSecond() * 3);

            assertThat(tally.starved()).isEqualTo(CROWD.viewers());
            assertThat(tally.refused()).isZero();
        }
    }

    @Test
    void whoIsCutOffIsStarved() throws Exception {
        try (Canned server = Canned.hangingUp(OK, SyntheticChunks.at(0))) {
            AudienceTally tally = watch(server.port(), 0);

            assertThat(tally.starved()).isEqualTo(CROWD.viewers());
            assertThat(tally.refused()).isZero();
            assertThat(tally.bytes()).isZero();
        }
    }

    @Test
    void whoIsAnsweredWithAnErrorIsRefused() throws Exception {
        try (Canned server = Canned.hangingUp("HTTP/1.1 503 Service Unavailable", new byte[9])) {
            AudienceTally tally = watch(server.port(), 0);

            assertThat(tally.refused()).isEqualTo(CROWD.viewers());
            assertThat(tally.starved()).isZero();
            assertThat(tally.firstByteMillis()).isZero();
        }
    }

    @Test
    void whoGetsAHeadAndNothingElseIsRefused() throws Exception {
        try (Canned server = Canned.hangingUp(OK)) {
            assertThat(watch(server.port(), 0).refused()).isEqualTo(CROWD.viewers());
        }
    }

    @Test
    void whoFindsNobodyIsRefused() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(watch(port, 0).refused()).isEqualTo(CROWD.viewers());
    }

    @Test
    void everyChannelHasItsViewers() throws Exception {
        try (Canned server = Canned.hangingUp("HTTP/1.1 404 Not Found")) {
            AudienceTally _ = watch(server.port(), 0);

            assertThat(server.requests())
                    .hasSize(6)
                    .filteredOn(request -> request.startsWith("GET /iptv/channel/2.ts "))
                    .hasSize(3);
        }
    }

    /// @param bytesPerSecond what they expect
    private AudienceTally watch(int port, double bytesPerSecond) throws Exception {
        var plan = new AudiencePlan(port, CROWD, ARRIVAL, WARM_UP, WINDOW, bytesPerSecond);
        Audience.watch(plan.arguments(), System::nanoTime, speech::add);
        return AudienceTally.parse(speech.getLast());
    }
}
