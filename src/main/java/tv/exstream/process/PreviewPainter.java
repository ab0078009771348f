package tv.exstream.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.PreviewCommand;
import tv.exstream.ffmpeg.StillCommand;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Makes single pictures. Thread-safe.
public final class PreviewPainter {
    /// A seek in a film on a slow network disk takes a few seconds.
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /// 64 MiB: more than a picture of 3840x2160 without any compression.
    private static final int LONGEST = 64 << 20;

    private final FfmpegTools tools;
    private final Processes processes;
    private final ProcessBudget budget;

    public PreviewPainter(FfmpegTools tools, Processes processes, ProcessBudget budget) {
        this.tools = tools;
        this.processes = processes;
        this.budget = budget;
    }

    /// A PNG. Waits for a permit of the budget, then for ffmpeg.
    ///
    /// @param pictures the folder with the files of overlays
    /// @throws ProblemException MEDIA_UNREADABLE with the reason, FFMPEG_UNUSABLE
    public byte[] paint(PreviewCommand preview, Path pictures) throws InterruptedException {
        PreviewCommand.Drawing drawing = preview.drawing(tools.capabilities(), pictures);
        return run(drawing.args(), drawing.texts());
    }

    /// A JPEG. Waits as the other one.
    ///
    /// @throws ProblemException as the other one
    public byte[] paint(StillCommand still) throws InterruptedException {
        return run(still.args(), Map.of());
    }

    private byte[] run(List<String> args, Map<String, String> texts) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(tools.ffmpeg().toString()));
        command.addAll(args);
        try (var _ = budget.acquire(ProcessKind.PREVIEW)) {
            var order =
                    new ProcessOrder(ProcessKind.PREVIEW, command, texts, LIMIT, LIMIT, _ -> {});
            return picture(processes.run(order, LONGEST));
        } catch (IOException e) {
            throw ProblemException.of(Problem.MEDIA_UNREADABLE, e, Objection.PICTURE_CUT_OFF);
        }
    }

    private static byte[] picture(Answer answer) {
        byte[] picture = new byte[answer.output().remaining()];
        answer.output().duplicate().get(picture);
        if (picture.length == 0 || answer.endedBecause().isPresent()) {
            String reason =
                    answer.endedBecause()
                            .map(Ending::text)
                            .orElseGet(
                                    () ->
                                            FailureCause.of(answer.messages(), answer.exitCode())
                                                    .reason());
            throw ProblemException.of(Problem.MEDIA_UNREADABLE, Objection.PICTURE_UNMADE, reason);
        }
        return picture;
    }
}
