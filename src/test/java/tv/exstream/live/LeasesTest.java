package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.Patience;
import tv.exstream.rendition.Urgency;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.ListOrigin.Offer;
import tv.exstream.source.Origin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

class LeasesTest {
    private static final String PROVIDER = "provider.example:80";
    private static final NotedHolder VIEWER = NotedHolder.viewer();

    private final Leases leases = new Leases();

    @Test
    void aProviderAllowsWhatTheStrictestOfItsSourcesSays() throws Exception {
        leases.allow(
                List.of(
                        source(0, "http://provider.example/1"),
                        source(2, "http://provider.example:80/2"),
                        source(3, "http://PROVIDER.example/3")));

        var _ = leases.take(PROVIDER, VIEWER);
        Leases.Lease second = leases.take(PROVIDER, VIEWER).orElseThrow();

        assertThat(leases.hasRoom(PROVIDER, Urgency.VIEWER)).isFalse();
        assertThat(leases.take(PROVIDER, VIEWER)).isEmpty();
        second.close();
        second.close();
        assertThat(leases.count()).isOne();
        assertThat(leases.hasRoom(PROVIDER, Urgency.VIEWER)).isTrue();
    }

    @Test
    void otherProvidersAreNotLimited() throws Exception {
        leases.allow(List.of(source(1, "http://provider.example/1")));

        assertThat(leases.isLimited(PROVIDER)).isTrue();
        assertThat(leases.isLimited("provider.example:443")).isFalse();
        for (int n = 0; n < 50; n++) {
            var _ = leases.take("provider.example:443", VIEWER);
        }
        assertThat(leases.count()).isEqualTo(50);
    }

    @Test
    void whatIsOpenCountsWhenALimitIsSaid() throws Exception {
        var _ = leases.take(PROVIDER, VIEWER);

        leases.allow(List.of(source(1, "http://provider.example/1")));

        assertThat(leases.take(PROVIDER, VIEWER)).isEmpty();
    }

    @Test
    void anAccountIsLimitedWhateverItsHostsAre() throws Exception {
        leases.allow(
                List.of(
                        ofAccount("source-1", 1, "http://provider.example/1"),
                        ofAccount("source-2", 2, "http://provider.example/2")));

        var _ = leases.take("source-1", VIEWER);

        assertThat(leases.hasRoom("source-1", Urgency.VIEWER)).isFalse();
        assertThat(leases.hasRoom("source-2", Urgency.VIEWER)).isTrue();
        assertThat(leases.isLimited(PROVIDER)).isFalse();
    }

    @Test
    @DisplayName("F07: an account that was added twice, in whatever form, is one")
    void oneAccountIsOne() {
        var panel = new WebAddress("http://Panel.example");
        String account = account(new ListOrigin.Xtream(panel, "me", Set.of(Offer.CHANNELS)));

        assertThat(account).isEqualTo("panel.example:80/me");
        assertThat(account(new ListOrigin.Xtream(panel, "me", Set.of(Offer.FILMS))))
                .isEqualTo(account);
        assertThat(list("http://panel.example:80/get.php?username=me&password=word&type=m3u_plus"))
                .isEqualTo(account);
        assertThat(account(new ListOrigin.Xtream(panel, "you", Set.of(Offer.CHANNELS))))
                .as("one may take over for the other")
                .isNotEqualTo(account);
        assertThat(list("http://panel.example/list.m3u")).isEqualTo("panel.example:80");
        assertThat(list("http://panel.example:8080/get.php?username=me")).isNotEqualTo(account);
        assertThat(account(new ListOrigin.PlaylistFile(Path.of("/list.m3u"))))
                .isEqualTo("source-7");
    }

    private static String list(String address) {
        return account(new ListOrigin.Playlist(new WebAddress(address)));
    }

    private static String account(Origin origin) {
        var settings = new SourceSettings("source", origin, Duration.ZERO, false);
        return Leases.account(new Source(new SourceId(7), settings));
    }

    @Test
    @DisplayName(
            "F07: of the limits of an account that was added twice the least counts, for films as well")
    void theLeastLimitCounts() throws Exception {
        leases.allow(List.of(ofAccount("panel/me", 1, "http://provider.example/1")));

        assertThat(leases.take("panel/me", 3, VIEWER)).isPresent();

        assertThat(leases.take("panel/me", 3, VIEWER)).isEmpty();
    }

