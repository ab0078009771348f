package tv.exstream.library.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.source.SourceId;

class RenewalsTest {
    private static final SourceId ONE = new SourceId(1);

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Renewals renewals = new Renewals(() -> now);

    @Test
    @DisplayName("what was made anew is not made anew for five minutes, each source by itself")
    void onceInAWhile() {
        assertThat(renewals.begin(ONE)).isTrue();
        assertThat(renewals.begin(ONE)).isFalse();
        assertThat(renewals.begin(new SourceId(2))).isTrue();

        now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
        assertThat(renewals.begin(ONE)).isFalse();
        now = now.plusMillis(1);
        assertThat(renewals.begin(ONE)).isTrue();
    }

    @Test
    @DisplayName("of a source that is removed nothing is known any more")
    void removedSources() {
        assertThat(renewals.begin(ONE)).isTrue();

        renewals.forget(ONE);

        assertThat(renewals.begin(ONE)).isTrue();
    }
}
