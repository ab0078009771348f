package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.rendition.Urgency;

class FailoverTest {
    private static final Fault ENDED = new Fault.Ended("the connection was closed");
    private static final Fault UNUSABLE = new Fault.Unusable("it is HTML");
    private static final Fault SLOW = new Fault.Slow(0.8);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Leases leases = new Leases();
    private long now;

    @Test
    @DisplayName(
            "F01, STR-72: the same source is tried three times after half a second, then the next one at once")
    void aTransientFaultIsRetriedThenTheNextSourceIsTaken() {
        Failover failover = of("a", "b");
        List<Attempt> attempts = new ArrayList<>(List.of(failover.first(now)));

        for (int n = 0; n < 4; n++) {
            attempts.add(fails(failover, ENDED, Duration.ZERO));
        }

        assertThat(attempts).extracting(Attempt::source).containsExactly(0, 0, 0, 0, 1);
        assertThat(attempts)
                .extracting(Attempt::rung)
                .containsExactly(Rung.JOIN, Rung.RETRY, Rung.RETRY, Rung.REFRESH, Rung.NEXT_SOURCE);
        assertThat(attempts.get(1).after()).isBetween(millis(500), millis(600));
        assertThat(attempts.get(4).after()).isZero();
    }

    @Test
    void aSourceThatWasInOrderForHalfAMinuteIsRetriedAnew() {
        Failover failover = of("a", "b");
        for (int n = 0; n < 3; n++) {
            fails(failover, ENDED, Duration.ZERO);
        }

        assertThat(fails(failover, ENDED, LONG).rung()).isEqualTo(Rung.RETRY);
    }

    @Test
    @DisplayName("F04: what cannot be shown is left at once")
    void anUnusableSourceIsLeftAtOnce() {
        assertThat(fails(of("a", "b"), UNUSABLE, Duration.ZERO))
                .isEqualTo(
                        new Attempt(1, Duration.ZERO, Limits.USUAL.connecting(), Rung.NEXT_SOURCE));
    }

    @Test
    @DisplayName("F03: a slow source is left at once")
    void aSlowSourceIsLeftAtOnce() {
        assertThat(fails(of("a", "b"), new Fault.Slow(0.8), LONG).rung())
                .isEqualTo(Rung.NEXT_SOURCE);
    }

    @Test
    @DisplayName("F07: 401 and 403 ask the same address once more, then the next source")
    void aRefusedTokenIsRefreshedOnce() {
        for (int status : new int[] {401, 403}) {
            Failover failover = of("a", "b");

            assertThat(fails(failover, refused(status), Duration.ZERO).rung())
                    .isEqualTo(Rung.REFRESH);
            assertThat(fails(failover, refused(status), Duration.ZERO).rung())
                    .isEqualTo(Rung.NEXT_SOURCE);
        }
    }

    @Test
    @DisplayName("F07, STR-76: 404 leaves the source, 5xx retries it")
    void otherStatusesAreTreatedByClass() {
        assertThat(fails(of("a", "b"), refused(404), Duration.ZERO).rung())
                .isEqualTo(Rung.NEXT_SOURCE);
        assertThat(fails(of("a", "b"), refused(503), Duration.ZERO).rung()).isEqualTo(Rung.RETRY);
    }

    @Test
    @DisplayName("F07: 429, 458 and 509 do not burn the provider's other sources")
    void aFullProviderIsLeftAlone() {
        for (int status : new int[] {429, 458, 509}) {
            Failover failover = of("a", "a", "a");

            Attempt next = fails(failover, refused(status), Duration.ZERO);

            assertThat(next.source()).isZero();
            assertThat(next.rung()).isEqualTo(Rung.COOL_DOWN);
            assertThat(next.after()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        }
    }

    @Test
    @DisplayName("F07: when a provider is full the next source of another provider is taken")
    void anotherProviderIsTaken() {
        assertThat(fails(of("a", "a", "b"), refused(429), Duration.ZERO))
                .isEqualTo(
                        new Attempt(2, Duration.ZERO, Limits.USUAL.connecting(), Rung.NEXT_SOURCE));
    }

    @Test
    @DisplayName("F07: what the provider asks for is waited for, within reason")
    void retryAfterIsHeeded() {
        Fault asked = new Fault.Refused(429, Optional.of(Duration.ofSeconds(20)));
        Fault absurd = new Fault.Refused(429, Optional.of(Duration.ofDays(9)));

        assertThat(fails(of("a"), asked, Duration.ZERO).after())
                .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(24));
        assertThat(fails(of("a"), absurd, Duration.ZERO).after())
                .isLessThanOrEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void aProviderThatAsksForNoPauseIsGivenOneAllTheSame() {
        Failover failover = of("a");
        Fault asked = new Fault.Refused(429, Optional.of(Duration.ZERO));

        assertThat(fails(failover, asked, Duration.ZERO).after())
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        assertThat(fails(failover, asked, Duration.ZERO).after())
                .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(12));
    }

