package tv.exstream.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.Materials.SubtitleText;
import tv.exstream.ffmpeg.SubtitleExtract;

/// Reads text subtitles from files. Thread-safe.
///
/// @param kind of the process that reads; whoever asks has a permit of the budget
public record SubtitleReader(FfmpegTools tools, Processes processes, ProcessKind kind) {
    private static final Logger LOG = LoggerFactory.getLogger(SubtitleReader.class);

    /// A film is read at the speed of its disk.
    private static final Duration LIMIT = Duration.ofMinutes(20);

    /// Five minutes of it, which viewers see without meanwhile.
    private static final Duration LIMIT_OF_A_STRETCH = Duration.ofMinutes(2);

    /// 16 MiB: drawn subtitles of a long film have some.
    private static final int LONGEST = 16 << 20;

    /// Empty when they cannot be read: a programme without subtitles is better than none.
    public Optional<SubtitleText> read(SubtitleExtract extract) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(tools.ffmpeg().toString()));
        command.addAll(extract.args());
        Duration limit = kind == ProcessKind.SUBTITLES ? LIMIT_OF_A_STRETCH : LIMIT;
        var order = ProcessOrder.brief(kind, command, limit);
        try {
            Answer answer = processes.run(order, LONGEST);
            FailureCause cause = FailureCause.of(answer.messages(), answer.exitCode());
            if (isWhole(answer, cause)) {
                return Optional.of(new SubtitleText(answer.text(), extract.begin()));
            }
            LOG.warn(
                    "subtitles are left out file={} stream={} because={}",
                    extract.file().path(),
                    extract.stream(),
                    answer.endedBecause().orElseGet(cause::reason));
        } catch (IOException e) {
            LOG.warn("subtitles are left out file={}", extract.file().path(), e);
        }
        return Optional.empty();
    }

    /// A disk that fails in the middle is no failure to ffmpeg, which ends as if the file did.
    private static boolean isWhole(Answer answer, FailureCause cause) {
        boolean broken = cause.hidesTheEnd() || cause == FailureCause.TRUNCATED;
        return answer.exitCode() == 0 && answer.endedBecause().isEmpty() && !broken;
    }
}
