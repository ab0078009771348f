package tv.exstream.rendition;

import java.util.OptionalInt;
import tv.exstream.media.AudioStream;
import tv.exstream.media.MediaFile;

/// What of a media item is seen and heard. It is part of a rendition's name: another treatment gives other bytes.
///
/// @param audio the index of the stream that is heard; empty for silence
public record Treatment(OptionalInt audio) {
    /// With the audio stream that the file marks as its default, else its first.
    public static Treatment plain(MediaFile file) {
        return new Treatment(
                file.audio().stream()
                        .filter(AudioStream::preferred)
                        .findFirst()
                        .or(() -> file.audio().stream().findFirst())
                        .map(stream -> OptionalInt.of(stream.index()))
                        .orElse(OptionalInt.empty()));
    }
}
