package tv.exstream.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.tuner.Lan.address;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.lan.LanAddress;
import tv.exstream.lan.NetworkInterfaces;

class LanAddressesTest {
    @ParameterizedTest
    @CsvSource({
        "192.168.1.10/24, 192.168.1.1, true",
        "192.168.1.10/24, 192.168.2.1, false",
        "192.168.1.10/16, 192.168.2.1, true",
        "10.0.0.1/31, 10.0.0.0, true",
        "10.0.0.1/31, 10.0.0.2, false",
        "10.0.0.1/32, 10.0.0.1, true",
        "10.0.0.1/0, 8.8.8.8, true",
        "10.0.0.1/8, fd00::1, false",
    })
    void neighboursShareTheLeadingBits(String ours, String other, boolean beside) {
        assertThat(Lan.on(ours).isBeside(address(other))).isEqualTo(beside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.7",
                "192.0.2.2",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.9.9",
                "127.0.0.1",
                "169.254.10.20"
            })
    void hostsOfOurSubnetsAndPrivateAddressesAreNear(String other) {
        assertThat(Lan.of("192.0.2.2/24").isNear(address(other))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "198.51.100.1",
                "8.8.8.8",
                "192.0.2.255",
                "192.0.2.0",
                "0.0.0.0",
                "224.0.0.251",
                "255.255.255.255",
                "172.32.0.1",
                "2001:db8::1"
            })
    @DisplayName("H45, H46: the internet, groups and broadcast addresses are not near")
    void everythingElseIsNot(String other) {
        assertThat(Lan.of("192.0.2.2/24").isNear(address(other))).isFalse();
    }

    @Test
    void aHostThatNoAddressOfOursFacesCannotReachUs() {
        assertThat(Lan.of("192.0.2.200/24").facing(address("127.0.0.1"))).isEmpty();
    }

    @Test
    void aHostBeyondARouterIsToldTheAddressThatTheRouteLeavesFrom() {
        assertThat(Lan.of("127.0.0.1/32").facing(address("127.0.0.2")))
                .map(InetAddress::getHostAddress)
                .hasValue("127.0.0.1");
    }

    @Test
    @DisplayName("F22: an interface added later is noticed")
    void anInterfaceAddedLaterIsNoticed() {
        List<LanAddress> machine = new ArrayList<>(List.of(Lan.on("192.0.2.2/24")));
        LanAddresses lan = new LanAddresses(() -> List.copyOf(machine));
        machine.add(Lan.on("10.8.0.1/24"));

        assertThat(lan.refresh()).containsExactly(Lan.on("10.8.0.1/24"));
        assertThat(lan.refresh()).isEmpty();
        assertThat(lan.facing(address("10.8.0.7")))
                .map(InetAddress::getHostAddress)
                .hasValue("10.8.0.1");
    }

    @Test
    @DisplayName(
            "F22: an interface that has gone is told to nobody, and is noticed when it comes back")
    void anInterfaceThatHasGoneIsToldToNobody() {
        List<LanAddress> machine = new ArrayList<>(List.of(Lan.on("10.8.0.1/24")));
        LanAddresses lan = new LanAddresses(() -> List.copyOf(machine));

        machine.clear();
        assertThat(lan.refresh()).isEmpty();
        assertThat(lan.facing(address("10.8.0.7"))).isNotEqualTo(Optional.of(address("10.8.0.1")));
        machine.add(Lan.on("10.8.0.1/24"));

        assertThat(lan.refresh()).containsExactly(Lan.on("10.8.0.1/24"));
        assertThat(lan.facing(address("10.8.0.7"))).hasValue(address("10.8.0.1"));
    }

    @Test
    @DisplayName("F22: an interface that went and came back between two looks is noticed")
    void anInterfaceThatCameBackAtOnceIsNoticed() {
        List<LanAddress> machine = new ArrayList<>(List.of(Lan.on(4, "10.8.0.1/24")));
        LanAddresses lan = new LanAddresses(() -> List.copyOf(machine));

        machine.set(0, Lan.on(5, "10.8.0.1/24"));

        assertThat(lan.refresh()).containsExactly(Lan.on(5, "10.8.0.1/24"));
    }

    @Test
    void theInterfacesOfTheMachineHaveNumbers() {
        assertThat(NetworkInterfaces.addresses()).allMatch(lan -> lan.interfaceIndex() > 0);
    }

    @Test
    void theMachineHasAtLeastItsLoopbackAddress() {
        assertThat(NetworkInterfaces.addresses())
                .anyMatch(lan -> lan.address().isLoopbackAddress() && !lan.multicast());
    }
}
