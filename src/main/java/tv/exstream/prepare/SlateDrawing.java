package tv.exstream.prepare;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.FfmpegCommand;
import tv.exstream.ffmpeg.SlateCommand;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.Answer;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.ProcessOrder;
import tv.exstream.process.Processes;

/// Lets ffmpeg draw slates. Thread-safe.
record SlateDrawing(FfmpegTools tools, Processes processes, ProcessBudget budget) {
    /// Two seconds of a still picture take about half a second; this is a machine under water.
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /// A two-second slate of 1080p has about 200 KB.
    private static final int LONGEST = 16 << 20;

    /// The transport stream of a slate. Waits for a permit of the budget, then for ffmpeg.
    ///
    /// @throws ProblemException FFMPEG_UNUSABLE, also when it failed
    byte[] draw(SlateDesign design) throws IOException, InterruptedException {
        FfmpegCommand drawing = command(design);
        List<String> command = new ArrayList<>(List.of(tools.ffmpeg().toString()));
        command.addAll(drawing.args());
        var order =
                new ProcessOrder(
                        ProcessKind.SLATE, command, drawing.texts(), LIMIT, LIMIT, _ -> {});
        try (var _ = budget.acquire(ProcessKind.SLATE)) {
            Answer answer = processes.run(order, LONGEST);
            if (answer.exitCode() != 0) {
                throw new ProblemException(
                        Problem.FFMPEG_UNUSABLE,
                        "slate cannot be drawn: "
                                + FailureCause.of(answer.messages(), answer.exitCode()).reason());
            }
            byte[] stream = new byte[answer.output().remaining()];
            answer.output().duplicate().get(stream);
            return stream;
        }
    }

    private FfmpegCommand command(SlateDesign design) {
        var words =
                new SlateCommand.Words(
                        design.channel(),
                        design.reason().headline(),
                        design.reason().explanation());
        return SlateCommand.of(
                design.profile(),
                words,
                design.profile().video().gopFrames(),
                tools.capabilities());
    }
}
