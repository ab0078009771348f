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
                "http://169.254.1.1/",
                "http://0.0.0.0/",
                "http://[::ffff:127.0.0.1]/",
                "http://10.1.2.3/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::c0a8:101]/",
                "http://[2002:7f00:1::]/",
                "http://localhost./",
                "http://a.LOCALHOST/",
                "http://192.0.0.8/",
                "http://198.18.0.1/",
                "http://255.255.255.255/",
                "http://[ff02::1]/",
                "http://inside.example/"
            })
    void theInternetDoesNotLeadInside(String to) {
        assertThatThrownBy(() -> border.through(Reach.INTERNET, URI.create(to)))
                .isInstanceOf(OutboundException.class)
                .hasMessageContaining("into this network");
    }

    @Test
    void whatIsInTheHouseLeadsWhereItLikesAndTheInternetBackNowhere() throws Exception {
        assertThat(leads(IN_THE_HOUSE)).isEqualTo(Reach.ANYWHERE);
        assertThat(leads(PROVIDER)).isEqualTo(Reach.INTERNET);
    }

    private Reach leads(URI uri) throws OutboundException {
        return border.through(Reach.ANYWHERE, uri).leads();
    }

    @ParameterizedTest
    @DisplayName("H03: numbers that programs read in different ways are no address")
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://127.1/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.0.0.1\u3002/"
            })
    void ambiguousNumbersAreNoAddress(String to) {
        assertThatThrownBy(() -> border.through(Reach.INTERNET, URI.create(to)))
                .isInstanceOf(OutboundException.class);
    }

    @ParameterizedTest
    @DisplayName("H03: nobody leads to what a cloud tells its machines, not even a person")
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://[::ffff:a9fe:a9fe]/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "http://[fd00:ec2::254]/",
                "http://100.100.100.200/",
                "http://168.63.129.16/"
            })
    void nobodyLeadsToMetadata(String to) {
        assertThatThrownBy(() -> border.through(Reach.ANYWHERE, URI.create(to)))
                .isInstanceOf(OutboundException.class)
                .hasMessageContaining("only the machine itself");
    }

    @Test
    @DisplayName("H03: one address inside among others is enough")
    void oneAddressInsideIsEnough() {
        assertThatThrownBy(() -> border.through(Reach.INTERNET, URI.create("http://both.example/")))
                .hasMessageContaining("into this network");
    }

    @Test
    void aProviderLeadsToAnother() {
        assertThatCode(() -> border.through(Reach.INTERNET, URI.create("https://198.51.100.7/x")))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName(
            "H04: a name that leads elsewhere by now is looked up again, and where was looked is told")
    void namesAreLookedUpEachTime() throws Exception {
        URI other = URI.create("http://rebound.example/x");
        assertThat(border.through(Reach.INTERNET, other).address().getHostAddress())
                .isEqualTo("203.0.113.9");

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
            case "both.example" ->
                    new InetAddress[] {
                        InetAddress.getByName("203.0.113.8"), InetAddress.getByName("::1")
                    };
            case "rebound.example" -> InetAddress.getAllByName(rebound);
            case "unknown.example" -> throw new UnknownHostException(host);
            default -> HostNames.addresses(host);
        };
    }
}
