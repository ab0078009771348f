package tv.exstream.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;

class RequestKeyTest {
    @Test
    void quotesAreNoPartOfAKey() {
        assertThat(RequestKey.parse("anna", " \"8e03978e\" "))
                .isEqualTo(RequestKey.parse("anna", "8e03978e"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "line\nbreak", "ümlaut"})
    void aKeyHasVisibleCharacters(String text) {
        assertThatThrownBy(() -> RequestKey.parse("anna", text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Idempotency-Key must have 1..200");
    }

    @Test
    void aKeyIsNotTooLong() {
        assertThat(RequestKey.parse("", "k".repeat(RequestKey.MOST_CHARS)).text()).hasSize(200);
        assertThatThrownBy(() -> RequestKey.parse("", "k".repeat(RequestKey.MOST_CHARS + 1)))
                .isInstanceOf(ProblemException.class);
    }
}
