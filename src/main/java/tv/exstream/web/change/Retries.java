package tv.exstream.web.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.retry.Answer;
import tv.exstream.retry.Attempt;
import tv.exstream.retry.Earlier;
import tv.exstream.retry.KeptAnswers;
import tv.exstream.retry.RequestKey;

/// Lets a request that has a key happen once, however often it is sent. Thread-safe.
///
/// What was refused has not happened, and its key is free again. What broke off, with the server or by something unexpected, may have happened:
/// it is never done a second time.
record Retries(KeptAnswers answers, String run, InstantSource clock) {
    static final String REPLAYED = "Idempotency-Replayed";

    /// How many answers are kept. Arbitrary: a day of a busy script.
    static final int MOST = 10_000;

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
    ///     it broke off
    Outcome once(RequestKey key, HeldRequest request, Doing doing) throws Exception {
        Instant now = clock.instant();
        answers.forgetBefore(now.minus(KEPT), MOST);
        String digest = digest(request);
        Optional<Earlier> earlier = answers.begin(new Attempt(key, digest, run, now));
        return earlier.isPresent() ? again(earlier.get(), digest) : make(key, doing);
    }

    private Outcome again(Earlier earlier, String digest) {
        if (!earlier.attempt().digest().equals(digest)) {
            throw new ProblemException(
                    Problem.KEY_REUSED,
                    "Idempotency-Key must be used for one request: another one had "
                            + earlier.attempt().key().text());
        }
        return switch (earlier) {
            case Earlier.Answered(_, Answer answer) -> exchange -> replay(answer, exchange);
            case Earlier.Unanswered(Attempt attempt) -> throw unanswered(attempt);
        };
    }

    private ProblemException unanswered(Attempt attempt) {
        String text = attempt.key().text();
        return attempt.run().equals(run)
                ? new ProblemException(
                        Problem.CHANGE_UNDERWAY, "the request with the key %s runs".formatted(text))
                : new ProblemException(
                        Problem.OUTCOME_UNKNOWN,
                        "the request with the key %s broke off; look whether it did what it asks for, then use another key"
                                .formatted(text));
    }

    private Outcome make(RequestKey key, Doing doing) throws Exception {
        try {
            Guard.Made made = doing.make();
            answers.finish(key, made.answer());
            return made;
        } catch (Exception e) {
            // Whatever it is, the client hears of it; only of what was refused is it known that it
            // has not happened.
            if (Refusal.of(e).isPresent()) {
                answers.forget(key);
            }
            throw e;
        }
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String line =
                    "%s %s?%s\n"
                            .formatted(
                                    request.getMethod(),
                                    request.getRequestURI(),
                                    request.getQueryString());
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(request.head()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
