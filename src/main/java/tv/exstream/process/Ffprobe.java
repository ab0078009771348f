package tv.exstream.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.InputFile;
import tv.exstream.ffmpeg.Probe;
import tv.exstream.ffmpeg.ProbeReport;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Asks ffprobe what is in a file. Thread-safe.
///
/// The file may be damaged or hostile: ffprobe runs by itself, may open nothing but this file, and is bounded in time, memory and
/// in how much it may say.
public final class Ffprobe {
    /// A file on a slow network disk answers within a few seconds.
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /// 4 MiB: the longest honest report, of a file with 32 streams and 100 chapters, is 60 KB.
    private static final int LONGEST_REPORT = 4 << 20;

    private final FfmpegTools tools;
    private final Processes processes;
    private final ProcessBudget budget;

    public Ffprobe(FfmpegTools tools, Processes processes, ProcessBudget budget) {
        this.tools = tools;
        this.processes = processes;
        this.budget = budget;
    }

    /// Waits for a permit of the budget, then for ffprobe.
    ///
    /// @param path absolute
    /// @param fingerprint becomes part of the answer
    /// @throws ProblemException MEDIA_UNREADABLE with the reason, FFMPEG_UNUSABLE when there is no ffprobe
    public MediaFile probe(Path path, Fingerprint fingerprint) throws InterruptedException {
        var order = ProcessOrder.brief(ProcessKind.PROBE, command(path), LIMIT);
        try (var _ = budget.acquire(ProcessKind.PROBE)) {
            Answer answer = processes.run(order, LONGEST_REPORT);
            return Probe.mediaFile(path, fingerprint, report(path, answer));
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.MEDIA_UNREADABLE, path + " cannot be read: ffprobe was cut off", e);
        }
    }

    private List<String> command(Path path) {
        List<String> command = new ArrayList<>(List.of(tools.ffprobe().toString()));
        command.addAll(List.of("-v", "error", "-of", "json"));
        command.addAll(List.of("-show_format", "-show_streams", "-show_chapters"));
        command.addAll(new InputFile(path).args());
        return command;
    }

    private static ProbeReport report(Path path, Answer answer) {
        if (answer.endedBecause().isPresent()) {
            throw unreadable(path, "ffprobe was ended: " + answer.endedBecause().get());
        }
        return ProbeJson.read(answer.output())
                .filter(report -> !report.streams().isEmpty())
                .orElseThrow(() -> unreadable(path, reason(path, answer)));
    }

    private static String reason(Path path, Answer answer) {
        return path.toFile().isFile() && path.toFile().length() == 0
                ? "the file is empty"
                : FailureCause.of(answer.messages(), answer.exitCode()).reason();
    }

    private static ProblemException unreadable(Path path, String why) {
        return new ProblemException(
                Problem.MEDIA_UNREADABLE, "%s cannot be read: %s".formatted(path, why));
    }
}
