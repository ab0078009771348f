package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What every [Installation] does.
public interface InstallationContract {
    Installation installation();

    @Test
    default void theFirstValueIsRememberedForEver() {
        assertThat(installation().find("device")).isEmpty();

        assertThat(installation().remember("device", () -> "1050 ü")).isEqualTo("1050 ü");
        assertThat(installation().remember("device", () -> "other")).isEqualTo("1050 ü");
        assertThat(installation().find("device")).contains("1050 ü");
        assertThat(installation().find("udn")).isEmpty();
    }

    @Test
    default void aValueCanBeReplaced() {
        installation().put("device", "a");
        installation().put("device", "b");

        assertThat(installation().find("device")).contains("b");
    }
}
