package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.live.Rung;
import tv.exstream.media.Language;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Treatment;
import tv.exstream.rendition.Urgency;

class RelaysTest {
    @TempDir private Path folder;
    private Masts masts;

    @BeforeEach
    void open() throws Exception {
        masts = new Masts(folder);
    }

    @AfterEach
    void close() throws Exception {
        masts.close();
    }

    @Test
    void aSourceIsJoinedShortlyBeforeItIsNeeded() {
        RenditionRequest news = masts.source(0);

        masts.ask(news, Duration.ofSeconds(13), Urgency.VIEWER);
        assertThat(masts.joined()).isZero();

        masts.ask(news, Duration.ofSeconds(11), Urgency.VIEWER);
        assertThat(masts.joined()).isOne();
    }

    @Test
    void aSourceWhoseSegmentsReachFarAheadIsNotLeftWhileItIsWatched() {
        RenditionRequest news = masts.source(1);
        masts.ask(news, Duration.ofSeconds(1), Urgency.VIEWER);

        for (int second = 0; second < 60; second += 2) {
            masts.pass(Duration.ofSeconds(2));
            masts.ask(news, Duration.ofSeconds(3), Urgency.VIEWER);
            masts.ask(news, Duration.ofSeconds(20 + second % 10), Urgency.VIEWER);
        }

        assertThat(masts.joined()).isOne();
    }

    @Test
    void aSourceThatIsOnAgainLaterIsLeftMeanwhile() {
        RenditionRequest news = masts.source(0);
        masts.ask(news, Duration.ofSeconds(1), Urgency.VIEWER);

        for (int second = 0; second < 20; second += 2) {
            masts.pass(Duration.ofSeconds(2));
            masts.ask(news, Duration.ofSeconds(34 - second), Urgency.VIEWER);
        }

        assertThat(masts.joined()).isZero();
    }

    @Test
    @DisplayName(
            "F07: the only connection goes to the next channel as soon as nobody watches the first one")
    void theOnlyConnectionIsTakenOverAsSoonAsNobodyWatches() throws Exception {
        RenditionRequest first = masts.source(1);
        RenditionRequest second = masts.source(1);
        masts.ask(first, Duration.ZERO, Urgency.VIEWER);
        masts.await(() -> masts.visits() == 1);
        masts.ask(second, Duration.ZERO, Urgency.VIEWER);
        masts.await(() -> masts.parts.rungs().all().getOrDefault(Rung.COOL_DOWN, 0L) > 0);
        masts.ask(first, Duration.ZERO, Urgency.VIEWER);
        for (int n = 0; n < 5; n++) {
            masts.pass(Duration.ofSeconds(1));
            masts.ask(second, Duration.ZERO, Urgency.VIEWER);
            assertThat(masts.visits()).as("the first one sends a long chunk").isOne();
            assertThat(masts.relays.failure(new Need.Frames(second, 0))).isEmpty();
        }

        masts.pass(Duration.ofSeconds(1));

        masts.await(() -> masts.visits() == 2);
        masts.await(() -> masts.joined() == 1);
        assertThat(masts.leases.count()).isOne();
    }

    @Test
    @DisplayName(
            "F07: a connection that somebody holds who has probably left is given to who wants it")
    void whoHasProbablyLeftKeepsNoConnectionThatIsWanted() throws Exception {
        RenditionRequest first = masts.source(1);
        RenditionRequest second = masts.source(1);
        masts.ask(first, Duration.ZERO, Urgency.VIEWER);
        masts.await(() -> masts.visits() == 1);
        for (int n = 0; n < 20; n += 2) {
            masts.ask(first, Duration.ZERO, Urgency.SOON);
            masts.pass(Duration.ofSeconds(2));
        }
        assertThat(masts.joined()).isOne();

        masts.ask(second, Duration.ZERO, Urgency.VIEWER);

        masts.await(() -> masts.visits() == 2);
        assertThat(masts.relays.failure(new Need.Frames(second, 0))).isEmpty();
        // The connection is given back a moment before its relay is over.
        masts.await(() -> masts.joined() == 1);
    }

    @Test
    void whoHasProbablyLeftJoinsNothing() {
        masts.ask(masts.source(0), Duration.ZERO, Urgency.SOON);

        assertThat(masts.joined()).isZero();
    }

    @Test
    @DisplayName("F20: what broke for no known reason is not joined again at once")
    void whatBrokeIsJoinedAgainInAWhile() throws Exception {
        RenditionRequest news = masts.source(0);
        var broke = new CountDownLatch(1);
        masts.breakNextRun(broke::countDown);
        masts.ask(news, Duration.ZERO, Urgency.VIEWER);
        broke.await();
        masts.await(() -> masts.joined() == 0);

        masts.ask(news, Duration.ZERO, Urgency.VIEWER);
        assertThat(masts.joined()).isZero();

        masts.pass(Relays.AFTER_BREAKING.plusSeconds(1));
        masts.ask(news, Duration.ZERO, Urgency.VIEWER);
        assertThat(masts.joined()).isOne();
    }

    @Test
    void channelsOfOtherLanguagesHaveSoundOfTheirOwn() {
        RenditionRequest news = masts.source(0);
        var german = Treatment.speaking(List.of(new Language("deu")));
        var other = new RenditionRequest(news.item(), news.profile(), german);

        masts.ask(news, Duration.ZERO, Urgency.VIEWER);
        masts.ask(other, Duration.ZERO, Urgency.VIEWER);
        masts.ask(other, Duration.ZERO, Urgency.VIEWER);

        assertThat(masts.joined()).isEqualTo(2);
        assertThat(masts.now(other).key()).isNotEqualTo(masts.now(news).key());
    }

