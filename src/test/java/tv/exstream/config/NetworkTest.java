package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.account.IpAddress;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.168.1.0/24, 192.168.1.255, true",
        "192.168.1.0/24, 192.168.2.0, false",
        "10.0.0.0/12, 10.15.255.255, true",
        "10.0.0.0/12, 10.16.0.0, false",
        "192.168.1.5, 192.168.1.5, true",
        "192.168.1.5, 192.168.1.4, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "192.168.1.0/24, ::ffff:192.168.1.7, true",
    })
    void addressesThatShareTheLeadingBitsAreInIt(String network, String address, boolean within) {
        InetAddress java = InetAddress.ofLiteral(address);

        assertThat(Network.parse(network).contains(java)).isEqualTo(within);
        assertThat(Network.parse(network).contains(IpAddress.of(java.getAddress())))
                .isEqualTo(within);
    }
}
