package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.List;

/// An option that stands before an input and says how it is read.
public sealed interface InputOption {
    /// Start with the first picture and sample at or after this time of the file.
    record SeekExactly(Duration to) implements InputOption {}

    /// Start with the key frame at or before this time; what lies before the time gets negative time stamps.
    record SeekToKeyFrame(Duration to) implements InputOption {}

    /// Do not believe decoding times, and make up presentation times that are missing. Packets that a container calls damaged are decoded
    /// all the same: there are recordings that say so of every one, and a decoder hides what is broken better than a hole would.
    record Mistrust() implements InputOption {}

    /// Make up presentation times that are missing.
    record FillInTimes() implements InputOption {}

    default List<String> args() {
        return switch (this) {
            case SeekExactly(Duration to) -> List.of("-ss", Timestamps.seconds(to));
            case SeekToKeyFrame(Duration to) ->
                    List.of("-noaccurate_seek", "-ss", Timestamps.seconds(to));
            case Mistrust() -> List.of("-fflags", "+genpts+igndts");
            case FillInTimes() -> List.of("-fflags", "+genpts");
        };
    }
}
