package tv.exstream.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tv.exstream.account.AccountId;

class OnceKeptTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final OnceKept<ProviderTry> kept = new OnceKept<>(now::get, LIFETIME);

    @Test
    void whoWasSentAwayComesBackOnceAndInTime() {
        kept.keep("one", journey("a"));
        kept.keep("one", journey("b"));
        kept.keep("early", journey("c"));
        kept.keep("late", journey("d"));

        assertThat(kept.take("another")).isEmpty();
        assertThat(kept.take("one")).contains(journey("b"));
        assertThat(kept.take("one")).isEmpty();
        now.set(NOON.plus(LIFETIME).minusMillis(1));
        assertThat(kept.take("early")).contains(journey("c"));
        now.set(NOON.plus(LIFETIME));
        assertThat(kept.take("late")).isEmpty();
    }

    @Test
    void thoseWhoWereSentFirstMakeRoom() {
        for (int i = 0; i <= OnceKept.MOST; i++) {
            kept.keep("browser " + i, journey("x"));
        }

        assertThat(kept.take("browser 0")).isEmpty();
        assertThat(kept.take("browser 1")).isPresent();
        assertThat(kept.take("browser " + OnceKept.MOST)).isPresent();
    }

    @Test
    void secretsOfThoseWhoWereSentAreInNoLog() {
        assertThat(journey("a").toString()).isEqualTo("***");
    }

    private static ProviderTry journey(String state) {
        return new ProviderTry(
                state, "nonce", "verifier", "back", "/", Optional.of(new AccountId(1)));
    }
}
