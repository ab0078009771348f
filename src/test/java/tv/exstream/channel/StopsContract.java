package tv.exstream.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [Stops] does.
public interface StopsContract {
    Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    Stops stops();

    @Test
    default void nothingIsStoppedAtFirst() {
        assertThat(stops().all()).isEmpty();
    }

    @Test
    default void whatWasPutLastIsKept() {
        Stop first = new Stop(new ChannelId(5), NOON, "bedtime, \"ü\"");
        Stop second = new Stop(new ChannelId(6), NOON.plusMillis(1), "");

        stops().put(List.of(first, second));
        assertThat(stops().all()).containsExactly(first, second);

        stops().put(List.of(second));
        assertThat(stops().all()).containsExactly(second);
    }
}
