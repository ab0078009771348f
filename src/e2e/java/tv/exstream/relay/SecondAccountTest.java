package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Patience;
import tv.exstream.live.Leases;
import tv.exstream.live.Limits;
import tv.exstream.live.LiveLabels;
import tv.exstream.live.LiveSource;
import tv.exstream.live.NotedHolder;
import tv.exstream.live.PastAddress;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;
import tv.exstream.rendition.Urgency;

/// The same channel of two accounts, each of one connection, where the second takes over for the first: real connections in real time.
@DisplayName("A channel of a second account")
class SecondAccountTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /// So that who does not answer is left soon, and tried again soon.
    private static final Limits LIMITS =
            new Limits(
                    Limits.USUAL.pace(),
                    Duration.ofMillis(700),
                    new Limits.Retries(3, Duration.ofMillis(100), Duration.ofSeconds(10)),
                    Limits.USUAL.coolDown(),
                    new Limits.Span(Duration.ofMillis(500), Duration.ofSeconds(2)));

    private final Provider first = new Provider();
    private final Provider second = new Provider();
    private final Behaviour behaviour = new Behaviour(Programme.good());
    private LiveAir air;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        air = new LiveAir(folder, LIMITS);
        second.answers("/live", behaviour::good);
        air.showing(account("News", "first", first))
                .backed("News", account("News 2", "second", second));
    }

    @AfterEach
    void close() {
        air.close();
        first.close();
        second.close();
    }

    @ParameterizedTest
    @DisplayName("F01, F07: is shown when the first one refuses or is broken, and it is said why")
    @ValueSource(ints = {403, 404, 458, 500, 503})
    void takesOver(int status) {
        first.answers("/live", visit -> visit.head(status));

        shown("News 2");

        assertThat(air.joined("News").orElseThrow().passedOver())
                .contains("live source News: it answers with status " + status);
        assertThat(first.open("/live")).isZero();
        assertThat(air.leases.count()).isOne();
        assertThat(second.seen("/live").getFirst().header("user-agent"))
                .as("as its own account is asked")
                .contains("second/1");
    }

    @Test
    @DisplayName("F02: is shown when the first one does not answer")
    void takesOverFromWhoIsSilent() {
        first.answers("/live", Provider.Visit::hang);

        shown("News 2");

        assertThat(air.joined("News").orElseThrow().passedOver().orElseThrow())
                .startsWith("live source News: it cannot be reached: no answer for");
        assertThat(air.leases.hasRoom("first", Urgency.VIEWER)).isTrue();
    }

    @Test
    @DisplayName("F07: is shown at once when all connections of the first one are in use")
    void takesOverFromWhoIsFull() throws Exception {
        first.answers("/live", behaviour::good);
        try (Leases.Lease _ = air.leases.take("first", NotedHolder.viewer()).orElseThrow()) {
            shown("News 2");

            assertThat(first.visits("/live")).isZero();
            assertThat(air.joined("News").orElseThrow().passedOver())
                    .contains("live source News: all connections its provider allows are in use");
        }
    }

    @Test
    @DisplayName(
            "F07: says of both why nothing comes when both are full, and is shown when it is not any more")
    void bothAreFull() throws Exception {
        first.answers("/live", behaviour::good);
        try (Leases.Lease _ = air.leases.take("first", NotedHolder.viewer()).orElseThrow()) {
            Leases.Lease other = air.leases.take("second", NotedHolder.viewer()).orElseThrow();
            until(
                    "both are named",
                    () ->
                            failure()
                                    .equals(
                                            Optional.of(
                                                    "live source News: all connections its provider allows are in use;"
                                                            + " live source News 2: all connections its provider allows are in use")));
            assertThat(air.chunks("News")).isEmpty();

            other.close();

            shown("News 2");
        }
    }

    @Test
    @DisplayName("F01: gives way to the first one when it fails itself and that one is back")
    void theFirstComesBack() {
        first.answers(
                "/live",
                visit -> {
                    if (visit.number() <= 2) {
                        visit.head(403);
                    } else {
                        behaviour.good(visit);
                    }
                });
        second.answers(
                "/live",
                visit -> {
                    if (visit.number() == 1) {
                        behaviour.send(visit, 2);
                    } else {
                        visit.head(404);
                    }
                });
        shown("News 2");

        until("the first one is received", () -> first.open("/live") == 1);
        shown("News");

        assertThat(air.joined("News").orElseThrow().passedOver()).isEmpty();
        assertThat(air.leases.count()).isOne();
        assertThat(air.overlaps("News")).isFalse();
    }

    private Optional<String> failure() {
        return air.joined("News").flatMap(RelaysSnapshot.Joined::failure);
    }

    /// Pictures of that source are stored.
    private void shown(String name) {
        until(
                name + " is shown",
                () ->
                        air.joined("News")
                                .filter(now -> now.from().source().name().equals(name))
                                .filter(now -> now.failure().isEmpty())
                                .filter(now -> !air.chunks("News").isEmpty())
                                .isPresent());
    }

    private void until(String what, Callable<Boolean> condition) {
        Patience.until(
                what,
                LONGEST,
                () -> {
                    air.ask();
                    return condition.call();
                });
    }

    private static LiveSource account(String name, String account, Provider provider) {
        return new LiveSource(
                name,
                List.of(SourceAddress.parse(provider.url("/live"))),
                LiveSource.USUAL_PROGRAMME,
                1,
                new RequestHeaders(Map.of("User-Agent", account + "/1")),
                account,
                PastAddress.NONE,
                LiveLabels.NONE);
    }
}
