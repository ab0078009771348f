package tv.exstream.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tv.exstream.ffmpeg.BreakReport;
import tv.exstream.ffmpeg.BreakScan;
import tv.exstream.media.BreakFinder;
import tv.exstream.media.MediaFile;
import tv.exstream.problem.ProblemException;

/// Decodes a file to find out where it may be interrupted. Thread-safe; to be called on a platform thread.
public final class BreakScanner {
    /// ffmpeg reports every second; a network disk that wakes up takes a while.
    private static final Duration SILENCE = Duration.ofMinutes(1);

    /// For the longest films on the slowest machines.
    private static final Duration LIMIT = Duration.ofHours(6);

    private final FfmpegTools tools;
    private final Processes processes;
    private final ProcessBudget budget;

    public BreakScanner(FfmpegTools tools, Processes processes, ProcessBudget budget) {
        this.tools = tools;
        this.processes = processes;
        this.budget = budget;
    }

    /// Offsets in order of time; empty when it was given up, because the machine is needed or no process may run now. A file that cannot
    /// be decoded to its end has the breaks up to there.
    ///
    /// @param file with a picture
    /// @param isNeeded whether somebody else needs the machine; asked about every second
    /// @throws ProblemException FFMPEG_UNUSABLE; NOT_READY when the server is stopping
    public Optional<List<Duration>> scan(MediaFile file, BooleanSupplier isNeeded)
            throws InterruptedException {
        Optional<ProcessBudget.Permit> permit = budget.tryAcquire(ProcessKind.BREAK_SCAN);
        if (permit.isEmpty()) {
            return Optional.empty();
        }
        BreakReport report = new BreakReport();
        try (var _ = permit.get();
                RunningProcess process = processes.start(order(file, report))) {
            boolean isDone = drain(process, isNeeded);
            int code = process.await();
            // A disk that is away for a while is no file without breaks.
            boolean wasThere = code == 0 || Files.isReadable(file.path());
            return isDone && wasThere && process.endedBecause().isEmpty()
                    ? Optional.of(
                            BreakFinder.breaks(
                                    report.black(), report.silent(file), file.duration()))
                    : Optional.empty();
        }
    }

    private ProcessOrder order(MediaFile file, BreakReport report) {
        List<String> command = new ArrayList<>(List.of(tools.ffmpeg().toString()));
        command.addAll(BreakScan.args(file));
        return new ProcessOrder(
                ProcessKind.BREAK_SCAN, command, Map.of(), SILENCE, LIMIT, report::line);
    }

    /// Answers whether it came to its end.
    private static boolean drain(RunningProcess process, BooleanSupplier isNeeded) {
        byte[] progress = new byte[4_096];
        try (InputStream output = process.output()) {
            while (output.read(progress) >= 0) {
                if (isNeeded.getAsBoolean()) {
                    process.end("somebody needs the machine");
                    return false;
                }
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
