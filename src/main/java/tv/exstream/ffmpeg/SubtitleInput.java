package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.ffmpeg.Materials.SubtitleIndex;
import tv.exstream.ffmpeg.Materials.SubtitleText;
import tv.exstream.ffmpeg.Materials.Subtitles;
import tv.exstream.media.MediaFile;
import tv.exstream.media.SubtitleStream;
import tv.exstream.subtitle.Cue;

/// The last input of a run: pictures of text in a file of their own. Their times count from the first picture of the media file.
///
/// @param options before it
record SubtitleInput(List<InputOption> options, InputFile file) {
    SubtitleInput {
        options = List.copyOf(options);
    }

    /// Empty for text, which is no input.
    ///
    /// @param first the time of the first picture that is made. What begins up to [Cue#LONGEST] before it may still be seen.
    static Optional<SubtitleInput> of(Subtitles read, Duration first) {
        return switch (read) {
            case SubtitleText _ -> Optional.empty();
            case SubtitleIndex(Path index) ->
                    Optional.of(new SubtitleInput(options(first), new InputFile(index)));
        };
    }

    private static List<InputOption> options(Duration first) {
        Duration from = Duration.ofSeconds(Math.max(0, first.minus(Cue.LONGEST).toSeconds()));
        return List.of(
                new InputOption.SeekByStamps(from), new InputOption.Delay(from.minus(first)));
    }

    /// What a graph calls a stream of subtitles.
    static String label(MediaFile file, SubtitleStream stream) {
        return stream.beside()
                .map(index -> (file.isSoundApart() ? 2 : 1) + ":s:" + place(file, stream, index))
                .orElse("0:" + stream.index());
    }

    /// The how-manieth it is of its file, where it is in one of its own.
    private static long place(MediaFile file, SubtitleStream stream, Path index) {
        return file.subtitles().stream()
                .takeWhile(other -> other.index() != stream.index())
                .filter(other -> other.beside().filter(index::equals).isPresent())
                .count();
    }

    List<String> args() {
        List<String> args = new ArrayList<>();
        options.forEach(option -> args.addAll(option.args()));
        args.addAll(file.indexArgs());
        return args;
    }
}
