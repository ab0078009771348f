package tv.exstream.tuner;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import tv.exstream.lan.WebPlace;

/// An HDHomeRun tuner of the network, as it answered. Immutable.
///
/// @param id eight hexadecimal digits
/// @param tuners how many channels it receives at once; 0 when it does not say
public record FoundTuner(String id, int tuners, WebPlace place) {
    private static final int USUAL_PORT = 80;

    /// Reads an answer; empty when it is none, or not of a device with tuners.
    ///
    /// @param from where it came from; the host that it names itself may be any, so only its port counts
    static Optional<FoundTuner> read(ByteBuffer datagram, InetAddress from) {
        return HomeRunPacket.decode(datagram)
                .filter(packet -> packet.type() == HomeRunPacket.DISCOVER_REPLY)
                .filter(FoundTuner::hasTuners)
                .flatMap(packet -> read(packet, from));
    }

    private static Optional<FoundTuner> read(HomeRunPacket packet, InetAddress from) {
        return number(packet, HomeRunTag.DEVICE_ID)
                .map(
                        id ->
                                new FoundTuner(
                                        "%08X".formatted(id), count(packet), place(packet, from)));
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

    private static WebPlace place(HomeRunPacket packet, InetAddress from) {
        int port =
                packet.tag(HomeRunTag.BASE_URL)
                        .map(HomeRunTag::text)
                        .map(url -> WebPlace.port(url, USUAL_PORT))
                        .orElse(USUAL_PORT);
        return WebPlace.of("http", from, port);
    }
}
