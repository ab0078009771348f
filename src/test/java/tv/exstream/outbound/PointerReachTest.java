package tv.exstream.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.source.WebAddress;

/// Names end like the networks they are in here.
class PointerReachTest {
    private final PointerReach reach =
            PointerReach.to(
                    List.of("NAS.home", "192.168.1.5", "[fd00::5]"),
                    new Border(PointerReachTest::lookup));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://nas.home/a.mkv",
                "https://NAS.HOME.:8443/a.mkv",
                "http://user:word@192.168.1.5:8096/a.mkv?key=x",
                "http://[fd00::5]/a.mkv",
            })
    @DisplayName(
            "hosts in the house that the configuration names may be asked, however they are written")
    void namedHostsMayBeAsked(String address) {
        assertThat(reach.objection(new WebAddress(address))).isEmpty();
        assertThat(reach.of(new WebAddress(address)).reach()).isEqualTo(Reach.ANYWHERE);
    }

    @ParameterizedTest
    @CsvSource({
        "http://192.168.1.6/a.mkv, 192.168.1.6",
        "http://127.0.0.1/a.mkv, 127.0.0.1",
        "http://192.168.1.5@router.home/a.mkv, router.home",
        "http://router.home/nas.home, router.home",
        "http://[fd00::6]/a.mkv, fd00::6",
    })
    @DisplayName("other hosts in the house may not, and the reason says what to do")
    void otherHostsInTheHouseMayNot(String address, String host) {
        assertThat(reach.objection(new WebAddress(address)))
                .contains(
                        "its host %s is in this network, and media.hosts does not name it"
                                .formatted(host));
        assertThat(reach.of(new WebAddress(address)).reach()).isEqualTo(Reach.INTERNET);
    }

    @Test
    @DisplayName("hosts on the Internet need not be named, and lead nowhere in the house")
    void hostsOnTheInternetNeedNoName() {
        WebAddress film = new WebAddress("https://films.example/a.mkv");

        assertThat(reach.objection(film)).isEmpty();
        assertThat(reach.of(film).reach()).isEqualTo(Reach.INTERNET);
    }

    @Test
    @DisplayName("a host that nobody knows now is left to whoever asks it")
    void unknownHostsAreNoObjection() {
        assertThat(reach.objection(new WebAddress("http://nobody.example/a.mkv"))).isEmpty();
    }

    @Test
    @DisplayName("what only the machine itself may ask is refused, and the reason names it")
    void whatNobodyMayAskIsNamed() {
        assertThat(reach.objection(new WebAddress("http://169.254.169.254/latest")))
                .contains("169.254.169.254: it leads to what only the machine itself may ask");
    }

    private static InetAddress[] lookup(String host) throws UnknownHostException {
        return switch (host) {
            case "films.example" -> new InetAddress[] {InetAddress.ofLiteral("203.1.1.1")};
            case "router.home" -> new InetAddress[] {InetAddress.ofLiteral("192.168.1.1")};
            case "nobody.example" -> throw new UnknownHostException(host);
            default -> new InetAddress[] {InetAddress.ofLiteral(host)};
        };
    }
}
