package tv.exstream.tuner;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.nio.channels.DatagramChannel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.lan.LanAddress;
import tv.exstream.lan.NetworkInterfaces;

/// SSDP over multicast, on a port of its own so that no other device is disturbed.
class SsdpListenerTest {
    private static final int PATIENCE_MILLIS = 60_000;

    /// One for each name of the device.
    private static final int ANNOUNCEMENTS = 3;

    private static final String SEARCH =
            """
            M-SEARCH * HTTP/1.1\r
            HOST: 239.255.255.250:1900\r
            MAN: "ssdp:discover"\r
            MX: 1\r
            ST: upnp:rootdevice\r
            \r
            """;

    @Test
    @DisplayName(
            "HD-18: the device says that it is there under each name, and goodbye when it goes")
    void theDeviceSaysThatItIsThereAndGoodbyeWhenItGoes() throws IOException {
        LanAddress address = multicast();
        InetSocketAddress group = new InetSocketAddress("239.255.255.250", freePort());
        LanAddresses addresses = new LanAddresses(() -> List.of(address));

        try (MulticastSocket neighbour = neighbour(group, address)) {
            Discovery discovery = new Here(group, addresses).discovery;
            discovery.start();
            List<String> announced = List.of(next(neighbour), next(neighbour), next(neighbour));
            discovery.close();

            assertThat(announced)
                    .allSatisfy(
                            text ->
                                    assertThat(text)
                                            .contains("\r\nNTS: ssdp:alive\r\n")
                                            .contains(
                                                    "\r\nLOCATION: http://%s:5004/device.xml\r\n"
                                                            .formatted(
                                                                    address.address()
                                                                            .getHostAddress())));
            assertThat(goodbyes(neighbour)).hasSize(3);
        }
    }

    @Test
    @DisplayName(
            "F22: on a network that went and came back the device says that it is there, and is found")
    void aNetworkThatCameBackIsServedAgain() throws IOException {
        LanAddress address = multicast();
        InetSocketAddress group = new InetSocketAddress("239.255.255.250", freePort());
        var machine = new AtomicReference<>(List.of(address));
        try (MulticastSocket neighbour = neighbour(group, address);
                var here = new Here(group, new LanAddresses(machine::get))) {
            here.ssdp.open();
            assertThat(found(group, address)).startsWith("HTTP/1.1 200 OK");

            machine.set(List.of());
            here.discovery.tick();
            machine.set(List.of(address));
            here.discovery.tick();

            for (int n = 0; n < ANNOUNCEMENTS; n++) {
                assertThat(nextSaying("NOTIFY", neighbour)).contains("ssdp:alive");
            }
            assertThat(found(group, address)).startsWith("HTTP/1.1 200 OK");
            // The system drops what a socket has joined on an interface that goes.
            assertThat(here.asked).hasSize(2).doesNotHaveDuplicates();
            assertThat(here.asked.getFirst().isOpen()).isFalse();
        }
    }

    @Test
    @DisplayName("F22: on a network that is added later the device is found")
    void aNetworkThatIsAddedIsServed() throws IOException {
        LanAddress address = multicast();
        InetSocketAddress group = new InetSocketAddress("239.255.255.250", freePort());
        var machine = new AtomicReference<List<LanAddress>>(List.of());
        try (MulticastSocket neighbour = neighbour(group, address);
                var here = new Here(group, new LanAddresses(machine::get))) {
            here.ssdp.open();

            machine.set(List.of(address));
            here.discovery.tick();

            assertThat(nextSaying("NOTIFY", neighbour)).contains("ssdp:alive");
            assertThat(found(group, address)).startsWith("HTTP/1.1 200 OK");
        }
    }

    /// What whoever searches is answered.
    private static String found(InetSocketAddress group, LanAddress address) throws IOException {
        try (MulticastSocket seeker = new MulticastSocket(0)) {
            seeker.setSoTimeout(PATIENCE_MILLIS);
            seeker.setNetworkInterface(NetworkInterface.getByName(address.interfaceName()));
            byte[] search = SEARCH.getBytes(US_ASCII);
            seeker.send(new DatagramPacket(search, search.length, group));
            return next(seeker);
        }
    }

    private static LanAddress multicast() {
        Optional<LanAddress> lan =
                NetworkInterfaces.addresses().stream().filter(LanAddress::multicast).findFirst();
        assumeTrue(lan.isPresent(), "no interface with multicast: announcements not tried");
        return lan.orElseThrow();
    }

    private static MulticastSocket neighbour(InetSocketAddress group, LanAddress address)
            throws IOException {
        MulticastSocket neighbour = new MulticastSocket(group.getPort());
        neighbour.setSoTimeout(PATIENCE_MILLIS);
        neighbour.joinGroup(group, NetworkInterface.getByName(address.interfaceName()));
        return neighbour;
    }

    /// The device, which says nothing unless it is told to or something changes.
    private static final class Here implements AutoCloseable {
        private final SsdpListener ssdp;
        private final Discovery discovery;

        /// The sockets that were asked, in order.
        private final List<DatagramChannel> asked = new CopyOnWriteArrayList<>();

        Here(InetSocketAddress group, LanAddresses addresses) {
            Timing timing =
                    new Timing(
                            InstantSource.system(),
                            System::nanoTime,
                            new SplittableRandom(1),
                            Executors.newSingleThreadScheduledExecutor());
            LanDevice device = Lan.device("10AA5474", 4, addresses);
            SsdpMessages messages = new SsdpMessages(SsdpName.of(Lan.UDN), "test");
            ListenerRecord record = new ListenerRecord("ssdp", timing.clock());
            SsdpAnswers answers = new SsdpAnswers(device, messages, record, timing);
            DatagramListener.Handler noting =
                    (datagram, source, channel) -> {
                        if (US_ASCII.decode(datagram.duplicate())
                                .toString()
                                .startsWith("M-SEARCH")) {
                            asked.add(channel);
                        }
                        answers.received(datagram, source, channel);
                    };
            ssdp =
                    new SsdpListener(
                            group, device, messages, new SsdpListener.ListeningTo(noting, record));
            discovery = new Discovery(addresses, List.of(ssdp), timing);
        }

        @Override
        public void close() {
            discovery.close();
        }
    }

    private static List<String> goodbyes(DatagramSocket neighbour) throws IOException {
        List<String> goodbyes = new ArrayList<>();
        while (goodbyes.size() < ANNOUNCEMENTS) {
            goodbyes.add(nextSaying("\r\nNTS: ssdp:byebye\r\n", neighbour));
        }
        return goodbyes;
    }

    /// Others on this network may be heard as well.
    private static String nextSaying(String words, DatagramSocket neighbour) throws IOException {
        String text = next(neighbour);
        while (!text.contains(words)) {
            text = next(neighbour);
        }
        return text;
    }

    private static String next(DatagramSocket neighbour) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
        neighbour.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), US_ASCII);
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("0.0.0.0"))) {
            return socket.getLocalPort();
        }
    }
}
