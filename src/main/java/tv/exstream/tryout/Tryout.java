package tv.exstream.tryout;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import tv.exstream.ffmpeg.Conformance;
import tv.exstream.media.Measurement;
import tv.exstream.media.MediaFile;

/// One tryout, from the wish to what came of it. Thread-safe.
public final class Tryout {
    private final long id;
    private final Wish wish;
    private final Instant begun;
    private final Path file;
    private final Messages messages = new Messages();
    private final AtomicReference<Known> known = new AtomicReference<>(Known.NOTHING);

    /// What is known so far. Immutable.
    ///
    /// @param command the program and its arguments, without secrets; empty before it is known
    /// @param input what is in the file now; empty when that cannot be told
    /// @param output what is in what was made
    /// @param measured of what was made
    /// @param made how much was made
    /// @param took how long ffmpeg ran
    /// @param failure why it failed; empty when it did not
    public record Known(
            TryoutState state,
            List<String> command,
            Optional<MediaFile> input,
            Optional<MediaFile> output,
            Optional<Measurement> measured,
            Duration made,
            Duration took,
            Optional<TryoutFailure> failure) {
        static final Known NOTHING =
                new Known(
                        TryoutState.WAITING,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ZERO,
                        Duration.ZERO,
                        Optional.empty());

        public Known {
            command = List.copyOf(command);
        }

        Known is(TryoutState other) {
            return new Known(other, command, input, output, measured, made, took, failure);
        }

        Known running(List<String> args, Optional<MediaFile> found) {
            return new Known(
                    TryoutState.RUNNING, args, found, output, measured, made, took, failure);
        }

        Known made(Duration length, Duration time) {
            return new Known(state, command, input, output, measured, length, time, failure);
        }

        Known checked(MediaFile found, Optional<Measurement> figures) {
            return new Known(
                    state, command, input, Optional.of(found), figures, made, took, failure);
        }

        Known failed(TryoutFailure why) {
            return new Known(
                    TryoutState.FAILED,
                    command,
                    input,
                    output,
                    measured,
                    made,
                    took,
                    Optional.of(why));
        }

        /// Seconds of media per second; 0 before anything was made.
        public double speed() {
            return took.isZero() ? 0 : (double) made.toMillis() / Math.max(1, took.toMillis());
        }
    }

    Tryout(long id, Wish wish, Instant begun, Path file) {
        this.id = id;
        this.wish = wish;
        this.begun = begun;
        this.file = file;
    }

    public long id() {
        return id;
    }

    public Wish wish() {
        return wish;
    }

    public Instant begun() {
        return begun;
    }

    /// Why the picture is encoded; empty when it is copied.
    public Optional<Conformance.Encode> encodedBecause() {
        return wish.encoding();
    }

    public Known known() {
        return known.get();
    }

    /// What ffmpeg has said, the first line first; bounded.
    public List<String> log() {
        return messages.lines();
    }

    /// What it has complained about, the worst first; bounded.
    public List<Finding> findings() {
        return messages.findings();
    }

    Path file() {
        return file;
    }

    Messages messages() {
        return messages;
    }

    /// What is over stays as it ended.
    void know(UnaryOperator<Known> next) {
        known.updateAndGet(before -> before.state().isOver() ? before : next.apply(before));
    }
}
