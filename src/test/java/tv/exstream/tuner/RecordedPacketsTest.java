package tv.exstream.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Packets that real clients and a real device sent.
class RecordedPacketsTest {
    private static final Path RECORDED = Path.of("..", "shared", "data", "hdhomerun");

    @Test
    void everyRecordedRequestIsARequestForSomeDevice() throws IOException {
        String requests = Files.readString(file("recorded-here/discovery_requests.json"));

        assertThat(Pattern.compile("\"hex\":\"([0-9a-f]+)\"").matcher(requests).results())
                .isNotEmpty()
                .allSatisfy(
                        hex ->
                                assertThat(
                                                HomeRunPacket.decode(
                                                                HomeRunPacketTest.bytes(
                                                                        hex.group(1)))
                                                        .flatMap(DiscoverRequest::from))
                                        .isPresent());
    }

    @Test
    void theReplyOfARealDeviceHasTheTagsThatWeSend() throws IOException {
        byte[] reply =
                Files.readAllBytes(file("uvjim__hass_hdhomerun/discovery_reply_HDHR5-4DT.bin"));

        HomeRunPacket packet = HomeRunPacket.decode(ByteBuffer.wrap(reply)).orElseThrow();

        assertThat(packet.type()).isEqualTo(HomeRunPacket.DISCOVER_REPLY);
        assertThat(packet.tags())
                .extracting(HomeRunTag::code)
                .contains(
                        HomeRunTag.DEVICE_TYPE,
                        HomeRunTag.DEVICE_ID,
                        HomeRunTag.TUNER_COUNT,
                        HomeRunTag.BASE_URL,
                        HomeRunTag.LINEUP_URL);
        assertThat(packet.tag(HomeRunTag.LINEUP_URL).orElseThrow().text()).endsWith("/lineup.json");
    }

    private static Path file(String name) {
        Path file = RECORDED.resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is absent: recorded packets not tried");
        return file;
    }
}
