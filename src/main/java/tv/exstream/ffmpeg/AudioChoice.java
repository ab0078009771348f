package tv.exstream.ffmpeg;

import java.util.List;
import java.util.Optional;
import tv.exstream.media.AudioStream;

/// Which of a file's audio streams is heard.
public final class AudioChoice {
    private AudioChoice() {}

    /// The one the file marks as its default, else the first; empty when the file is silent.
    public static Optional<AudioStream> of(List<AudioStream> streams) {
        return streams.stream()
                .filter(AudioStream::preferred)
                .findFirst()
                .or(() -> streams.stream().findFirst());
    }
}