    @Test
    void filmsOfAnAccountCountBesideItsChannels() throws Exception {
        leases.allow(List.of(ofAccount("source-1", 1, "http://provider.example/1")));
        Leases.Lease film = leases.take("source-1", 1, VIEWER).orElseThrow();

        assertThat(leases.hasRoom("source-1", Urgency.VIEWER)).isFalse();
        assertThat(leases.await("source-1", 1, VIEWER, Duration.ofMillis(1))).isEmpty();
        film.close();

        assertThat(leases.take("source-1", VIEWER)).isPresent();
    }

    @Test
    void whoWaitsForAConnectionHasItWhenItIsGivenBack() throws Exception {
        Leases.Lease first = leases.take("source-1", 1, VIEWER).orElseThrow();
        Waiter waits = waits(Urgency.BACKGROUND);

        first.close();

        assertThat(waits.had()).isPresent();
    }

    @Test
    @DisplayName(
            "F07: who is less urgent is asked to give a connection back, and it is had at once")
    void whoIsLessUrgentGivesItBack() throws Exception {
        var fill = new NotedHolder(Urgency.SOON);
        Leases.Lease had = leases.take("source-1", 1, fill).orElseThrow();
        fill.whenAsked(had::close);

        assertThat(leases.hasRoom("source-1", Urgency.VIEWER)).isTrue();
        assertThat(leases.take("source-1", 1, VIEWER)).isPresent();

        assertThat(fill.asked()).isOne();
        assertThat(leases.count()).isOne();
    }

    @Test
    @DisplayName("F07: of several the least urgent one is asked, and nobody who is as urgent")
    void theLeastUrgentGivesItBack() throws Exception {
        var fill = new NotedHolder(Urgency.SOON);
        var probe = new NotedHolder(Urgency.BACKGROUND);
        var _ = leases.take("source-1", 2, fill);
        Leases.Lease probed = leases.take("source-1", 2, probe).orElseThrow();
        probe.whenAsked(probed::close);

        assertThat(leases.await("source-1", 2, new NotedHolder(Urgency.BACKGROUND), Duration.ZERO))
                .isEmpty();
        assertThat(probe.asked()).isZero();
        assertThat(leases.take("source-1", 2, VIEWER)).isPresent();

        assertThat(fill.asked()).isZero();
        assertThat(probe.asked()).isOne();
    }

    @Test
    @DisplayName("F07: whoever becomes less urgent while somebody waits is asked then")
    void whoLeavesGivesItBack() throws Exception {
        NotedHolder watched = NotedHolder.viewer();
        Leases.Lease had = leases.take("source-1", 1, watched).orElseThrow();
        watched.whenAsked(had::close);
        Waiter waits = waits(Urgency.VIEWER);
        assertThat(watched.asked()).isZero();

        watched.become(Urgency.SOON);

        assertThat(waits.had()).isPresent();
    }

    @Test
    @DisplayName("F07: a viewer who waits goes before a file that waits for longer")
    void aViewerGoesFirst() throws Exception {
        Leases.Lease had = leases.take("source-1", 1, VIEWER).orElseThrow();
        Waiter file = waits(Urgency.BACKGROUND);
        Waiter viewer = waits(Urgency.VIEWER);

        had.close();

        Leases.Lease next = viewer.had().orElseThrow();
        assertThat(file.isWaiting()).isTrue();
        next.close();
        assertThat(file.had()).isPresent();
    }

    /// Somebody who waits for a connection of an account that allows one.
    private final class Waiter {
        private final AtomicReference<Optional<Leases.Lease>> had =
                new AtomicReference<>(Optional.empty());
        private final Thread thread;

        private Waiter(Urgency urgency) {
            thread = Thread.ofPlatform().daemon().start(() -> await(new NotedHolder(urgency)));
            Patience.until("it waits", () -> thread.getState() == Thread.State.TIMED_WAITING);
        }

        private void await(NotedHolder holder) {
            try {
                had.set(leases.await("source-1", 1, holder, Duration.ofMinutes(1)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean isWaiting() {
            return thread.isAlive();
        }

        private Optional<Leases.Lease> had() throws InterruptedException {
            assertThat(thread.join(Duration.ofMinutes(1))).isTrue();
            return had.get();
        }
    }

    private Waiter waits(Urgency urgency) {
        return new Waiter(urgency);
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
