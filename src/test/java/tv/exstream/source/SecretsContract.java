package tv.exstream.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What every implementation of [Secrets] does.
public interface SecretsContract {
    Secrets secrets();

    /// One of some sources there are.
    SourceId source(int number);

    @Test
    default void aSecretIsKeptForItsSourceAlone() {
        secrets().put(source(0), "password", "ä secret");

        assertThat(secrets().find(source(0), "password")).contains("ä secret");
        assertThat(secrets().find(source(0), "token")).isEmpty();
        assertThat(secrets().find(source(1), "password")).isEmpty();
        assertThat(secrets().names(source(0))).containsExactly("password");
    }

    @Test
    default void aSecretIsReplacedAndRemoved() {
        secrets().put(source(0), "token", "first");
        secrets().put(source(0), "token", "second");
        assertThat(secrets().find(source(0), "token")).contains("second");

        secrets().remove(source(0), "token");

        assertThat(secrets().names(source(0))).isEmpty();
    }
}
