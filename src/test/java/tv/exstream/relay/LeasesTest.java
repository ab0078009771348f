package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.live.LiveSource;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;

class LeasesTest {
    private static final String PROVIDER = "provider.example:80";

    private final Leases leases = new Leases();

    @Test
    void aProviderAllowsWhatTheStrictestOfItsSourcesSays() throws Exception {
        leases.allow(
                List.of(
                        source(0, "http://provider.example/1"),
                        source(2, "http://provider.example:80/2"),
                        source(3, "http://PROVIDER.example/3")));

        leases.take(PROVIDER);
        Leases.Lease second = leases.take(PROVIDER);

        assertThat(leases.hasRoom(PROVIDER)).isFalse();
        assertThatThrownBy(() -> leases.take(PROVIDER)).isInstanceOf(FaultException.class);
        second.close();
        second.close();
        assertThat(leases.count()).isOne();
        assertThat(leases.hasRoom(PROVIDER)).isTrue();
    }

    @Test
    void otherProvidersAreNotLimited() throws Exception {
        leases.allow(List.of(source(1, "http://provider.example/1")));

        assertThat(leases.isLimited(PROVIDER)).isTrue();
        assertThat(leases.isLimited("provider.example:443")).isFalse();
        for (int n = 0; n < 50; n++) {
            leases.take("provider.example:443");
        }
        assertThat(leases.count()).isEqualTo(50);
    }

    @Test
    void whatIsOpenCountsWhenALimitIsSaid() throws Exception {
        leases.take(PROVIDER);

        leases.allow(List.of(source(1, "http://provider.example/1")));

        assertThatThrownBy(() -> leases.take(PROVIDER)).isInstanceOf(FaultException.class);
    }

    @Test
    void anAccountIsLimitedWhateverItsHostsAre() throws Exception {
        leases.allow(
                List.of(
                        ofAccount("source-1", 1, "http://provider.example/1"),
                        ofAccount("source-2", 2, "http://provider.example/2")));

        leases.take("source-1");

        assertThat(leases.hasRoom("source-1")).isFalse();
        assertThat(leases.hasRoom("source-2")).isTrue();
        assertThat(leases.isLimited(PROVIDER)).isFalse();
    }

    private static LiveSource ofAccount(String account, int connections, String address) {
        return new LiveSource(
                "news",
                List.of(SourceAddress.parse(address), SourceAddress.parse("http://b.example/")),
                LiveSource.USUAL_PROGRAMME,
                connections,
                RequestHeaders.NONE,
                account);
    }

    private static LiveSource source(int connections, String address) {
        return new LiveSource(
                "news",
                List.of(SourceAddress.parse(address)),
                LiveSource.USUAL_PROGRAMME,
                connections);
    }
}
