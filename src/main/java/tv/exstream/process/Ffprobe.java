package tv.exstream.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.InputFile;
import tv.exstream.ffmpeg.Probe;
import tv.exstream.ffmpeg.ProbeReport;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.media.PictureFormat;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.KeptWord;

/// Asks ffprobe what is in a file. Thread-safe.
///
/// The file may be damaged or hostile: ffprobe runs by itself, may open nothing but this file, and is bounded in time, memory and
/// in how much it may say.
public final class Ffprobe implements AutoCloseable {
    /// A file on a slow network disk answers within a few seconds.
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /// 4 MiB: the longest honest report, of a file with 32 streams and 100 chapters, is 60 KB.
    private static final int LONGEST_REPORT = 4 << 20;

    private final FfmpegTools tools;
    private final Processes processes;
    private final ProcessBudget budget;
    private final PatientCalls calls;

    public Ffprobe(FfmpegTools tools, Processes processes, ProcessBudget budget) {
        this(tools, processes, budget, new PatientCalls(LIMIT));
    }

    /// @param calls read what is no work for ffprobe
    Ffprobe(FfmpegTools tools, Processes processes, ProcessBudget budget, PatientCalls calls) {
        this.calls = calls;
        this.tools = tools;
        this.processes = processes;
        this.budget = budget;
    }

    /// Reads that never came back are left behind.
    @Override
    public void close() {
        calls.close();
    }

    /// Waits for a permit of the budget, then for ffprobe.
    ///
    /// @param path absolute
    /// @param fingerprint becomes part of the answer
    /// @throws ProblemException MEDIA_UNREADABLE with the reason, MEDIA_SLOW when it was ended before it was done, FFMPEG_UNUSABLE when there is no ffprobe
    public MediaFile probe(Path path, Fingerprint fingerprint) throws InterruptedException {
        var order = ProcessOrder.brief(ProcessKind.PROBE, command(path), LIMIT);
        try (var _ = budget.acquire(ProcessKind.PROBE)) {
            Answer answer = processes.runInShell(order, LONGEST_REPORT);
            return Probe.mediaFile(path, fingerprint, report(path, answer));
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.MEDIA_SLOW, told(path, KeptWord.FFPROBE_CUT_OFF.said()), e);
        }
    }

    private List<String> command(Path path) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(tools.ffprobe().toString()));
        command.addAll(List.of("-v", "error", "-of", "json"));
        command.addAll(List.of("-show_format", "-show_streams", "-show_chapters"));
        command.addAll(input(path).args());
        return command;
    }

    /// A picture may be of another kind than its name says.
    private InputFile input(Path path) throws InterruptedException {
        Optional<PictureFormat> named = PictureFormat.named(path.toString());
        return named.isPresent()
                ? new InputFile(path, content(path).or(() -> named))
                : new InputFile(path);
    }

    private Optional<PictureFormat> content(Path path) throws InterruptedException {
        try {
            return PictureFormat.of(calls.make(_ -> head(path)));
        } catch (PatientCalls.NoAnswer e) {
            throw new ProblemException(
                    Problem.MEDIA_SLOW,
                    told(path, KeptWord.WAS_NOT_READ.said(String.valueOf(e.getMessage()))),
                    e);
        } catch (IOException _) {
            return Optional.empty(); // ffprobe says why it cannot be read
        }
    }

    private static ByteBuffer head(Path path) throws IOException {
        try (InputStream input = Files.newInputStream(path)) {
            return ByteBuffer.wrap(input.readNBytes(PictureFormat.HEAD_BYTES));
        }
    }

    private static ProbeReport report(Path path, Answer answer) {
        if (answer.endedBecause().isPresent()) {
            String why = KeptWord.FFPROBE_ENDED.said(answer.endedBecause().get());
            boolean endless = answer.output().limit() >= LONGEST_REPORT;
            throw endless
                    ? unreadable(path, why)
                    : new ProblemException(
                            Problem.MEDIA_SLOW, told(path, KeptWord.NOT_READ_IN_TIME.said(why)));
        }
        return ProbeJson.read(answer.output())
                .filter(report -> !report.streams().isEmpty())
                .orElseThrow(() -> unreadable(path, reason(path, answer)));
    }

    private static String reason(Path path, Answer answer) {
        return path.toFile().isFile() && path.toFile().length() == 0
                ? KeptWord.EMPTY_FILE.said()
                : FailureCause.of(answer.messages(), answer.exitCode()).reason();
    }

    private static ProblemException unreadable(Path path, String why) {
        return new ProblemException(
                Problem.MEDIA_UNREADABLE, told(path, KeptWord.UNREADABLE.said(why)));
    }

    private static String told(Path path, String what) {
        return path + " " + what;
    }
}
