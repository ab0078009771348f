package tv.exstream.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BorderTest {
    private static final URI PROVIDER = URI.create("http://provider.example/live");
    private static final URI IN_THE_HOUSE = URI.create("http://192.168.1.4:8080/live");

    private String rebound = "203.0.113.9";
    private final Border border = new Border(this::lookup);

    @ParameterizedTest
    @DisplayName(
            "H03: a provider on the Internet leads to nothing on this machine or network, however it is written")
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://169.254.169.254/latest/meta-data",
                "http://0.0.0.0/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/",
                "http://10.1.2.3/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://inside.example/"
            })
    void theInternetDoesNotLeadInside(String to) {
        assertThatThrownBy(() -> border.through(Reach.INTERNET, URI.create(to)))
                .isInstanceOf(OutboundException.class)
                .hasMessageContaining("into this network");
    }

    @Test
    void whatIsInTheHouseLeadsWhereItLikesAndTheInternetBackNowhere() throws Exception {
        assertThat(border.through(Reach.ANYWHERE, IN_THE_HOUSE)).isEqualTo(Reach.ANYWHERE);
        assertThat(border.through(Reach.ANYWHERE, PROVIDER)).isEqualTo(Reach.INTERNET);
    }

    @Test
    void aProviderLeadsToAnother() {
        assertThatCode(() -> border.through(Reach.INTERNET, URI.create("https://198.51.100.7/x")))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName(
            "H04: a name that leads elsewhere by now is looked up again; ours trusts Java to connect where it looked")
    void namesAreLookedUpEachTime() {
        URI other = URI.create("http://rebound.example/x");
        assertThatCode(() -> border.through(Reach.INTERNET, other)).doesNotThrowAnyException();

        rebound = "127.0.0.1";

        assertThatThrownBy(() -> border.through(Reach.INTERNET, other))
                .isInstanceOf(OutboundException.class);
    }

    @Test
    void anUnknownHostIsOutOfReach() {
        assertThatThrownBy(
                        () -> border.through(Reach.INTERNET, URI.create("http://unknown.example/")))
                .isInstanceOf(OutboundException.class)
                .hasMessageContaining("unknown");
    }

    /// Only literals are asked of the machine.
    private InetAddress[] lookup(String host) throws UnknownHostException {
        return switch (host) {
            case "provider.example" -> InetAddress.getAllByName("203.0.113.8");
            case "inside.example" -> InetAddress.getAllByName("10.0.0.9");
            case "rebound.example" -> InetAddress.getAllByName(rebound);
            case "unknown.example" -> throw new UnknownHostException(host);
            default -> InetAddress.getAllByName(host);
        };
    }
}
