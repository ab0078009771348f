package tv.exstream.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tv.exstream.retry.KeptAnswers.Bounds;

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
        answered("anna", "old", NOON.minusMillis(1));
        answered("anna", "new", NOON);

        answers().makeRoom(attempt("anna", "next", NOON), new Bounds(NOON, 100, 100, 1_000_000));

        assertThat(answers().begin(attempt("anna", "old", NOON))).isEmpty();
        assertThat(answers().begin(attempt("anna", "new", NOON))).isPresent();
    }

    @Test
    default void ofOneCallerNoMoreAreKeptThanMayBeAndNobodyElsePaysForIt() {
        answered("bert", "first", NOON.minusMillis(1));
        for (int n = 0; n < 5; n++) {
            answered("anna", "key-" + n, NOON.plusMillis(n));
        }

        answers()
                .makeRoom(
                        attempt("anna", "next", NOON),
                        new Bounds(Instant.EPOCH, 3, 100, 1_000_000));

        assertThat(answers().begin(attempt("anna", "key-1", NOON.plusSeconds(60)))).isEmpty();
        assertThat(answers().begin(attempt("anna", "key-2", NOON.plusSeconds(60)))).isPresent();
        assertThat(answers().begin(attempt("bert", "first", NOON.plusSeconds(60)))).isPresent();
    }

    @Test
    default void ofManyCallersTheOldestAreForgotten() {
        for (int n = 0; n < 5; n++) {
            answered("caller-" + n, "a", NOON.plusMillis(n));
        }

        answers()
                .makeRoom(
                        attempt("anna", "next", NOON), new Bounds(Instant.EPOCH, 3, 3, 1_000_000));

        assertThat(answers().begin(attempt("caller-1", "a", NOON.plusSeconds(60)))).isEmpty();
        assertThat(answers().begin(attempt("caller-2", "a", NOON.plusSeconds(60)))).isPresent();
    }

    @Test
    default void ofTooManyBytesThoseOfWhoHasMostAreForgottenFirst() {
        answered("bert", "first", NOON.minusMillis(1));
        assertThat(answers().begin(attempt("anna", "runs", NOON.minusMillis(1)))).isEmpty();
        Answer large = new Answer(201, "application/json", "", "x".repeat(10_000));
        for (int n = 0; n < 10; n++) {
            Attempt attempt = attempt("anna", "key-" + n, NOON.plusMillis(n));
            assertThat(answers().begin(attempt)).isEmpty();
            answers().finish(attempt.key(), large);
        }
        Attempt next = attempt("anna", "next", NOON.plusSeconds(1));

        answers().makeRoom(next, new Bounds(Instant.EPOCH, 100, 100, 1_000_000));
        assertThat(answers().begin(attempt("anna", "key-0", NOON))).isPresent();
        answers().makeRoom(next, new Bounds(Instant.EPOCH, 100, 100, 80_000));

        assertThat(answers().begin(attempt("anna", "key-7", NOON))).isEmpty();
        assertThat(answers().begin(attempt("anna", "key-9", NOON))).isPresent();
        assertThat(answers().begin(attempt("anna", "runs", NOON))).isPresent();
        assertThat(answers().begin(attempt("bert", "first", NOON))).isPresent();
    }

    @Test
    default void ofManyCallersWithTooManyBytesTheOldestAreForgotten() {
        Answer large = new Answer(201, "application/json", "", "x".repeat(10_000));
        for (int n = 0; n < 10; n++) {
            Attempt attempt = attempt("caller-" + n, "a", NOON.plusMillis(n));
            assertThat(answers().begin(attempt)).isEmpty();
            answers().finish(attempt.key(), large);
        }

        answers()
                .makeRoom(
                        attempt("anna", "next", NOON.plusSeconds(1)),
                        new Bounds(Instant.EPOCH, 100, 100, 90_000));

        assertThat(answers().begin(attempt("caller-3", "a", NOON.plusSeconds(2)))).isEmpty();
        assertThat(answers().begin(attempt("caller-6", "a", NOON.plusSeconds(2)))).isPresent();
    }

    @Test
    default void whatMayStillRunIsNeverForgotten() {
        assertThat(answers().begin(attempt("anna", "runs", NOON.minusSeconds(60)))).isEmpty();
        Attempt other = new Attempt(new RequestKey("anna", "x"), "digest", "run before", NOON);
        assertThat(answers().begin(other)).isEmpty();
        answered("anna", "new", NOON.plusSeconds(1));

        answers()
                .makeRoom(
                        attempt("anna", "next", NOON),
                        new Bounds(NOON.plusSeconds(1), 1, 1, 1_000_000));

        assertThat(answers().begin(attempt("anna", "runs", NOON))).isPresent();
        assertThat(answers().begin(attempt("anna", "x", NOON))).isEmpty();
    }

    @Test
    default void whatBrokeOffRunsNoMoreAndIsForgottenWhenItIsOld() {
        Attempt first = attempt("anna", "a", NOON);
        assertThat(answers().begin(first)).isEmpty();

        answers().breakOff(first.key());

        assertThat(answers().begin(attempt("anna", "a", NOON)))
                .contains(new Earlier.Unanswered(first.brokenOff()));
        Instant later = NOON.plusSeconds(1);
        answers().makeRoom(attempt("anna", "next", later), new Bounds(later, 100, 100, 1_000_000));
        assertThat(answers().begin(attempt("anna", "a", later))).isEmpty();
    }

    @Test
    default void whatHasAnAnswerDoesNotBreakOff() {
        Attempt first = attempt("anna", "a", NOON);
        answered("anna", "a", NOON);

        answers().breakOff(first.key());

        assertThat(answers().begin(attempt("anna", "a", NOON)))
                .contains(new Earlier.Answered(first, MADE));
    }

    private void answered(String caller, String key, Instant at) {
        Attempt attempt = attempt(caller, key, at);
        assertThat(answers().begin(attempt)).isEmpty();
        answers().finish(attempt.key(), MADE);
    }

    private static Attempt attempt(String caller, String key, Instant at) {
        return new Attempt(new RequestKey(caller, key), "digest", "run", at);
    }
}
