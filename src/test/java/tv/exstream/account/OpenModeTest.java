package tv.exstream.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenModeTest {
    private static final OpenMode LAN =
            new OpenMode(
                    Map.of(
                            Area.GUIDE, IpAddress::isPrivate,
                            Area.STREAMS, IpAddress::isPrivate,
                            Area.API, IpAddress::isLoopback),
                    Role.VIEWER);

    @Test
    void somebodyInANetworkIsAGuestOfTheAreasThatAreOpenToIt() {
        assertThat(LAN.caller(peer("192.168.1.5", true)))
                .isEqualTo(new Caller.Guest(Set.of(Area.GUIDE, Area.STREAMS), Role.VIEWER));
        assertThat(LAN.caller(peer("127.0.0.1", true)))
                .isEqualTo(
                        new Caller.Guest(Set.of(Area.GUIDE, Area.STREAMS, Area.API), Role.VIEWER));
        assertThat(LAN.caller(peer("203.0.113.9", true))).isEqualTo(new Caller.Nobody());
        assertThat(OpenMode.CLOSED.caller(peer("127.0.0.1", true))).isEqualTo(new Caller.Nobody());
    }

    @Test
    void whatIsForPlayersIsOpenWithoutPagesAndTheInterface() {
        assertThat(LAN.toPlayers().caller(peer("127.0.0.1", true)))
                .isEqualTo(new Caller.Guest(Set.of(Area.GUIDE, Area.STREAMS), Role.VIEWER));
        assertThat(LAN.toPlayers().caller(peer("203.0.113.9", true)))
                .isEqualTo(new Caller.Nobody());
    }

    @Test
    @DisplayName("H31 whoever says for whom it asks and is not trusted to is in no network")
    void forwardedRequestsOfStrangersAreInNoNetwork() {
        assertThat(LAN.caller(peer("192.168.1.5", false))).isEqualTo(new Caller.Nobody());
        assertThat(LAN.caller(peer("127.0.0.1", false))).isEqualTo(new Caller.Nobody());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.1",
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.7.7",
                "::1",
                "fe80::1",
                "fc00::1",
                "fdff:ffff::1",
                "::ffff:192.168.1.5"
            })
    void addressesOfPrivateNetworksArePrivate(String address) {
        assertThat(address(address).isPrivate()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "100.64.0.1",
                "0.0.0.0",
                "169.253.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "2001:db8::1",
                "fec0::1",
                "fe00::1",
                "ff02::1",
                "::ffff:8.8.8.8",
                "64:ff9b::a00:1"
            })
    void otherAddressesAreNot(String address) {
        assertThat(address(address).isPrivate()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "192.168.1.5",
                "255.255.255.255",
                "::",
                "::1",
                "2001:db8::1",
                "fe80::a:b0c:0"
            })
    void addressesAreWrittenAsJavaWritesThem(String text) {
        assertThat(address(text)).hasToString(InetAddress.ofLiteral(text).getHostAddress());
    }

    @Test
    void anAddressOfIpv4InTheClothesOfIpv6IsOneOfIpv4() {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, (byte) 192, (byte) 168, 1, 5};

        assertThat(IpAddress.of(mapped))
                .isEqualTo(address("192.168.1.5"))
                .hasSameHashCodeAs(address("192.168.1.5"));
        mapped[10] = 0;
        assertThat(IpAddress.of(mapped).isPrivate()).isFalse();
        assertThatThrownBy(() -> IpAddress.of(new byte[5]))
                .hasMessage("address must have 4 or 16 bytes: 5");
    }

    private static Peer peer(String address, boolean certain) {
        return new Peer(address(address), certain);
    }

    private static IpAddress address(String text) {
        return IpAddress.of(InetAddress.ofLiteral(text).getAddress());
    }
}
