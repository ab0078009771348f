package tv.exstream.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ChallengesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Challenges challenges = new Challenges(now::get, new SecureRandom());

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
}
