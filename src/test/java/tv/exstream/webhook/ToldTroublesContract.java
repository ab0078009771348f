package tv.exstream.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tv.exstream.webhook.ToldTroubles.Kind;

/// What every [ToldTroubles] does.
public interface ToldTroublesContract {
    ToldTroubles told();

    @Test
    default void whatWasToldIsThereUntilItIsMended() {
        told().put(Kind.HEALTH, "database", "DEGRADED");
        told().put(Kind.HEALTH, "database", "DOWN");
        told().put(Kind.HEALTH, "disk", "");
        told().put(Kind.SOURCE, "Überall", "");

        assertThat(told().of(Kind.HEALTH)).hasSize(2).containsEntry("database", "DOWN");
        assertThat(told().of(Kind.SOURCE)).containsOnlyKeys("Überall");
        assertThat(told().of(Kind.CHANNEL)).isEmpty();

        told().remove(Kind.SOURCE, "database");
        told().remove(Kind.HEALTH, "database");

        assertThat(told().of(Kind.HEALTH)).containsOnlyKeys("disk");
    }
}
