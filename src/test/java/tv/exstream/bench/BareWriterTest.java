package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tv.exstream.mpegts.TsPacket;

class BareWriterTest {
    private static final long PERIOD = Duration.ofMillis(125).toNanos();
    private static final long NOW = Duration.ofHours(5).toNanos() + 77_777;

    @Test
    void aClientGetsWholePackets() throws Exception {
        try (BareServer server = BareServer.start();
                HttpGet stream =
                        HttpGet.ok(server.port(), Zap.path(7), "", Duration.ofSeconds(20))) {
            byte[] bytes = stream.body().readNBytes(3 * BareWriter.CHUNK);

            assertThat(bytes).hasSize(3 * BareWriter.CHUNK);
            for (int at = 0; at < bytes.length; at += TsPacket.SIZE) {
                assertThat(bytes[at]).isEqualTo(TsPacket.SYNC_BYTE);
            }
        }
    }

    @Test
    void allClientsOfAChannelAreDueAtTheSameMoments() {
        long due = BareWriter.dueNanos(3, NOW, PERIOD);

        assertThat(due).isBetween(NOW - PERIOD + 1, NOW);
        assertThat(BareWriter.dueNanos(3, due + PERIOD - 1, PERIOD)).isEqualTo(due);
        assertThat(BareWriter.dueNanos(3, due + PERIOD, PERIOD)).isEqualTo(due + PERIOD);
    }

    @Test
    void channelsAreAFrameApart() {
        long apart = BareWriter.dueNanos(2, NOW, PERIOD) - BareWriter.dueNanos(1, NOW, PERIOD);

        assertThat(Math.floorMod(apart, PERIOD)).isEqualTo(Duration.ofMillis(40).toNanos());
    }

    @Test
    void theChannelIsInTheRequest() throws Exception {
        assertThat(BareWriter.channel("GET /iptv/channel/200.ts HTTP/1.1\r\n\r\n")).isEqualTo(200);
        assertThatThrownBy(() -> BareWriter.channel("GET / HTTP/1.1\r\n\r\n"))
                .hasMessage("request must be for a channel: GET / HTTP/1.1\r\n\r\n");
    }
}
