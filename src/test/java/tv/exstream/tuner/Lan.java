package tv.exstream.tuner;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tv.exstream.lan.LanAddress;

/// Networks as tests say them: `Lan.of("192.168.1.10/24")` is a machine with one interface.
final class Lan {
    static final UUID UDN = UUID.fromString("2f70c0d7-90a3-4429-8275-cbeeee9cd605");

    private Lan() {}

    static LanAddresses of(String... addresses) {
        List<LanAddress> all = Stream.of(addresses).map(Lan::on).toList();
        return new LanAddresses(() -> all);
    }

    static LanAddress on(String address) {
        return on(2, address);
    }

    /// @param index of the interface
    static LanAddress on(int index, String address) {
        String[] parts = address.split("/");
        return new LanAddress(
                "eth0", index, (Inet4Address) address(parts[0]), Integer.parseInt(parts[1]), true);
    }

    static InetAddress address(String text) {
        return InetAddress.ofLiteral(text);
    }

    static LanDevice device(String id, int tuners, LanAddresses lan) {
        return new LanDevice(
                new TunerDevice(DeviceId.parse(id), UDN, "EXStreamTV", tuners), lan, 5004);
    }
}
