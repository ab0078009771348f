package tv.exstream.tuner;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/// An HDHomeRun tuner of the network, as it answered. Immutable.
///
/// @param id eight hexadecimal digits
/// @param tuners how many channels it receives at once; 0 when it does not say
/// @param address scheme, host and port of its pages
public record FoundTuner(String id, int tuners, URI address) {
    private static final int USUAL_PORT = 80;

    /// Reads an answer; empty when it is none, or not of a device with tuners.
    ///
    /// @param from where it came from; the host that it names itself may be any, so only its port counts
    static Optional<FoundTuner> read(ByteBuffer datagram, InetAddress from) {
        return HomeRunPacket.decode(datagram)
                .filter(packet -> packet.type() == HomeRunPacket.DISCOVER_REPLY)
                .filter(FoundTuner::hasTuners)
                .flatMap(
                        packet ->
                                number(packet, HomeRunTag.DEVICE_ID)
                                        .map(
                                                id ->
                                                        new FoundTuner(
                                                                "%08X".formatted(id),
                                                                count(packet),
                                                                address(packet, from))));
    }

    /// Whether an address leads to its pages, by whatever name. Asks what the name stands for, which may take seconds.
    public boolean isAt(URI other) {
        return "http".equalsIgnoreCase(other.getScheme())
                && port(address.toString()) == port(other.toString())
                && isHost(other.getHost());
    }

    private boolean isHost(String name) {
        try {
            return List.of(InetAddress.getAllByName(name))
                    .contains(InetAddress.getByName(address.getHost()));
        } catch (UnknownHostException _) {
            return false; // a name that stands for nothing now leads nowhere
        }
    }

    private static boolean hasTuners(HomeRunPacket packet) {
        return packet.tag(HomeRunTag.DEVICE_TYPE)
                .flatMap(HomeRunTag::ints)
                .filter(types -> types.contains(DiscoverRequest.TUNER))
                .isPresent();
    }

    private static Optional<Integer> number(HomeRunPacket packet, int code) {
        return packet.tag(code).flatMap(HomeRunTag::ints).map(List::getFirst);
    }

    private static int count(HomeRunPacket packet) {
        return packet.tag(HomeRunTag.TUNER_COUNT)
                .filter(tag -> tag.value().remaining() == 1)
                .map(tag -> tag.value().get(0) & 0xFF)
                .orElse(0);
    }

    private static URI address(HomeRunPacket packet, InetAddress from) {
        int port =
                packet.tag(HomeRunTag.BASE_URL)
                        .map(HomeRunTag::text)
                        .map(FoundTuner::port)
                        .orElse(USUAL_PORT);
        String suffix = port == USUAL_PORT ? "" : ":" + port;
        return URI.create("http://" + from.getHostAddress() + suffix);
    }

    private static int port(String url) {
        try {
            int port = URI.create(url).getPort();
            return port > 0 && port <= 0xFFFF ? port : USUAL_PORT;
        } catch (IllegalArgumentException _) {
            return USUAL_PORT; // the device has its pages all the same
        }
    }
}
