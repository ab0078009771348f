package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.account.AccountId;
import tv.exstream.account.RatingLimit;
import tv.exstream.account.TokenId;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class DoorTest {
    private final SimulatedTicker ticker = new SimulatedTicker(Studio.NOON);
    private final List<SessionEvent> events = new ArrayList<>();
    private final Door door = new Door(Limits::usual, ticker, Arrival.UNNOTICED, events::add);
    private final Channel news = ChannelBuilder.channel(5).build();
    private final Channel films = ChannelBuilder.channel(6).build();

    @Test
    @DisplayName("SS-13: players over HLS and viewers of the stream have fifty places together")
    void bothKindsHaveFiftyPlacesTogether() {
        for (int i = 0; i < 20; i++) {
            door.takePlace(news, player(0));
        }
        for (int i = 0; i < 30; i++) {
            door.seen(news, Duration.ZERO, player(i));
        }

        assertRefused(() -> door.takePlace(news, player(0)));
        assertRefused(() -> door.seen(news, Duration.ZERO, player(30)));
        assertThatCode(() -> door.seen(news, Duration.ZERO, player(29))).doesNotThrowAnyException();
        assertThatCode(() -> door.takePlace(films, player(0))).doesNotThrowAnyException();
        assertThat(door.totals().snapshot()).containsEntry(Total.VIEWERS_JOINED, 30L);
    }

    @Test
    void otherLimitsHoldForWhoComesNext() {
        var limits = new AtomicReference<>(Limits.of(Duration.ZERO, 3, 1));
        var door = new Door(limits::get, ticker, Arrival.UNNOTICED, events::add);
        door.takePlace(news, player(0));
        assertRefused(1, () -> door.takePlace(news, player(1)));

        limits.set(Limits.of(Duration.ZERO, 3, 2));

        assertThatCode(() -> door.takePlace(news, player(1))).doesNotThrowAnyException();
    }

    @Test
    void aPlayerThatDoesNotAskAnyMoreHoldsNoPlace() {
        for (int i = 0; i < 50; i++) {
            door.seen(news, Duration.ZERO, player(i));
        }

        ticker.advance(HlsAudience.ABSENT.plusMillis(1));

        door.takePlace(news, player(0));
    }

    @Test
    @DisplayName(
            "SS-01, SS-15, STR-81: ours: a player that asked 24 s ago watches, 300 s ago it is"
                    + " idle, and then it is gone")
    void aPlayerIsIdleBeforeItIsGone() {
        door.seen(news, Duration.ZERO, player(1));

        ticker.advance(Duration.ofSeconds(24));
        assertThat(door.audience().viewers()).hasSize(1);
        ticker.advance(Duration.ofSeconds(276));
        door.sweep(List.of());
        assertThat(door.audience().viewers()).isEmpty();
        assertThat(door.audience().all())
                .extracting(HlsViewer::state)
                .containsExactly(WatchState.IDLE);
        ticker.advance(Duration.ofMillis(1));
        door.sweep(List.of());

        assertThat(door.audience().all()).isEmpty();
        assertThat(door.ended())
                .extracting(EndedViewer::end, EndedViewer::until)
                .containsExactly(tuple(ViewerEnd.IDLE, ticker.wall()));
        assertThat(door.totals().snapshot()).containsEntry(Total.VIEWERS_IDLE, 1L);
    }

    @Test
    @DisplayName(
            "SS-02, SS-03: ours: a player that asks again is the same one, or a new one when it was"
                    + " gone")
    void aPlayerThatAsksAgainIsTheSameOne() {
        door.seen(news, Duration.ZERO, player(1));
        ticker.advance(Duration.ofSeconds(299));
        door.seen(news, Duration.ZERO, player(1));
        assertThat(door.audience().viewers()).extracting(HlsViewer::id).containsExactly(1L);

        ticker.advance(Duration.ofSeconds(301));
        door.sweep(List.of());
        door.seen(news, Duration.ZERO, player(1));

        assertThat(door.audience().viewers()).extracting(HlsViewer::id).containsExactly(2L);
    }

    @Test
    @DisplayName("STR-81: that a channel is empty is told once, when neither way anybody watches")
    void thatAChannelIsEmptyIsToldOnce() {
        door.seen(news, Duration.ZERO, player(1));
        door.sweep(List.of(news, films));
        door.sweep(List.of(films));
        assertThat(emptied()).isEmpty();

        ticker.advance(HlsAudience.ABSENT.plusMillis(1));
        door.sweep(List.of(films));
        door.sweep(List.of(films));

        assertThat(emptied()).containsExactly(new SessionEvent.Emptied(news));
    }

    private List<SessionEvent> emptied() {
        return events.stream().filter(SessionEvent.Emptied.class::isInstance).toList();
    }

    @Test
    void whoeverComesAndGoesIsToldOnce() {
        door.seen(news, Duration.ZERO, player(1));
        door.seen(news, Duration.ZERO, player(1));
        long second = door.takePlace(films, player(2));
        door.left(ended(second, films));
        ticker.advance(Duration.ofSeconds(301));
        door.sweep(List.of());
        door.sweep(List.of());

        assertThat(events.subList(0, 3))
                .containsExactly(
                        new SessionEvent.Joined(news, 1, player(1)),
                        new SessionEvent.Joined(films, second, player(2)),
                        new SessionEvent.Left(ended(second, films)));
        assertThat(events)
                .filteredOn(SessionEvent.Left.class::isInstance)
                .hasSize(2)
                .last()
                .satisfies(left -> assertThat(left.channel()).isEqualTo(news));
    }

    @Test
    void whoIsRefusedAPlaceIsNotTold() {
        var small =
                new Door(
                        () -> Limits.of(Duration.ZERO, 3, 1),
                        ticker,
                        Arrival.UNNOTICED,
                        events::add);
        small.takePlace(news, player(0));

        assertRefused(1, () -> small.takePlace(news, player(1)));
        assertRefused(1, () -> small.seen(news, Duration.ZERO, player(1)));

        assertThat(events).containsExactly(new SessionEvent.Joined(news, 1, player(0)));
    }

    @Test
    void whoeverHearsOfItBadlyKeepsNobodyFromWatchingAndNoPlace() {
        var door =
                new Door(
                        () -> Limits.of(Duration.ZERO, 3, 1),
                        ticker,
                        Arrival.UNNOTICED,
                        event -> {
                            throw new IllegalStateException("cannot hear of " + event);
                        });

        long id = door.takePlace(news, player(2));
        door.left(ended(id, news));

        assertThat(door.takePlace(news, player(2))).isNotEqualTo(id);
        assertThat(door.ended()).extracting(EndedViewer::id).containsExactly(id);
    }

    private EndedViewer ended(long id, Channel channel) {
        return new EndedViewer(
                id, channel, player(2), Studio.NOON, Studio.NOON, ViewerEnd.LEFT, "");
    }

    @Test
    void whoWasShownOutIsToldWhyForAMinuteAndNobodyElseIs() {
        door.seen(news, Duration.ZERO, player(1));
        door.seen(news, Duration.ZERO, player(2));

        assertThat(door.showOut(news.id(), id -> id == 1, "bedtime")).isEqualTo(1);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> door.enter(news, player(1)))
                .withMessage("watching channel 5 was ended: bedtime")
                .extracting(ProblemException::problem)
                .isEqualTo(Problem.VIEWER_ENDED);
        assertThatCode(() -> door.enter(news, player(2))).doesNotThrowAnyException();
        assertThatCode(() -> door.enter(films, player(1))).doesNotThrowAnyException();
        ticker.advance(Endings.SHOWN_OUT);
        assertThatCode(() -> door.enter(news, player(1))).doesNotThrowAnyException();
    }

    @Test
    void whatIsRememberedOfThoseWhoWatchedIsBounded() {
        for (int i = 0; i < 3 * Endings.MOST_SHOWN_OUT; i++) {
            door.seen(news, Duration.ofSeconds(i), player(i % 40));
            door.showOut(news.id(), HlsAudience.Wanted.ALL, "bedtime");
        }
        for (int i = 0; i < 2 * Endings.MOST_SHOWN_OUT; i++) {
            door.showOut(news.id(), player(100 + i), "bedtime");
        }

        assertThat(door.ended()).hasSize(Endings.MOST_LISTED);
        assertThatCode(() -> door.enter(news, player(100))).doesNotThrowAnyException();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> door.enter(news, player(99 + 2 * Endings.MOST_SHOWN_OUT)));
    }

    @Test
    void anAccountWatchesAsManyStreamsAsItMay() {
        door.takePlace(news, of(1, 2, "10.0.0.1"));
        door.seen(films, Duration.ZERO, of(1, 2, "10.0.0.2"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> door.takePlace(films, of(1, 2, "10.0.0.3")))
                .withMessage("streams of the account must be at most 2 at once: one more")
                .extracting(ProblemException::problem)
                .isEqualTo(Problem.TOO_MANY_VIEWERS);
        assertThatCode(() -> door.seen(news, Duration.ZERO, of(1, 2, "10.0.0.2")))
                .as("a player that changes channels")
                .doesNotThrowAnyException();
        assertThatCode(() -> door.takePlace(films, of(2, 1, "10.0.0.4")))
                .as("another account")
                .doesNotThrowAnyException();
        ticker.advance(HlsAudience.ABSENT.plusMillis(1));
        assertThatCode(() -> door.takePlace(films, of(1, 2, "10.0.0.3")))
                .doesNotThrowAnyException();
    }

    @Test
    void equalDevicesOfOneHouseholdAreTwo() {
        door.seen(news, Duration.ZERO, of(1, 1, "10.0.0.1"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> door.seen(news, Duration.ZERO, of(new TokenId(2), 1, "10.0.0.1")))
                .extracting(ProblemException::problem)
                .isEqualTo(Problem.TOO_MANY_VIEWERS);
        assertThatCode(() -> door.seen(news, Duration.ZERO, of(new TokenId(1), 1, "10.0.0.1")))
                .doesNotThrowAnyException();
    }

    private static ViewerDetails of(TokenId token, int most, String address) {
        return of(new Watcher(new AccountId(1), token, most, RatingLimit.NONE), address);
    }

    private static ViewerDetails of(long account, int most, String address) {
        return of(
                new Watcher(new AccountId(account), new TokenId(account), most, RatingLimit.NONE),
                address);
    }

    private static ViewerDetails of(Watcher watcher, String address) {
        return new ViewerDetails(
                address, "Safari", ViewerKind.HLS, Optional.empty(), Optional.of(watcher));
    }

    private static void assertRefused(Runnable entering) {
        assertRefused(50, entering);
    }

    private static void assertRefused(int most, Runnable entering) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(entering::run)
                .withMessage("viewers of channel 5 must be at most %d: one more".formatted(most))
                .extracting(ProblemException::problem)
                .isEqualTo(Problem.TOO_MANY_VIEWERS);
    }

    private static ViewerDetails player(int number) {
        return new ViewerDetails("10.0.0." + number, "Safari", ViewerKind.HLS);
    }
}
