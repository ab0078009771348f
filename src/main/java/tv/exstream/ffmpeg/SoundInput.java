package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.AudioStream;
import tv.exstream.media.MediaFile;

/// The second input of a run: the sound of a media file where it comes apart from the picture.
///
/// Each file counts its time from its own beginning, as everybody does who puts the two together.
///
/// @param options before it
public record SoundInput(List<InputOption> options, InputFile file) {
    public SoundInput {
        options = List.copyOf(options);
    }

    /// Empty when the sound is in the file with the picture.
    static Optional<SoundInput> of(MediaFile file, List<InputOption> options) {
        return file.isSoundApart()
                ? Optional.of(new SoundInput(options, InputFile.ofSound(file)))
                : Optional.empty();
    }

    /// What a graph calls a stream of the first or the second input.
    static String label(AudioStream stream) {
        return (stream.isApart() ? "1:" : "0:") + InputFile.stream(stream);
    }

    /// Reads from a time on, and from nothing before the beginning.
    static List<InputOption> from(Duration time) {
        return time.isPositive()
                ? List.of(new InputOption.Mistrust(), new InputOption.SeekExactly(time))
                : List.of(new InputOption.Mistrust());
    }

    List<String> args() {
        List<String> args = new ArrayList<>();
        options.forEach(option -> args.addAll(option.args()));
        args.addAll(file.args());
        return args;
    }
}
