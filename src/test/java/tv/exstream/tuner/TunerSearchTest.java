package tv.exstream.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.lan.Answering;
import tv.exstream.lan.Inquiry;
import tv.exstream.lan.WebPlace;

/// On real sockets of the loopback interface.
@Timeout(60)
@DisplayName("Looking for tuners of the network")
class TunerSearchTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final InetAddress THERE = InetAddress.ofLiteral("192.168.1.9");

    private static final String OWN = "10AA5474";
    private static final String OTHER = "1251129F";
    private static final String THIRD = id(1);

    /// One that another installation may have.
    private static String id(long seed) {
        return DeviceId.generate(new SplittableRandom(seed)).toString();
    }

    /// What a real device answered.
    private static final String RECORDED =
            "0003006301040000000102041251129f2b1862554438476b44364c656f374a5367496679584a463274732a15"
                    + "687474703a2f2f3139322e3136382e312e393a38301001042721687474703a2f2f3139322e3136382e312e39"
                    + "3a38302f6c696e6575702e6a736f6edde3bdb5";

    private final ListenerRecord record = new ListenerRecord("test", InstantSource.system());
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    private InetSocketAddress device(String id, int tuners) throws IOException {
        LanDevice device = Lan.device(id, tuners, Lan.of("127.0.0.1/8"));
        var answers = new DiscoveryAnswers(device, record, System::nanoTime);
        var listener = new DatagramListener(new InetSocketAddress(HERE, 0), record, answers);
        opened.add(listener::close);
        return (InetSocketAddress) listener.openChannel().getLocalAddress();
    }

    /// Answers each question with these bytes.
    private InetSocketAddress answering(byte[]... answers) throws IOException {
        Answering answering = Answering.with(answers);
        opened.add(answering);
        return answering.address();
    }

    private static List<FoundTuner> search(InetSocketAddress... everybody) {
        var inquiry = new Inquiry(() -> List.of(everybody), System::nanoTime);
        return new TunerSearch(DeviceId.parse(OWN), inquiry).search();
    }

    private static WebPlace place(String address) {
        return new WebPlace(URI.create(address));
    }

    private static byte[] reply(HomeRunTag... tags) {
        ByteBuffer bytes = new HomeRunPacket(HomeRunPacket.DISCOVER_REPLY, List.of(tags)).encode();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return copy;
    }

    @Test
    @DisplayName("finds each once, by id, and leaves our own out")
    void found() throws IOException {
        List<FoundTuner> found = search(device(OTHER, 3), device(OWN, 4), device(THIRD, 2));

        WebPlace here = place("http://127.0.0.1:5004");
        assertThat(found)
                .as("what was heard: %s", record.health())
                .containsExactly(new FoundTuner(THIRD, 2, here), new FoundTuner(OTHER, 3, here));
    }

    @Test
    @DisplayName("goes on where a network cannot be reached, and an answer makes no sense")
    void nonsense() throws IOException {
        InetSocketAddress odd =
                answering(
                        "hello".getBytes(StandardCharsets.US_ASCII),
                        new byte[1_600],
                        reply(HomeRunTag.ofInt(HomeRunTag.DEVICE_ID, 7)),
                        reply(
                                HomeRunTag.ofInt(HomeRunTag.DEVICE_TYPE, 5),
                                HomeRunTag.ofInt(HomeRunTag.DEVICE_ID, 8)),
                        reply(HomeRunTag.ofInt(HomeRunTag.DEVICE_TYPE, DiscoverRequest.TUNER)),
                        reply(
                                HomeRunTag.ofInt(HomeRunTag.DEVICE_TYPE, DiscoverRequest.TUNER),
                                HomeRunTag.ofInt(HomeRunTag.DEVICE_ID, 9)));
        var nowhere = new InetSocketAddress(InetAddress.ofLiteral("255.255.255.255"), 0);

        assertThat(search(nowhere, odd))
                .containsExactly(new FoundTuner("00000009", 0, place("http://127.0.0.1")));
    }

    @Test
    @DisplayName("ends when nobody answers")
    void nobody() throws IOException {
        assertThat(search(answering())).isEmpty();
    }

    @Test
    @DisplayName("understands what a real device answered")
    void recorded() {
        FoundTuner found = FoundTuner.read(HomeRunPacketTest.bytes(RECORDED), THERE).orElseThrow();

        assertThat(found).isEqualTo(new FoundTuner("1251129F", 4, place("http://192.168.1.9")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.7",
                "http://evil.example:80/",
                "not an address",
                "http://[",
                "http://x:99999"
            })
    @DisplayName("H47, H03: believes where an answer came from, and not the host that is in it")
    void elsewhere(String base) {
        byte[] answer =
                reply(
                        HomeRunTag.ofInt(HomeRunTag.DEVICE_TYPE, DiscoverRequest.TUNER),
                        HomeRunTag.ofInt(HomeRunTag.DEVICE_ID, 9),
                        HomeRunTag.ofText(HomeRunTag.BASE_URL, base));

        assertThat(FoundTuner.read(ByteBuffer.wrap(answer), THERE).orElseThrow().place())
                .isEqualTo(place("http://192.168.1.9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.168.1.20/24 192.168.1.255",
                "10.1.2.3/8 10.255.255.255",
                "10.0.0.1/31 10.0.0.1",
                "10.0.0.1/32 10.0.0.1",
                "1.2.3.4/0 255.255.255.255"
            })
    @DisplayName("asks all hosts of a subnet")
    void everybody(String addressAndAll) {
        String[] words = addressAndAll.split(" ");

        assertThat(Lan.on(words[0]).broadcast()).isEqualTo(Lan.address(words[1]));
    }
}
