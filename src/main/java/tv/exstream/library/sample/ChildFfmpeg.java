package tv.exstream.library.sample;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.Answer;
import tv.exstream.process.Ending;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.ProcessOrder;
import tv.exstream.process.Processes;

/// The ffmpeg that was found on this machine, as a child process. Thread-safe.
public final class ChildFfmpeg implements FfmpegRun {
    /// A clip takes a few seconds on two cores; on a very slow machine a minute.
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /// ffmpeg writes to files here, and nothing to its output.
    private static final int LONGEST_OUTPUT = 4_096;

    private final FfmpegTools tools;
    private final Processes processes;

    public ChildFfmpeg(FfmpegTools tools, Processes processes) {
        this.tools = tools;
        this.processes = processes;
    }

    @Override
    public void run(List<String> arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(tools.ffmpeg().toString()));
        command.addAll(arguments);
        try {
            var order = ProcessOrder.brief(ProcessKind.SLATE, command, LIMIT);
            Answer answer = processes.run(order, LONGEST_OUTPUT);
            if (answer.exitCode() != 0 || answer.endedBecause().isPresent()) {
                throw new ProblemException(Problem.FFMPEG_UNUSABLE, reason(answer));
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.FFMPEG_UNUSABLE, "ffmpeg was cut off", e);
        }
    }

    private static String reason(Answer answer) {
        String last = answer.messages().isEmpty() ? "no message" : answer.messages().getLast();
        return answer.endedBecause()
                .map(Ending::ofFfmpeg)
                .orElse("ffmpeg ended with %d: %s".formatted(answer.exitCode(), last));
    }
}
