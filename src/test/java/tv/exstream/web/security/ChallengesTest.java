package tv.exstream.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tv.exstream.account.AccountId;

class ChallengesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Challenges challenges = new Challenges(now::get, new SecureRandom());
    private final ProviderTries tries = new ProviderTries(now::get);

    @Test
    void aChallengeIsTakenOnceByWhomItWasDrawnFor() {
        String text = challenges.draw("one");

        assertThat(challenges.take("another")).isEmpty();
        assertThat(challenges.take("one")).contains(text);
        assertThat(challenges.take("one")).isEmpty();
    }

    @Test
    void theLastOneCounts() {
        String first = challenges.draw("one");
        String second = challenges.draw("one");

        assertThat(first).isNotEqualTo(second);
        assertThat(challenges.take("one")).contains(second);
    }

    @Test
    void itEndsAfterAWhile() {
        String text = challenges.draw("one");
        String late = challenges.draw("late");

        now.set(NOON.plus(Challenges.LIFETIME).minusMillis(1));
        assertThat(challenges.take("one")).contains(text);
        now.set(NOON.plus(Challenges.LIFETIME));
        assertThat(challenges.take("late")).as(late).isEmpty();
    }

    @Test
    void thoseDrawnFirstMakeRoom() {
        for (int i = 0; i <= Challenges.MOST; i++) {
            String _ = challenges.draw("browser " + i);
        }

        assertThat(challenges.take("browser 0")).isEmpty();
        assertThat(challenges.take("browser 1")).isPresent();
        assertThat(challenges.take("browser " + Challenges.MOST)).isPresent();
    }

    @Test
    void whoWasSentToTheProviderComesBackOnceAndInTime() {
        tries.keep("one", journey("a"));
        tries.keep("one", journey("b"));
        tries.keep("late", journey("c"));

        assertThat(tries.take("one")).contains(journey("b"));
        assertThat(tries.take("one")).isEmpty();
        now.set(NOON.plus(ProviderTries.LIFETIME));
        assertThat(tries.take("late")).isEmpty();
    }

    @Test
    void thoseWhoWereSentFirstMakeRoom() {
        for (int i = 0; i <= ProviderTries.MOST; i++) {
            tries.keep("browser " + i, journey("x"));
        }

        assertThat(tries.take("browser 0")).isEmpty();
        assertThat(tries.take("browser 1")).isPresent();
    }

    @Test
    void itsSecretsAreInNoLog() {
        assertThat(journey("a").toString()).isEqualTo("***");
    }

    private static ProviderTry journey(String state) {
        return new ProviderTry(
                state, "nonce", "verifier", "back", "/", Optional.of(new AccountId(1)));
    }
}
