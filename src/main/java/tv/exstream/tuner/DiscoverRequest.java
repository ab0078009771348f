package tv.exstream.tuner;

import java.util.List;
import java.util.Optional;

/// A client asking which devices are there. Old clients name one type and an id, current ones one or several types and an id only
/// when they look for a certain device. Immutable.
///
/// @param types the device types wanted; empty when any is
/// @param ids the device id wanted; empty when any is
record DiscoverRequest(List<Integer> types, List<Integer> ids) {
    static final int TUNER = 1;
    private static final int ANY_TYPE = 0xFFFF_FFFF;

    DiscoverRequest {
        types = List.copyOf(types);
        ids = List.copyOf(ids);
    }

    /// What a client asks that looks for all tuners.
    static HomeRunPacket anyTuner() {
        return new HomeRunPacket(
                HomeRunPacket.DISCOVER_REQUEST,
                List.of(
                        HomeRunTag.ofInt(HomeRunTag.DEVICE_TYPE, TUNER),
                        HomeRunTag.ofInt(HomeRunTag.DEVICE_ID, DeviceId.WILDCARD)));
    }

    /// Reads a request; empty when the packet is something else or a wanted type or id is malformed.
    static Optional<DiscoverRequest> from(HomeRunPacket packet) {
        if (packet.type() != HomeRunPacket.DISCOVER_REQUEST) {
            return Optional.empty();
        }
        int typeCode =
                packet.tag(HomeRunTag.SEVERAL_TYPES).isPresent()
                        ? HomeRunTag.SEVERAL_TYPES
                        : HomeRunTag.DEVICE_TYPE;
        return wanted(packet, typeCode)
                .flatMap(
                        types ->
                                wanted(packet, HomeRunTag.DEVICE_ID)
                                        .map(ids -> new DiscoverRequest(types, ids)));
    }

    private static Optional<List<Integer>> wanted(HomeRunPacket packet, int code) {
        return packet.tag(code).map(HomeRunTag::ints).orElse(Optional.of(List.of()));
    }

    boolean isFor(DeviceId id) {
        boolean typeFits = types.isEmpty() || types.contains(TUNER) || types.contains(ANY_TYPE);
        boolean idFits =
                ids.isEmpty() || ids.contains(id.value()) || ids.contains(DeviceId.WILDCARD);
        return typeFits && idFits;
    }

    /// What we answer: small, because the answer goes to whatever address the request claims to come from.
    ///
    /// @param baseUrl how the asker reaches us, without a slash at the end
    static HomeRunPacket reply(TunerDevice device, String baseUrl) {
        return new HomeRunPacket(
                HomeRunPacket.DISCOVER_REPLY,
                List.of(
                        HomeRunTag.ofInt(HomeRunTag.DEVICE_TYPE, TUNER),
                        HomeRunTag.ofInt(HomeRunTag.DEVICE_ID, device.id().value()),
                        HomeRunTag.ofByte(HomeRunTag.TUNER_COUNT, device.tunerCount()),
                        HomeRunTag.ofText(HomeRunTag.BASE_URL, baseUrl),
                        HomeRunTag.ofText(HomeRunTag.LINEUP_URL, baseUrl + "/lineup.json")));
    }
}