    @Test
    void whatIsTooMuchIsRefusedAndCounted() {
        for (int n = 0; n < 202; n++) {
            masts.ask(masts.source(0), Duration.ZERO, Urgency.VIEWER);
        }

        assertThat(masts.joined()).isEqualTo(200);
        assertThat(masts.relays.snapshot().refused()).isEqualTo(2);
    }

    @Test
    void whoAsksAgainAndAgainIsRefusedOnce() {
        List<RenditionRequest> all = Stream.generate(() -> masts.source(0)).limit(200).toList();
        all.forEach(each -> masts.ask(each, Duration.ZERO, Urgency.VIEWER));
        RenditionRequest late = masts.source(0);
        for (int n = 0; n < 5; n++) {
            masts.ask(late, Duration.ZERO, Urgency.VIEWER);
        }
        assertThat(masts.relays.snapshot().refused()).isOne();

        masts.pass(Relays.LINGER.minusSeconds(5));
        all.forEach(each -> masts.ask(each, Duration.ZERO, Urgency.VIEWER));
        masts.pass(Duration.ofSeconds(6));
        masts.ask(late, Duration.ZERO, Urgency.VIEWER);

        assertThat(masts.relays.snapshot().refused()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "F07: channels of other languages have connections of their own, which count for the provider")
    void connectionsForOtherLanguagesCount() throws Exception {
        RenditionRequest news = masts.source(1);
        var german = Treatment.speaking(List.of(new Language("deu")));
        var other = new RenditionRequest(news.item(), news.profile(), german);
        masts.ask(news, Duration.ZERO, Urgency.VIEWER);
        masts.await(() -> masts.visits() == 1);

        masts.ask(other, Duration.ZERO, Urgency.VIEWER);
        masts.await(() -> masts.parts.rungs().all().getOrDefault(Rung.COOL_DOWN, 0L) > 0);
        assertThat(masts.relays.failure(new Need.Frames(other, 0))).isEmpty();
        for (int n = 0; n < 4; n++) {
            masts.pass(Duration.ofSeconds(1));
            masts.ask(news, Duration.ZERO, Urgency.VIEWER);
            masts.ask(other, Duration.ZERO, Urgency.VIEWER);
        }
        masts.nanos.pass(Relay.HANDOVER);

        assertThat(masts.relays.failure(new Need.Frames(other, 0)))
                .hasValueSatisfying(why -> assertThat(why).contains("connection"));
        assertThat(masts.leases.count()).isOne();
        assertThat(masts.visits()).isOne();
    }

    @Test
    void whatChangesWhileItIsReadIsReadAgain() {
        RenditionRequest news = masts.source(0);
        masts.whenRead(() -> masts.relays.changed(Set.of(news.item().id())));

        masts.ask(news, Duration.ZERO, Urgency.VIEWER);
        assertThat(masts.joined()).isZero();

        masts.whenRead(() -> {});
        masts.ask(news, Duration.ZERO, Urgency.VIEWER);
        assertThat(masts.joined()).isOne();
    }

    @Test
    @DisplayName(
            "a source that takes over for another and is removed is left, and the other joined anew")
    void anAlternativeThatIsRemovedIsLeft() throws Exception {
        RenditionRequest second = masts.source(0);
        RenditionRequest first = masts.backed("http://127.0.0.1:1/", second);
        masts.ask(first, Duration.ZERO, Urgency.VIEWER);
        masts.await(() -> masts.visits() == 1);
        RelaysSnapshot.Joined now = masts.relays.snapshot().joined().getFirst();
        assertThat(now.item()).isEqualTo(first.item().id());
        assertThat(now.from().item()).isEqualTo(second.item().id());
        assertThat(now.passedOver().orElseThrow())
                .startsWith("live source backed: it cannot be reached");
        assertThat(now.preferred().item()).isEqualTo(first.item().id());
        assertThat(now.left().orElseThrow()).startsWith("it cannot be reached");

        masts.sources.remove(second.item().id());
        masts.relays.changed(Set.of(second.item().id()));

        masts.await(() -> masts.leases.count() == 0);
        masts.await(
                () -> {
                    masts.ask(first, Duration.ZERO, Urgency.VIEWER);
                    return masts.joined() == 1;
                });
        assertThat(masts.visits()).isOne();
    }

    @Test
    @DisplayName("no live source is said to be gone before it is known which there are")
    void nothingIsGoneBeforeItIsKnown() {
        RenditionRequest news = masts.source(0);
        masts.sources.remove(news.item().id());
        masts.areSourcesRead = false;

        assertThat(masts.relays.failure(new Need.Frames(news, 0))).isEmpty();
    }

    @Test
    @DisplayName("a live source that is removed while it is watched is left, and it is said why")
    void whatIsRemovedIsLeft() throws Exception {
        RenditionRequest news = masts.source(0);
        masts.ask(news, Duration.ZERO, Urgency.VIEWER);
        masts.await(() -> masts.visits() == 1);
        masts.sources.remove(news.item().id());

        masts.relays.changed(Set.of(news.item().id()));

        masts.await(() -> masts.joined() == 0);
        masts.ask(news, Duration.ZERO, Urgency.VIEWER);
        assertThat(masts.joined()).isZero();
        assertThat(masts.relays.failure(new Need.Frames(news, 0)))
                .contains("the live source is there no more");
    }

    @Test
    void aSourceIsLeftAfterTheLastViewer() {
        masts.ask(masts.source(0), Duration.ZERO, Urgency.VIEWER);

        masts.pass(Duration.ofSeconds(14));
        assertThat(masts.joined()).isOne();

        masts.pass(Duration.ofSeconds(2));
        assertThat(masts.joined()).isZero();
    }
}
