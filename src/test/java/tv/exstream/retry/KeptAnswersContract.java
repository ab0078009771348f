package tv.exstream.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every [KeptAnswers] does.
public interface KeptAnswersContract {
    Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    Answer MADE = new Answer(201, "application/json", "\"tag\"", "{\"name\":\"Fernsehen ü\"}");

    KeptAnswers answers();

    @Test
    default void theFirstAttemptFindsNothing() {
        assertThat(answers().begin(attempt("anna", "a", NOON))).isEmpty();
    }

    @Test
    default void anotherAttemptFindsTheFirstOneWhileItRuns() {
        Attempt first = attempt("anna", "a", NOON);
        assertThat(answers().begin(first)).isEmpty();

        assertThat(answers().begin(attempt("anna", "a", NOON.plusSeconds(1))))
                .contains(new Earlier.Unanswered(first));
    }

    @Test
    default void anAnswerIsGivenAgain() {
        Attempt first = attempt("anna", "a", NOON);
        assertThat(answers().begin(first)).isEmpty();

        answers().finish(first.key(), MADE);

        assertThat(answers().begin(attempt("anna", "a", NOON.plusSeconds(60))))
                .contains(new Earlier.Answered(first, MADE));
    }

    @Test
    default void callersHaveKeysOfTheirOwn() {
        assertThat(answers().begin(attempt("anna", "a", NOON))).isEmpty();
        assertThat(answers().begin(attempt("bert", "a", NOON))).isEmpty();
    }

    @Test
    default void whatIsForgottenIsFree() {
        Attempt first = attempt("anna", "a", NOON);
        assertThat(answers().begin(first)).isEmpty();

        answers().forget(first.key());

        assertThat(answers().begin(attempt("anna", "a", NOON))).isEmpty();
    }

    @Test
    default void whatIsOldIsForgottenAndWhatIsNotIsKept() {
        assertThat(answers().begin(attempt("anna", "old", NOON.minusMillis(1)))).isEmpty();
        assertThat(answers().begin(attempt("anna", "new", NOON))).isEmpty();

        answers().forgetBefore(NOON, 100);

        assertThat(answers().begin(attempt("anna", "old", NOON))).isEmpty();
        assertThat(answers().begin(attempt("anna", "new", NOON))).isPresent();
    }

    @Test
    default void noMoreAreKeptThanMayBe() {
        for (int n = 0; n < 5; n++) {
            assertThat(answers().begin(attempt("anna", "key-" + n, NOON.plusMillis(n)))).isEmpty();
        }

        answers().forgetBefore(NOON, 3);

        assertThat(answers().begin(attempt("anna", "key-1", NOON.plusSeconds(60)))).isEmpty();
        assertThat(answers().begin(attempt("anna", "key-2", NOON.plusSeconds(60)))).isPresent();
    }

    private static Attempt attempt(String caller, String key, Instant at) {
        return new Attempt(new RequestKey(caller, key), "digest", "run", at);
    }
}
