package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostSettingTest {
    @ParameterizedTest
    @ValueSource(strings = {"nas.local", "my_nas", "192.168.1.5", "fd00::5", "[fd00::5]", "::1"})
    void aHostIsANameOrAnAddress(String host) {
        assertThat(AddressKinds.hosts().read().apply(host)).containsExactly(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0.0.0.0",
                "::",
                "[::1]",
                "fe80::1%eth0",
                "fe80::1%2",
                "nas",
                "büro.local"
            })
    @DisplayName("what a server can listen on is taken")
    void anAddressToListenOnIsAHost(String address) {
        assertThat(AddressKinds.listening().read().apply(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"here and there", "0.0.0.0:80", "http://nas", "a/b", "192.168.1.5%eth0"})
    @DisplayName("what no server can listen on is refused before the next start finds it out")
    void nothingElseIsAnAddressToListenOn(String address) {
        assertThatThrownBy(() -> AddressKinds.listening().read().apply(address))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.168.1.5:8096",
                "10.0.0.2:80",
                "nas.local:80",
                ":80",
                "[192.168.1.5:80]",
                "http://nas.local",
                "user@nas.local",
                "a/b"
            })
    @DisplayName("a port, a scheme or a path is no part of a host, and would never match one")
    void whatIsMoreThanAHostIsRefused(String text) {
        assertThatThrownBy(() -> AddressKinds.hosts().read().apply(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
