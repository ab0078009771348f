package tv.exstream.lan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebPlaceTest {
    @ParameterizedTest
    @CsvSource({
        "http,  80,    http://192.168.1.9",
        "http,  8096,  http://192.168.1.9:8096",
        "https, 443,   https://192.168.1.9",
        "https, 80,    https://192.168.1.9:80"
    })
    void aUsualPortIsNotSaid(String scheme, int port, URI address) {
        InetAddress from = InetAddress.ofLiteral("192.168.1.9");

        assertThat(WebPlace.of(scheme, from, port).address()).isEqualTo(address);
    }

    @Test
    void whatHasNoHostIsNoPlace() {
        InetAddress six = InetAddress.ofLiteral("fd00::2");

        assertThatThrownBy(() -> WebPlace.of("http", six, 80))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("address must have a host: http://fd00");
    }

    @ParameterizedTest
    @CsvSource({
        "http://a:81/x,     81",
        "http://a,          7",
        "http://a:99999,    7",
        "http://[,          7",
        "not an address,    7",
        "'',                7"
    })
    void aPortThatCannotBeIsAnother(String url, int port) {
        assertThat(WebPlace.port(url, 7)).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource({
        "http://192.168.1.9,    http://192.168.1.9:80/,   true",
        "http://192.168.1.9,    http://192.168.1.9:8080,  false",
        "http://192.168.1.9,    https://192.168.1.9:80,   false",
        "http://192.168.1.9,    http://192.168.1.10,      false",
        "https://192.168.1.9,   https://192.168.1.9:443,  true",
        "http://127.0.0.1:8080, HTTP://localhost:8080/,   true",
        "http://127.0.0.1:8080, http://localhost,         false",
        "http://127.0.0.1,      http://nobody.invalid,    false"
    })
    void aPlaceIsTheSameByItsNameAndByItsAddress(URI place, URI other, boolean isSame) {
        assertThat(new WebPlace(place).isAt(other, new KnownHosts())).isEqualTo(isSame);
    }
}
