package tv.exstream.library.remote;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Question;

/// Asks media servers, and asks again when one is being started, or wants to be left alone for a while. Thread-safe.
public final class PatientQuestions {
    /// A server on a slow machine is back a minute after it was told to restart; arbitrary beyond that.
    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(40));

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final int UNAUTHORIZED = 401;

    /// Too many questions, and what proxies say of a server that is away.
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private final Outbound outbound;
    private final Pause pause;
    private final List<Duration> waits;

    public PatientQuestions(Outbound outbound, Pause pause) {
        this(outbound, pause, WAITS);
    }

    private PatientQuestions(Outbound outbound, Pause pause, List<Duration> waits) {
        this.outbound = outbound;
        this.pause = pause;
        this.waits = waits;
    }

    /// The same that ask only once, for somebody who waits.
    public PatientQuestions once() {
        return new PatientQuestions(outbound, pause, List.of());
    }

    /// Waits.
    public interface Pause {
        void last(Duration time) throws InterruptedException;
    }

    /// Reads an answer.
    public interface Body<T> {
        T read(InputStream answer) throws IOException, InterruptedException;
    }

    /// The server does not know who we are, or does not let us in.
    public static final class NotSignedIn extends IOException {
        private static final long serialVersionUID = 1;

        public NotSignedIn(String message) {
            super(message);
        }
    }

    /// Reads an answer of any length while it comes. What breaks off is not read again: its rows may have been taken.
    ///
    /// @throws NotSignedIn when what it was told is no reason to let us in
    public <T> T read(Question question, Body<T> body) throws IOException, InterruptedException {
        try (InputStream answer = asked(() -> outbound.open(question).body())) {
            return body.read(answer);
        }
    }

    /// Fetches an answer of at most `most` bytes.
    ///
    /// @throws NotSignedIn when what it was told is no reason to let us in
    public byte[] fetch(Question question, int most) throws IOException, InterruptedException {
        return asked(() -> outbound.fetch(question, most).body());
    }

    private interface Asking<T> {
        T ask() throws IOException, InterruptedException;
    }

    private <T> T asked(Asking<T> asking) throws IOException, InterruptedException {
        for (int tries = 0; ; tries++) {
            try {
                return asking.ask();
            } catch (OutboundException e) {
                if (e.failure() instanceof Failure.Refused(int status, _)
                        && status == UNAUTHORIZED) {
                    throw new NotSignedIn("the server does not let us in");
                }
                if (tries == waits.size() || !isPassing(e.failure())) {
                    throw e;
                }
                pause.last(longer(waits.get(tries), e.failure()));
            }
        }
    }

    private static boolean isPassing(Failure failure) {
        return switch (failure) {
            case Failure.Unreachable _, Failure.TooSlow _ -> true;
            case Failure.Refused(int status, _) -> PASSING.contains(status);
            case Failure.Unusable _, Failure.TooLong _ -> false;
        };
    }

    private static Duration longer(Duration wait, Failure failure) {
        Duration wanted =
                failure instanceof Failure.Refused(_, var after)
                        ? after.orElse(Duration.ZERO)
                        : Duration.ZERO;
        Duration bounded = wanted.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wanted;
        return bounded.compareTo(wait) > 0 ? bounded : wait;
    }
}
