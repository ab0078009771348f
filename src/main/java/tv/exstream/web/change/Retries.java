package tv.exstream.web.change;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tv.exstream.digest.Sha256;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.retry.Answer;
import tv.exstream.retry.Attempt;
import tv.exstream.retry.Committed;
import tv.exstream.retry.Earlier;
import tv.exstream.retry.KeptAnswers;
import tv.exstream.retry.RequestKey;

/// Lets a request that has a key happen once, however often it is sent. Thread-safe.
///
/// What was refused has not happened, and its key is free again. What broke off, with the server or by something unexpected, may have happened:
/// it is never done a second time.
record Retries(KeptAnswers answers, String run, InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    static final String REPLAYED = "Idempotency-Replayed";

    /// How many answers are kept of one caller. Arbitrary: a day of a busy script.
    static final int MOST = 10_000;

    /// How many of all. Arbitrary: more scripts than anybody has.
    private static final int MOST_OF_ALL = 10 * MOST;

    /// Of all answers together: some hundred thousand usual ones. Arbitrary.
    private static final long MOST_BYTES = 200_000_000;

    /// Of a longer answer only the status and the tag are kept. The rules of a large channel have some ten thousand bytes.
    static final int MOST_BODY_CHARS = 256 * 1_024;

    /// What of a body that is too long is read, so that its client reads the answer. Arbitrary.
    private static final long MISTAKEN_BYTES = 20_000_000;

    /// Longer than anybody tries again.
    static final Duration KEPT = Duration.ofHours(24);

    /// Something that can be sent to the client.
    @FunctionalInterface
    interface Outcome {
        void send(Exchange exchange) throws Exception;
    }

    /// Does what the request asks for.
    @FunctionalInterface
    interface Doing {
        Guard.Made make() throws Exception;
    }

    /// @throws ProblemException KEY_REUSED when the key was used for something else, CHANGE_UNDERWAY while it still runs, OUTCOME_UNKNOWN when
    ///     it broke off, TOO_MANY_REQUESTS when there is no room for its body at the moment
    Outcome once(RequestKey key, HeldRequest request, Doing doing) throws Exception {
        Instant now = clock.instant();
        requireWhole(request);
        String digest = digest(request);
        Attempt attempt = new Attempt(key, digest, run, now);
        answers.makeRoom(
                attempt, new KeptAnswers.Bounds(now.minus(KEPT), MOST, MOST_OF_ALL, MOST_BYTES));
        Optional<Earlier> earlier = answers.begin(attempt);
        return earlier.isPresent() ? again(earlier.get(), digest) : make(key, doing);
    }

    /// Two requests that differ only behind what is held of them would be taken for one.
    private static void requireWhole(HeldRequest request) throws IOException {
        ServletInputStream client = request.getRequest().getInputStream();
        if (!client.isFinished()) {
            long _ = client.skip(MISTAKEN_BYTES);
            throw request.isCrowded() ? crowded() : tooLong(request);
        }
    }

    private static ProblemException crowded() {
        return ProblemException.of(Problem.TOO_MANY_REQUESTS, Objection.BODIES_CROWDED);
    }

    private static ProblemException tooLong(HeldRequest request) {
        return ProblemException.of(
                Problem.INVALID_VALUE, Objection.KEY_WITH_LONG_BODY, request.head().length);
    }

    private Outcome again(Earlier earlier, String digest) {
        if (!earlier.attempt().digest().equals(digest)) {
            throw ProblemException.of(
                    Problem.KEY_REUSED, Objection.KEY_REUSED, earlier.attempt().key().text());
        }
        return switch (earlier) {
            case Earlier.Answered(_, Answer answer) -> exchange -> replay(answer, exchange);
            case Earlier.Unanswered(Attempt attempt) -> throw unanswered(attempt);
        };
    }

    private ProblemException unanswered(Attempt attempt) {
        String text = attempt.key().text();
        return attempt.run().equals(run)
                ? ProblemException.of(Problem.CHANGE_UNDERWAY, Objection.KEY_RUNS, text)
                : ProblemException.of(Problem.OUTCOME_UNKNOWN, Objection.KEY_BROKE_OFF, text);
    }

    private Outcome make(RequestKey key, Doing doing) throws Exception {
        Guard.Made made = new Committed().watch(() -> made(key, doing));
        if (made.answer().status() >= HttpStatus.BAD_REQUEST.value()) {
            // Some end points answer more than a problem when they refuse.
            boolean _ = attempt(key, () -> answers.forget(key));
        } else {
            keep(key, made.answer());
        }
        return made;
    }

    private Guard.Made made(RequestKey key, Doing doing) throws Exception {
        try {
            return doing.make();
        } catch (Exception e) {
            // Whatever it is, the client hears of it; only of what was refused is it known that it
            // has not happened.
            if (Refusal.of(e).isPresent()) {
                boolean _ = attempt(key, () -> answers.forget(key));
            } else {
                boolean _ = attempt(key, () -> answers.breakOff(key));
            }
            throw e;
        }
    }

    /// The change has happened: its key is never free again, whether its answer can be kept or not.
    private void keep(RequestKey key, Answer answer) {
        if (!attempt(key, () -> answers.finish(key, bounded(answer)))) {
            boolean _ = attempt(key, () -> answers.breakOff(key));
        }
    }

    /// What came of a request is told whether it can be noted or not. Until it is, the key is one of a request that runs.
    private static boolean attempt(RequestKey key, Runnable note) {
        try {
            note.run();
            return true;
        } catch (ProblemException e) {
            LOG.error(
                    "what came of the request with the key {} is not kept: {}",
                    key.text(),
                    e.getMessage());
            return false;
        }
    }

    private static Answer bounded(Answer answer) {
        return answer.body().length() <= MOST_BODY_CHARS
                ? answer
                : new Answer(answer.status(), "", answer.tag(), "");
    }

    private static void replay(Answer answer, Exchange exchange) throws Exception {
        var response = exchange.response();
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        if (!answer.tag().isEmpty()) {
            response.setHeader(HttpHeaders.ETAG, answer.tag());
        }
        if (!answer.contentType().isEmpty()) {
            response.setContentType(answer.contentType());
        }
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /// Of everything that a request asks for.
    private static String digest(HeldRequest request) {
        MessageDigest digest = Sha256.begun();
        String line =
                "%s %s?%s\n"
                        .formatted(
                                request.getMethod(),
                                request.getRequestURI(),
                                request.getQueryString());
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(request.head()));
    }
}
