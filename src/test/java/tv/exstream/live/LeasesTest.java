package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LeasesTest {
    private static final String PROVIDER = "provider.example:80";

    private final Leases leases = new Leases();

    @Test
    void aProviderAllowsWhatTheStrictestOfItsSourcesSays() {
        leases.allow(
                List.of(
                        source(0, "http://provider.example/1"),
                        source(2, "http://provider.example:80/2"),
                        source(3, "http://PROVIDER.example/3")));

        var _ = leases.take(PROVIDER);
        Leases.Lease second = leases.take(PROVIDER).orElseThrow();

        assertThat(leases.hasRoom(PROVIDER)).isFalse();
        assertThat(leases.take(PROVIDER)).isEmpty();
        second.close();
        second.close();
        assertThat(leases.count()).isOne();
        assertThat(leases.hasRoom(PROVIDER)).isTrue();
    }

    @Test
    void otherProvidersAreNotLimited() {
        leases.allow(List.of(source(1, "http://provider.example/1")));

        assertThat(leases.isLimited(PROVIDER)).isTrue();
        assertThat(leases.isLimited("provider.example:443")).isFalse();
        for (int n = 0; n < 50; n++) {
            var _ = leases.take("provider.example:443");
        }
        assertThat(leases.count()).isEqualTo(50);
    }

    @Test
    void whatIsOpenCountsWhenALimitIsSaid() {
        var _ = leases.take(PROVIDER);

        leases.allow(List.of(source(1, "http://provider.example/1")));

        assertThat(leases.take(PROVIDER)).isEmpty();
    }

    @Test
    void anAccountIsLimitedWhateverItsHostsAre() {
        leases.allow(
                List.of(
                        ofAccount("source-1", 1, "http://provider.example/1"),
                        ofAccount("source-2", 2, "http://provider.example/2")));

        var _ = leases.take("source-1");

        assertThat(leases.hasRoom("source-1")).isFalse();
        assertThat(leases.hasRoom("source-2")).isTrue();
        assertThat(leases.isLimited(PROVIDER)).isFalse();
    }

    @Test
    void filmsOfAnAccountCountBesideItsChannels() throws Exception {
        leases.allow(List.of(ofAccount("source-1", 1, "http://provider.example/1")));
        Leases.Lease film = leases.take("source-1", 1, Duration.ZERO).orElseThrow();

        assertThat(leases.hasRoom("source-1")).isFalse();
        assertThat(leases.take("source-1", 1, Duration.ofMillis(1))).isEmpty();
        film.close();

        assertThat(leases.take("source-1")).isPresent();
    }

    @Test
    void whoWaitsForAConnectionHasItWhenItIsGivenBack() throws Exception {
        Leases.Lease first = leases.take("source-1", 1, Duration.ZERO).orElseThrow();
        var second = new AtomicReference<Optional<Leases.Lease>>(Optional.empty());
        Thread waits =
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () -> {
                                    try {
                                        second.set(
                                                leases.take("source-1", 1, Duration.ofMinutes(1)));
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                });

        first.close();

        assertThat(waits.join(Duration.ofSeconds(10))).isTrue();
        assertThat(second.get()).isPresent();
    }

    private static LiveSource ofAccount(String account, int connections, String address) {
        return new LiveSource(
                "news",
                List.of(SourceAddress.parse(address), SourceAddress.parse("http://b.example/")),
                LiveSource.USUAL_PROGRAMME,
                connections,
                RequestHeaders.NONE,
                account,
                PastAddress.NONE,
                LiveLabels.NONE);
    }

    private static LiveSource source(int connections, String address) {
        return new LiveSource(
                "news",
                List.of(SourceAddress.parse(address)),
                LiveSource.USUAL_PROGRAMME,
                connections);
    }
}
