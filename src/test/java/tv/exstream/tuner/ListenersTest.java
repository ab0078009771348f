package tv.exstream.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.tuner.HomeRunPacketTest.bytes;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The listeners on real sockets of the loopback interface.
@Timeout(120)
class ListenersTest {
    private static final InetSocketAddress ANY_PORT =
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final String ANY_DEVICE = "0002000c0104ffffffff0204ffffffff73cc7d8f";

    /// Longer than anything here takes, so that only a failure waits for it.
    private static final int PATIENCE_MILLIS = 60_000;

    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final Timing timing =
            new Timing(InstantSource.system(), System::nanoTime, new SplittableRandom(1), later);
    private final ListenerRecord record = new ListenerRecord("test", timing.clock());
    private final LanDevice device = Lan.device("10AA5474", 4, Lan.of("127.0.0.1/8"));
    private final List<Listener> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Listener::close);
        later.shutdownNow();
    }

    @Test
    @DisplayName("HD-13, HDH-3: a request over UDP gets exactly one reply")
    void aRequestOverUdpGetsExactlyOneReply() throws IOException {
        int port = open(new DiscoveryAnswers(device, record, timing.nanoTime()));

        try (DatagramSocket client = new DatagramSocket()) {
            send(client, "noise".getBytes(StandardCharsets.US_ASCII), port);
            send(client, new byte[1_501], port);
            send(client, bytes(ANY_DEVICE).array(), port);

            assertThat(receive(client))
                    .satisfies(reply -> assertThat(reply[1]).isEqualTo((byte) 3));
            client.setSoTimeout(50);
            assertThatThrownBy(() -> receive(client)).isInstanceOf(SocketTimeoutException.class);
        }
        while (record.health().answered() == 0) {
            Thread.onSpinWait();
        }
        assertThat(record.health())
                .returns(3L, ListenerHealth::received)
                .returns(1L, ListenerHealth::answered)
                .returns(2L, ListenerHealth::refused)
                .returns(ListenerHealth.State.LISTENING, ListenerHealth::state);
    }

    @Test
    @DisplayName("HD-17: a search for everything gets one answer for each name, repeated or not")
    void aSearchForEverythingGetsOneAnswerForEachName() throws IOException {
        SsdpMessages messages = new SsdpMessages(SsdpName.of(Lan.UDN), "test");
        int port = open(new SsdpAnswers(device, messages, record, timing));
        String search =
                "M-SEARCH * HTTP/1.1\r\nMAN: \"ssdp:discover\"\r\nMX: 0\r\nST: ssdp:all\r\n\r\n";

        try (DatagramSocket client = new DatagramSocket()) {
            send(client, search.getBytes(StandardCharsets.US_ASCII), port);
            List<String> answers = new ArrayList<>();
            for (SsdpName _ : messages.names()) {
                answers.add(new String(receive(client), StandardCharsets.US_ASCII));
            }

            assertThat(answers)
                    .allSatisfy(
                            answer ->
                                    assertThat(answer)
                                            .startsWith("HTTP/1.1 200 OK\r\n")
                                            .contains("http://127.0.0.1:5004/device.xml"))
                    .extracting(answer -> answer.replaceAll("(?s).*\r\nUSN: (.*?)\r\n.*", "$1"))
                    .containsExactlyElementsOf(
                            messages.names().stream().map(SsdpName::unique).toList());
        }
    }

    @Test
    void severalControlRequestsAreAnsweredOnOneConnection() throws IOException {
        ControlListener listener = control();

        try (Socket client = connect(listener)) {
            for (int round = 0; round < 3; round++) {
                client.getOutputStream().write(get("/sys/model"));
                assertThat(read(client).tag(HomeRunTag.VALUE).orElseThrow().text())
                        .isEqualTo("hdhomerun5_atsc");
            }
        }
        assertThat(listener.health().answered()).isEqualTo(3);
    }

    @Test
    @DisplayName("H45: a control connection that sends garbage is closed")
    void aControlConnectionThatSendsGarbageIsClosed() throws IOException {
        ControlListener listener = control();

        try (Socket client = connect(listener)) {
            client.getOutputStream().write(bytes("0004ffff00000000").array());

            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(listener.health().refused()).isEqualTo(1);
    }

    @Test
    void onlySoManyControlConnectionsAreKept() throws IOException {
        ControlListener listener = control();
        List<Socket> clients = new ArrayList<>();
        try {
            for (int client = 0; client < 16; client++) {
                clients.add(connect(listener));
                clients.getLast().getOutputStream().write(get("/sys/model"));
                read(clients.getLast());
            }
            clients.add(connect(listener));

            assertThat(clients.getLast().getInputStream().read()).isEqualTo(-1);
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    @Test
    @DisplayName("F22: a port that is taken is a state, and is tried again")
    void aPortThatIsTakenIsAStateAndIsTriedAgain() throws IOException {
        LanAddresses lan = device.lan();
        ServerSocket other = new ServerSocket();
        other.bind(ANY_PORT);
        ControlListener listener =
                keep(
                        new ControlListener(
                                (InetSocketAddress) other.getLocalSocketAddress(),
                                lan,
                                answers(),
                                record));
        Discovery discovery = new Discovery(lan, List.of(listener), timing);

        discovery.start();
        assertThat(discovery.health())
                .singleElement()
                .returns(ListenerHealth.State.FAILED, ListenerHealth::state)
                .satisfies(health -> assertThat(health.detail()).contains("in use"));

        other.close();
        discovery.tick();
        assertThat(discovery.health())
                .singleElement()
                .returns(ListenerHealth.State.LISTENING, ListenerHealth::state);

        discovery.close();
        assertThat(discovery.health())
                .singleElement()
                .returns(ListenerHealth.State.OFF, ListenerHealth::state);
    }

    private int open(DatagramListener.Handler handler) throws IOException {
        DatagramListener listener = keep(new DatagramListener(ANY_PORT, record, handler));
        DatagramChannel channel = listener.openChannel();
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    private ControlListener control() throws IOException {
        ControlListener listener =
                keep(new ControlListener(ANY_PORT, device.lan(), answers(), record));
        listener.open();
        return listener;
    }

    private <T extends Listener> T keep(T listener) {
        opened.add(listener);
        return listener;
    }

    private static ControlAnswers answers() {
        return new ControlAnswers(
                new ControlVariables(new Tuners(() -> 2, System::nanoTime, Duration.ZERO)));
    }

    private static Socket connect(ControlListener listener) throws IOException {
        Socket client = new Socket(ANY_PORT.getAddress(), listener.port());
        client.setSoTimeout(PATIENCE_MILLIS);
        return client;
    }

    private static byte[] get(String name) {
        ByteBuffer packet =
                new HomeRunPacket(
                                HomeRunPacket.CONTROL_REQUEST,
                                List.of(HomeRunTag.ofTerminatedText(HomeRunTag.NAME, name)))
                        .encode();
        byte[] bytes = new byte[packet.remaining()];
        packet.get(bytes);
        return bytes;
    }

    private static HomeRunPacket read(Socket client) throws IOException {
        DataInputStream input = new DataInputStream(client.getInputStream());
        byte[] header = input.readNBytes(4);
        int rest = Short.toUnsignedInt(ByteBuffer.wrap(header).getShort(2)) + 4;
        ByteBuffer packet = ByteBuffer.allocate(4 + rest).put(header).put(input.readNBytes(rest));
        return HomeRunPacket.decode(packet.flip()).orElseThrow();
    }

    private static void send(DatagramSocket client, byte[] datagram, int port) throws IOException {
        client.send(new DatagramPacket(datagram, datagram.length, ANY_PORT.getAddress(), port));
    }

    private static byte[] receive(DatagramSocket client) throws IOException {
        if (client.getSoTimeout() == 0) {
            client.setSoTimeout(PATIENCE_MILLIS);
        }
        DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
        client.receive(packet);
        byte[] bytes = new byte[packet.getLength()];
        System.arraycopy(packet.getData(), 0, bytes, 0, bytes.length);
        return bytes;
    }
}
