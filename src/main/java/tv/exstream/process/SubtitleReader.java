package tv.exstream.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.ffmpeg.InputFile;
import tv.exstream.ffmpeg.Materials.SubtitleIndex;
import tv.exstream.ffmpeg.Materials.SubtitleText;
import tv.exstream.ffmpeg.Materials.Subtitles;
import tv.exstream.ffmpeg.SubtitleExtract;
import tv.exstream.media.MediaFile;
import tv.exstream.media.SubtitleStream;

/// Reads subtitles from files. Thread-safe.
///
/// @param kind of the process that reads; whoever asks has a permit of the budget
public record SubtitleReader(FfmpegTools tools, Processes processes, ProcessKind kind) {
    private static final Logger LOG = LoggerFactory.getLogger(SubtitleReader.class);

    /// A film is read at the speed of its disk.
    private static final Duration LIMIT = Duration.ofMinutes(20);

    /// Five minutes of it, which viewers see without meanwhile.
    private static final Duration LIMIT_OF_A_STRETCH = Duration.ofMinutes(2);

    /// Only their beginnings are read, but a disk that spins up takes 10 s.
    private static final Duration LIMIT_OF_A_LOOK = Duration.ofSeconds(30);

    /// 16 MiB: drawn subtitles of a long film have some.
    private static final int LONGEST = 16 << 20;

    /// What an order draws of what is text, or in a file of its own; empty when that cannot be read, or it draws none of the kind.
    public Optional<Subtitles> read(FillOrder order) throws InterruptedException {
        Optional<SubtitleStream> drawn = order.drawnSubtitle();
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        SubtitleStream stream = drawn.get();
        return switch (stream.form()) {
            case TEXT -> read(SubtitleExtract.of(order, stream)).map(text -> text);
            case IMAGE -> {
                MediaFile file = order.request().item().file();
                Optional<Path> index = stream.beside();
                yield index.isPresent() && opens(index.get(), streams(file, index.get()))
                        ? index.map(SubtitleIndex::new)
                        : Optional.empty();
            }
            case OTHER -> Optional.empty();
        };
    }

    private static long streams(MediaFile file, Path index) {
        return file.subtitles().stream()
                .filter(each -> each.beside().filter(index::equals).isPresent())
                .count();
    }

    /// Whether ffmpeg opens an index and the pictures beside it, and finds what a scan did; else it would not show the film either.
    private boolean opens(Path index, long streams) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(tools.ffprobe().toString(), "-v", "error"));
        command.addAll(List.of("-show_entries", "stream=index", "-of", "csv=p=0"));
        command.addAll(new InputFile(index).indexArgs());
        try {
            Answer answer =
                    processes.run(ProcessOrder.brief(kind, command, LIMIT_OF_A_LOOK), LONGEST);
            boolean opened = answer.exitCode() == 0 && answer.endedBecause().isEmpty();
            if (opened
                    && answer.text().lines().filter(line -> !line.isBlank()).count() >= streams) {
                return true;
            }
            if (opened) {
                LOG.warn("subtitles are left out file={} because=it has fewer streams now", index);
            } else {
                leaveOut(index, answer);
            }
        } catch (IOException e) {
            LOG.warn("subtitles are left out file={}", index, e);
        }
        return false;
    }

    private static void leaveOut(Path file, Answer answer) {
        FailureCause cause = FailureCause.of(answer.messages(), answer.exitCode());
        LOG.warn(
                "subtitles are left out file={} because={}",
                file,
                answer.endedBecause().map(Ending::text).orElseGet(cause::reason));
    }

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
                    answer.endedBecause().map(Ending::text).orElseGet(cause::reason));
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
