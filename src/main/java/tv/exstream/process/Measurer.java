package tv.exstream.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.MeasureReport;
import tv.exstream.ffmpeg.MeasureRun;
import tv.exstream.media.Measurement;
import tv.exstream.media.MediaFile;
import tv.exstream.problem.ProblemException;

/// Decodes a file to find out what ffprobe does not say. Thread-safe; to be called on a platform thread.
public final class Measurer {
    /// ffmpeg reports every second; a network disk that wakes up takes a while.
    private static final Duration SILENCE = Duration.ofMinutes(1);

    /// What opening a file on a slow disk may take, and so many times its length for the largest pictures on the slowest machines.
    private static final Duration OPENING = Duration.ofMinutes(2);

    private static final int TIMES_LENGTH = 2;

    /// What a file says of its length is not exact, and subtitles may be longer than what is decoded. Arbitrary.
    private static final Duration INEXACT = Duration.ofSeconds(10);

    private static final int INEXACT_ONE_OF = 10;

    private final ProcessBudget budget;
    private final Tools tools;
    private final Supplier<Instant> counting;

    /// What it runs and how.
    public record Tools(FfmpegTools ffmpeg, Processes processes) {}

    /// What came of it.
    public sealed interface Outcome {
        /// It was measured, or it will never be: its measurement says why.
        record Done(Measurement measurement) implements Outcome {}

        /// It was given up, because the machine is needed or no process may run now.
        record Disturbed() implements Outcome {}

        /// Its disk does not give it, which says nothing of the file.
        record Away() implements Outcome {}

        /// It failed in a way that may pass: it took too long, or there was not enough memory.
        ///
        /// @param reason for a person
        record Failed(String reason) implements Outcome {}
    }

    /// @param counting from when counts what is measured now
    public Measurer(ProcessBudget budget, Tools tools, Supplier<Instant> counting) {
        this.budget = budget;
        this.tools = tools;
        this.counting = counting;
    }

    /// @param isNeeded whether somebody else needs the machine; asked about every second
    /// @throws ProblemException FFMPEG_UNUSABLE; NOT_READY when the server is stopping
    public Outcome measure(MeasureRun run, BooleanSupplier isNeeded) throws InterruptedException {
        if (!run.isOfUse()) {
            return new Outcome.Done(new MeasureReport(run).measurement(counting.get()));
        }
        Optional<ProcessBudget.Permit> permit = budget.tryAcquire(ProcessKind.MEASUREMENT);
        if (permit.isEmpty()) {
            return new Outcome.Disturbed();
        }
        var report = new MeasureReport(run);
        try (var _ = permit.get();
                RunningProcess process = tools.processes().start(order(run, report))) {
            var reached = new ReachedTime();
            boolean isDone = drain(process, isNeeded, reached);
            Optional<Failure> failure = failure(run.file(), process);
            return isDone
                    ? outcome(run.file(), report, failure.or(() -> early(run, reached)))
                    : new Outcome.Disturbed();
        }
    }

    private ProcessOrder order(MeasureRun run, MeasureReport report) {
        List<String> command = new ArrayList<>(List.of(tools.ffmpeg().ffmpeg().toString()));
        command.addAll(run.args());
        return new ProcessOrder(
                ProcessKind.MEASUREMENT,
                command,
                Map.of(),
                SILENCE,
                OPENING.plus(run.file().duration().multipliedBy(TIMES_LENGTH)),
                report::line);
    }

    /// Why a run failed.
    ///
    /// @param reason for a person
    private record Failure(FailureCause cause, String reason) {}

    private static Optional<Failure> failure(MediaFile file, RunningProcess process)
            throws InterruptedException {
        int code = process.await();
        if (process.endedBecause().isPresent()) {
            return Optional.of(
                    new Failure(FailureCause.UNKNOWN, process.endedBecause().get().text()));
        }
        FailureCause cause = FailureCause.of(complaints(file, process.messages()), code);
        return code != 0 || cause.hidesTheEnd()
                ? Optional.of(new Failure(cause, cause.reason()))
                : Optional.empty();
    }

    /// A file that breaks off ends ffmpeg as if nothing had happened.
    private static Optional<Failure> early(MeasureRun run, ReachedTime reached) {
        Duration length = run.file().duration();
        Duration least = length.minus(INEXACT).minus(length.dividedBy(INEXACT_ONE_OF));
        FailureCause cause = FailureCause.TRUNCATED;
        return reached.time()
                .filter(time -> run.isWhole() && time.compareTo(least) < 0)
                .map(_ -> new Failure(cause, cause.reason()));
    }

    /// A title or the name of a file may read like a complaint; titles are indented.
    private static List<String> complaints(MediaFile file, List<String> messages) {
        return messages.stream()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.replace(file.path().toString(), ""))
                .toList();
    }

    private Outcome outcome(MediaFile file, MeasureReport report, Optional<Failure> failure) {
        Instant from = counting.get();
        if (failure.isEmpty()) {
            return new Outcome.Done(report.measurement(from));
        }
        FailureCause cause = failure.get().cause();
        if (cause == FailureCause.INPUT_FAILED || !Files.isReadable(file.path())) {
            return new Outcome.Away();
        }
        return cause.isOfFile()
                ? new Outcome.Done(report.refusal(from, failure.get().reason()))
                : new Outcome.Failed(failure.get().reason());
    }

    /// Answers whether it came to its end.
    private static boolean drain(
            RunningProcess process, BooleanSupplier isNeeded, ReachedTime reached) {
        byte[] progress = new byte[4_096];
        try (InputStream output = process.output()) {
            for (int count = output.read(progress); count >= 0; count = output.read(progress)) {
                reached.accept(progress, count);
                if (isNeeded.getAsBoolean()) {
                    process.end(Ending.of(Ending.Why.MACHINE_NEEDED));
                    return false;
                }
            }
            // Whoever stops the server ends its processes too.
            return !isNeeded.getAsBoolean();
        } catch (IOException _) {
            return false;
        }
    }
}
