package tv.exstream.web.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.retry.Answer;
import tv.exstream.retry.Attempt;
import tv.exstream.retry.Earlier;
import tv.exstream.retry.InMemoryKeptAnswers;
import tv.exstream.retry.KeptAnswers;
import tv.exstream.retry.RequestKey;

class RetriesTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final RequestKey KEY = new RequestKey("anna", "a");

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void whatHasHappenedIsNotDoneAgainWhenItsAnswerCannotBeKept() throws Exception {
        Retries retries = new Retries(new Busy(new InMemoryKeptAnswers()), "run", () -> NOON);

        Retries.Outcome first = retries.once(KEY, request("tea"), this::make);

        assertThat(first).isInstanceOf(Guard.Made.class);
        assertThatThrownBy(() -> retries.once(KEY, request("tea"), this::make))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the request with the key a broke off");
        assertThat(made).hasValue(1);
    }

    @Test
    void ofALongAnswerTheStatusAndTheTagAreKept() throws Exception {
        var answers = new InMemoryKeptAnswers();
        Retries retries = new Retries(answers, "run", () -> NOON);
        String body = "x".repeat(Retries.MOST_BODY_CHARS + 1);

        Retries.Outcome _ =
                retries.once(
                        KEY,
                        request("tea"),
                        () ->
                                new Guard.Made(
                                        new Answer(201, "application/json", "\"tag\"", body),
                                        new ContentCachingResponseWrapper(
                                                new MockHttpServletResponse())));

        Earlier kept = answers.begin(new Attempt(KEY, "", "run", NOON)).orElseThrow();
        assertThat(kept)
                .isInstanceOfSatisfying(
                        Earlier.Answered.class,
                        each ->
                                assertThat(each.answer())
                                        .isEqualTo(new Answer(201, "", "\"tag\"", "")));
    }

    private Guard.Made make() {
        made.incrementAndGet();
        return new Guard.Made(
                new Answer(201, "application/json", "", "{}"),
                new ContentCachingResponseWrapper(new MockHttpServletResponse()));
    }

    private static HeldRequest request(String body) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/notes");
        request.setContentType("application/json");
        request.setContent(body.getBytes());
        return HeldRequest.of(request, new HeldBodies());
    }

    /// Finds the database busy when an answer is to be kept.
    private record Busy(KeptAnswers answers) implements KeptAnswers {
        @Override
        public Optional<Earlier> begin(Attempt attempt) {
            return answers.begin(attempt);
        }

        @Override
        public void finish(RequestKey key, Answer answer) {
            throw new ProblemException(Problem.DATABASE_BUSY, "the database is busy");
        }

        @Override
        public void breakOff(RequestKey key) {
            answers.breakOff(key);
        }

        @Override
        public void forget(RequestKey key) {
            answers.forget(key);
        }

        @Override
        public void makeRoom(Attempt next, Bounds bounds) {
            answers.makeRoom(next, bounds);
        }
    }
}