    @Test
    void aFullProviderIsNotWaitedForWhenAnotherSourceIsDueSooner() {
        Failover failover = of("a", "b");
        fails(failover, UNUSABLE, Duration.ZERO);

        Attempt next =
                fails(
                        failover,
                        new Fault.Refused(429, Optional.of(Duration.ofMinutes(1))),
                        Duration.ZERO);

        assertThat(next.source()).isZero();
        assertThat(next.rung()).isEqualTo(Rung.SLATE);
        assertThat(next.after()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    @DisplayName(
            "F08: a connection that the provider still counts is waited for: 5, 10, 20, 40, 60 s")
    void anOldConnectionIsWaitedFor() {
        Failover failover = of("a");
        List<Long> pauses = new ArrayList<>();

        for (int n = 0; n < 6; n++) {
            Attempt next = fails(failover, refused(458), Duration.ZERO);
            pauses.add(next.after().toSeconds());
            assertThat(next.source()).isZero();
        }

        assertThat(pauses.get(0)).isBetween(5L, 6L);
        assertThat(pauses.get(3)).isBetween(40L, 48L);
        assertThat(pauses.get(5)).isBetween(60L, 72L);
    }

    @Test
    void aConnectionOfOursIsNotHeldAgainstTheProvider() {
        Failover failover = of("a");
        for (int n = 0; n < 5; n++) {
            assertThat(fails(failover, new Fault.NoConnectionLeft(), Duration.ZERO).after())
                    .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        }

        assertThat(fails(failover, refused(458), Duration.ZERO).after())
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    }

    @Test
    void whatWeCannotDoIsNotTheSourcesFault() {
        Failover failover = of("a", "b");
        List<Long> pauses = new ArrayList<>();

        for (int n = 0; n < 8; n++) {
            Attempt next = fails(failover, new Fault.Ourselves("no process"), Duration.ZERO);
            assertThat(next.source()).isZero();
            pauses.add(next.after().toSeconds());
        }

        assertThat(pauses.get(0)).isBetween(2L, 3L);
        assertThat(pauses.get(2)).isBetween(8L, 10L);
        assertThat(pauses.get(7)).isBetween(60L, 72L);
        assertThat(fails(failover, ENDED, Duration.ZERO).rung()).isEqualTo(Rung.RETRY);
    }

    @Test
    void itNeverGivesUpButTriesLessAndLessOften() {
        Failover failover = of("a", "b");
        Duration longest = Duration.ZERO;
        int slates = 0;

        for (int n = 0; n < 40; n++) {
            Attempt next = fails(failover, UNUSABLE, Duration.ZERO);
            longest = next.after().compareTo(longest) > 0 ? next.after() : longest;
            slates += next.rung() == Rung.SLATE ? 1 : 0;
        }

        assertThat(longest).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(72));
        assertThat(slates).isGreaterThan(15);
    }

    @Test
    void aSourceThatIsTheOnlyOneIsTriedAgain() {
        Attempt next = fails(of("a"), UNUSABLE, Duration.ZERO);

        assertThat(next.source()).isZero();
        assertThat(next.after()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void aSourceThatWasLeftIsTakenAgainOnceItIsDue() {
        Failover failover = of("a", "b");
        fails(failover, UNUSABLE, Duration.ZERO);
        now += Duration.ofMinutes(1).toNanos();

        assertThat(fails(failover, UNUSABLE, LONG).source()).isZero();
    }

    @Test
    void whatIsSlowIsLeftOnlyForWhatMayBeBetter() {
        Failover failover = of("a", "b");
        assertThat(failover.bearing().bears(SLOW, now)).isFalse();

        assertThat(fails(failover, SLOW, LONG).source()).isOne();

        assertThat(failover.bearing().bears(SLOW, now)).isTrue();
        assertThat(failover.bearing().bears(UNUSABLE, now)).isFalse();
        assertThat(failover.bearing().bears(SLOW, now + Duration.ofMinutes(6).toNanos())).isFalse();
    }

    @Test
    void whatIsSlowIsKeptUntilAnotherIsDue() {
        Failover failover = of("a", "b");
        fails(failover, UNUSABLE, Duration.ZERO);

        assertThat(failover.bearing().bears(SLOW, now)).isTrue();
        assertThat(failover.bearing().bears(SLOW, now + Duration.ofSeconds(2).toNanos())).isFalse();
    }

    @Test
    void whatIsSlowIsBetterThanASlate() {
        Failover failover = of("a", "b");
        fails(failover, SLOW, LONG);

        Attempt next = fails(failover, UNUSABLE, Duration.ZERO);

        assertThat(next.source()).isZero();
        assertThat(next.after()).isZero();
    }

    @Test
    void theOnlySourceIsKeptHoweverSlow() {
        assertThat(of("a").bearing().bears(SLOW, now)).isTrue();
    }

    @Test
    @DisplayName("F07: who joins a provider that has just refused another waits as that one does")
    void aFullProviderIsFullForAll() {
        var coolDowns = new CoolDowns(Limits.USUAL);
        of(coolDowns, "a").next(refused(429), Duration.ZERO, now);

        assertThat(of(coolDowns, "a").first(now).after()).isBetween(millis(5_000), millis(6_000));
        assertThat(of(coolDowns, "a", "b").first(now))
                .isEqualTo(new Attempt(1, Duration.ZERO, Limits.USUAL.connecting(), Rung.JOIN));
        now += Duration.ofSeconds(5).toNanos();
        assertThat(of(coolDowns, "a").first(now).after()).isZero();
    }

    @Test
    void aProviderThatRefusesTwoAtOnceIsNotLeftAloneForTwiceAsLong() {
        var coolDowns = new CoolDowns(Limits.USUAL);
        of(coolDowns, "a").next(refused(429), Duration.ZERO, now);
        of(coolDowns, "a").next(refused(429), Duration.ZERO, now);

        assertThat(coolDowns.rest("a", now)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aProviderWhoseSourceIsInOrderIsNotLeftAloneAnyMore() {
        var coolDowns = refusedForLong();
        now += Duration.ofMinutes(2).toNanos();

        of(coolDowns, "a").next(ENDED, Duration.ofMinutes(1), now);

        assertThat(coolDowns.rest("a", now)).isZero();
    }

    @Test
    @DisplayName("F07: a connection that was open before a provider refused another ends no pause")
    void whatFlowedBeforeSaysNothingOfAnotherConnection() {
        var coolDowns = refusedForLong();
        now += Duration.ofMinutes(2).toNanos();

        of(coolDowns, "a").next(ENDED, Duration.ofMinutes(3), now);

        assertThat(coolDowns.rest("a", now)).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    @DisplayName(
            "F07: a provider that refuses somebody else while its source is waited for is not asked after that")
    void whatWasWaitedForMayBeLeftAloneByThen() {
        var coolDowns = new CoolDowns(Limits.USUAL);
        Failover alone = of(coolDowns, "a");
        Failover other = of(coolDowns, "a", "b");
        fails(alone, ENDED, Duration.ZERO);
        fails(other, ENDED, Duration.ZERO);
        assertThat(alone.instead(leases, Urgency.VIEWER, now)).isEmpty();

        of(coolDowns, "a").next(refused(429), Duration.ZERO, now);

        Attempt later = alone.instead(leases, Urgency.VIEWER, now).orElseThrow();
        assertThat(later.rung()).isEqualTo(Rung.COOL_DOWN);
        assertThat(later.after()).isBetween(millis(5_000), millis(6_000));
        assertThat(other.instead(leases, Urgency.VIEWER, now))
                .contains(
                        new Attempt(1, Duration.ZERO, Limits.USUAL.connecting(), Rung.NEXT_SOURCE));
        now += later.after().toNanos();
        assertThat(alone.instead(leases, Urgency.VIEWER, now)).isEmpty();
    }

    private CoolDowns refusedForLong() {
        var coolDowns = new CoolDowns(Limits.USUAL);
        Fault refused = new Fault.Refused(429, Optional.of(Duration.ofMinutes(5)));
        of(coolDowns, "a").next(refused, Duration.ZERO, now);
        return coolDowns;
    }

    @Test
    void thatOurOwnConnectionsAreInUseIsNoOpinionOfTheProvider() {
        var coolDowns = new CoolDowns(Limits.USUAL);

        of(coolDowns, "a").next(new Fault.NoConnectionLeft(), Duration.ZERO, now);

        assertThat(coolDowns.rest("a", now)).isZero();
    }

    private Attempt fails(Failover failover, Fault fault, Duration flowed) {
        Attempt next = failover.next(fault, flowed, now);
        now += next.after().toNanos();
        return next;
    }

    private static Fault refused(int status) {
        return new Fault.Refused(status, Optional.empty());
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    private Failover of(String... providers) {
        return of(new CoolDowns(Limits.USUAL), providers);
    }

    private Failover of(CoolDowns coolDowns, String... providers) {
        return new Failover(List.of(providers), coolDowns, new Random(7), now);
    }
}
