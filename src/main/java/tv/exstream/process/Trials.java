package tv.exstream.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.ffmpeg.AcceleratedCodec;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.FfmpegMessage;
import tv.exstream.ffmpeg.FfmpegMessage.Complaint;
import tv.exstream.ffmpeg.FfmpegMessage.Severity;
import tv.exstream.ffmpeg.Trial;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.TrialResult.Verdict;
import tv.exstream.remark.KeptWord;

/// Tries every accelerator with every codec: encodes a few pictures and decodes them again. Thread-safe; takes seconds.
public final class Trials {
    /// A driver that compiles its programs first takes a few seconds.
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /// 4 MiB: six pictures have some kilobytes.
    private static final int LONGEST = 4 << 20;

    private final FfmpegTools tools;
    private final Processes processes;
    private final ProcessBudget budget;
    private final Devices devices;

    public Trials(FfmpegTools tools, Processes processes, ProcessBudget budget) {
        this(tools, processes, budget, Devices.ofThisMachine());
    }

    Trials(FfmpegTools tools, Processes processes, ProcessBudget budget, Devices devices) {
        this.tools = tools;
        this.processes = processes;
        this.budget = budget;
        this.devices = devices;
    }

    /// What the results depend on: the ffmpeg, its encoders and the devices.
    String key() {
        return "%s %08x %s"
                .formatted(
                        tools.capabilities().version(),
                        tools.capabilities().encoders().stream().sorted().toList().hashCode(),
                        devices.key());
    }

    /// One result for each accelerator and codec, in order of the constants; none without a usable ffmpeg.
    public List<TrialResult> run() throws InterruptedException {
        List<TrialResult> results = new ArrayList<>();
        if (tools.defect().isPresent()) {
            return results;
        }
        for (Accelerator accelerator : Accelerator.values()) {
            for (AcceleratedCodec codec : AcceleratedCodec.values()) {
                results.add(result(accelerator, codec));
            }
        }
        return results;
    }

    private TrialResult result(Accelerator accelerator, AcceleratedCodec codec)
            throws InterruptedException {
        Optional<Trial> trial = Trial.of(accelerator, codec, tools.capabilities());
        if (trial.isEmpty()) {
            return new TrialResult(accelerator, codec, Verdict.NOT_BUILT_IN, "");
        }
        return switch (devices.of(accelerator)) {
            case Devices.Found.None(String wanted) ->
                    new TrialResult(
                            accelerator,
                            codec,
                            Verdict.NO_DEVICE,
                            KeptWord.NO_SUCH_DEVICE.said(wanted));
            case Devices.Found.Candidates(List<Path> found) -> tried(trial.get(), found);
        };
    }

    /// The first device that works, else what the last one said.
    private TrialResult tried(Trial trial, List<Path> candidates) throws InterruptedException {
        Optional<String> failure =
                candidates.isEmpty() ? failure(trial) : Optional.of(KeptWord.NO_DEVICE.said());
        for (Path device : candidates) {
            failure = failure(trial.on(device));
            if (failure.isEmpty()) {
                return result(trial, Verdict.WORKS, device.toString());
            }
        }
        return failure.map(reason -> result(trial, Verdict.FAILED, reason))
                .orElseGet(() -> result(trial, Verdict.WORKS, ""));
    }

    private static TrialResult result(Trial trial, Verdict verdict, String detail) {
        return new TrialResult(trial.accelerator(), trial.codec(), verdict, detail);
    }

    /// Why it does not work; empty when it does.
    private Optional<String> failure(Trial trial) throws InterruptedException {
        try (var _ = budget.acquire(ProcessKind.TRIAL)) {
            Answer coded = run(trial.encode());
            Optional<String> failure = failure(KeptWord.ENCODER_FAILS, coded);
            return failure.isPresent() ? failure : decodingFailure(trial, coded.output());
        } catch (ProblemException | IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> decodingFailure(Trial trial, ByteBuffer coded)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("exstreamtv-trial", ".coded");
        try {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(coded.duplicate());
            }
            Answer grey = run(trial.decode(file));
            Optional<String> failure = failure(KeptWord.DECODER_FAILS, grey);
            boolean isWrong = failure.isEmpty() && !Trial.isRight(grey.output());
            return isWrong
                    ? Optional.of(KeptWord.DECODER_FAILS.said(KeptWord.PICTURE_WRONG.said()))
                    : failure;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Answer run(List<String> args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tools.ffmpeg().toString()));
        command.addAll(args);
        return processes.run(ProcessOrder.brief(ProcessKind.TRIAL, command, LIMIT), LONGEST);
    }

    /// An exit code of 0 is no proof: there must be output, too.
    private static Optional<String> failure(KeptWord part, Answer answer) {
        if (answer.endedBecause().isPresent()) {
            return Optional.of(part.said(answer.endedBecause().get()));
        }
        if (answer.exitCode() == 0 && answer.output().hasRemaining()) {
            return Optional.empty();
        }
        FailureCause cause = FailureCause.of(answer.messages(), answer.exitCode());
        String told =
                answer.messages().stream()
                        .flatMap(line -> complaint(line).stream())
                        .findFirst()
                        .map(": "::concat)
                        .orElse("");
        return Optional.of(part.said(cause.reason() + told));
    }

    private static Optional<String> complaint(String line) {
        return FfmpegMessage.of(line) instanceof Complaint(Severity severity, _, String text)
                        && severity != Severity.WARNING
                ? Optional.of(text)
                : Optional.empty();
    }
}
