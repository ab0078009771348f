package tv.exstream;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The watch over secrets sees what it is for.
class LeaksTest {
    static final List<String> MARKS = Leaks.MARKS;

    private final Leaks leaks = new Leaks();

    private void log(String message, Throwable thrown, Object... values) {
        var loggers = new LoggerContext();
        leaks.said(
                new LoggingEvent(
                        LeaksTest.class.getName(),
                        loggers.getLogger("tv.exstream.x"),
                        Level.INFO,
                        message,
                        thrown,
                        values));
    }

    @ParameterizedTest
    @FieldSource("MARKS")
    @DisplayName("H42: a secret in a line of the log fails the test")
    void aSecretInTheLogIsSeen(String secret) {
        log("asking with {}", null, secret);

        assertThatThrownBy(leaks::requireNone)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the log (tv.exstream.x): asking with " + secret);
        assertThatCode(leaks::requireNone)
                .as("the next test has said nothing")
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("H42: a secret in the reason of a reason of a failure fails the test")
    void aSecretInATraceIsSeen() {
        log("failed", new IllegalStateException("x", new IllegalArgumentException("hunter2")));

        assertThatThrownBy(leaks::requireNone).hasMessageContaining("a trace (tv.exstream.x)");
    }

    @Test
    @DisplayName("H42: a secret in an answer fails the test")
    void aSecretInAnAnswerIsSeen() {
        leaks.look("GET /api/sources", "{\"password\": \"hunter2\"}");

        assertThatThrownBy(leaks::requireNone)
                .hasMessageContaining("GET /api/sources: {\"password\": \"hunter2\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cookie mZ4cW1rVh0aQ9tYx2Lk7sBn5EoJd8UfG3iPq6RvTwyA",
                "'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'",
                "[mZ4cW1rVh0aQ9tYx2Lk7sBn5EoJd8UfG3iPq6RvTwyA, x]"
            })
    @DisplayName("AC-23: a session, a key or a secret of a webhook in the log fails the test")
    void whatTheServerHasMadeIsSeenInTheLog(String said) {
        log("somebody comes with {}", null, said);

        assertThatThrownBy(leaks::requireNone).hasMessageContaining("with " + said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AbstractAutowireCapableBeanFactoryWithoutAny",
                "mZ4cW1rVh0aQ9tYx2Lk7sBn5EoJd8UfG3iPq6RvTwyB",
                "3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "whsec_"
            })
    void whatOnlyLooksLongIsNoSecret(String said) {
        log("somebody comes with {}", null, said);
        leaks.print("the console", said);

        assertThatCode(leaks::requireNone).doesNotThrowAnyException();
    }

    @Test
    void whatTheGateOfTheLogTakesOutIsNoLeak() {
        log("no answer from {}", null, "http://anna:hunter2@tv.example/live/anna/hunter2/1.ts");
        log("nothing secret", new IllegalStateException());

        assertThatCode(leaks::requireNone).doesNotThrowAnyException();
    }
}
