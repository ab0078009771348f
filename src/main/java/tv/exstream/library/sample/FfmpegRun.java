package tv.exstream.library.sample;

import java.util.List;
import tv.exstream.problem.ProblemException;

/// Runs ffmpeg to its end.
@FunctionalInterface
public interface FfmpegRun {
    /// Runs ffmpeg with these arguments.
    ///
    /// @throws ProblemException FFMPEG_UNUSABLE when it cannot be started or ends with an error; the message ends with its last words
    void run(List<String> arguments) throws InterruptedException;
}
