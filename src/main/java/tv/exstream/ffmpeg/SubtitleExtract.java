package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.MediaFile;
import tv.exstream.media.SubtitleStream;
import tv.exstream.subtitle.Cue;

/// The ffmpeg run that reads text subtitles from a file, as Advanced SubStation Alpha on standard output. Their times count from `from`.
///
/// Only the stretch that a fill needs is read, because subtitles lie among the pictures: all of them are found only by reading all
/// of the file. What begins up to [Cue#LONGEST] before it may still be seen in it.
///
/// @param from by the file's own time, not negative
public record SubtitleExtract(MediaFile file, int stream, Duration from, Duration length) {
    /// What an order needs.
    ///
    /// @param stream text that it draws into its pictures
    public static SubtitleExtract of(FillOrder order, SubtitleStream stream) {
        var rate = order.profile().video().rate();
        return of(
                order.item().file(),
                stream.index(),
                rate.timeOf(order.from()),
                rate.timeOf(order.to()));
    }

    /// What is seen during `[start, end)` of a media item, counted from its first picture.
    public static SubtitleExtract of(MediaFile file, int stream, Duration start, Duration end) {
        Duration shift = shift(file, stream);
        Duration begin = start.plus(shift).minus(Cue.LONGEST);
        Duration from = Duration.ofSeconds(Math.max(0, begin.toSeconds()));
        Duration length = end.plus(shift).minus(from).plusSeconds(1);
        return new SubtitleExtract(file, stream, from, length);
    }

    /// What the times of its text count from, by the time of the media item; negative where sound comes before the first picture.
    public Duration zero() {
        return from.minus(shift(file, stream));
    }

    /// The same by the file's own time.
    public Duration begin() {
        return zero().plus(FillCommand.shift(file));
    }

    /// The times of a file of its own count from the first picture.
    private static Duration shift(MediaFile file, int stream) {
        return beside(file, stream).isPresent() ? Duration.ZERO : FillCommand.shift(file);
    }

    private static Optional<Path> beside(MediaFile file, int stream) {
        return file.subtitles().stream()
                .filter(each -> each.index() == stream)
                .findFirst()
                .flatMap(SubtitleStream::beside);
    }

    /// Everything after the name of the program.
    public List<String> args() {
        List<String> args =
                new ArrayList<>(
                        List.of("-hide_banner", "-nostdin", "-loglevel", "error", "-progress"));
        args.addAll(List.of("pipe:2", "-stats_period", "1"));
        args.addAll(List.of("-ss", Timestamps.seconds(from)));
        Optional<Path> beside = beside(file, stream);
        args.addAll(
                beside.map(text -> new InputFile(text).textArgs())
                        .orElseGet(() -> new InputFile(file.path()).args()));
        String wanted = beside.isPresent() ? "0:s:0" : "0:" + stream;
        args.addAll(List.of("-t", Timestamps.seconds(length), "-map", wanted));
        args.addAll(List.of("-c:s", "ass", "-f", "ass", "pipe:1"));
        return List.copyOf(args);
    }
}
