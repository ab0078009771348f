package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.Answer;
import tv.exstream.process.Ending;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.Ffprobe;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.ProcessOrder;
import tv.exstream.process.Processes;

/// ffmpeg and ffprobe as the one who measures uses them. Thread-safe.
public record MediaTools(FfmpegTools tools, Processes processes) {
    /// Drawing the longest clip takes some 20 s on two cores.
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final int LONGEST_OUTPUT = 4_096;

    /// Runs ffmpeg to its end.
    ///
    /// @throws ProblemException FFMPEG_UNUSABLE when it fails
    void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tools.ffmpeg().toString()));
        command.addAll(List.of("-v", "error", "-nostdin"));
        command.addAll(arguments);
        var order = ProcessOrder.brief(ProcessKind.INQUIRY, command, LIMIT);
        Answer answer = processes.run(order, LONGEST_OUTPUT);
        if (answer.exitCode() != 0 || answer.endedBecause().isPresent()) {
            throw new ProblemException(
                    Problem.FFMPEG_UNUSABLE,
                    "ffmpeg must end with 0: %d, %s"
                            .formatted(
                                    answer.exitCode(),
                                    answer.endedBecause()
                                            .map(Ending::text)
                                            .orElse(String.join(" ", answer.messages()))));
        }
    }

    MediaFile probe(Path file, Fingerprint fingerprint) throws InterruptedException {
        try (var ffprobe = new Ffprobe(tools, processes, new ProcessBudget(1, 1))) {
            return ffprobe.probe(file, fingerprint);
        }
    }
}
