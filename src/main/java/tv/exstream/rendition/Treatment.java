package tv.exstream.rendition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tv.exstream.media.AudioStream;
import tv.exstream.media.MediaFile;
import tv.exstream.overlay.Overlay;

/// What of a media item is seen and heard, and what is put over it. It is part of a rendition's name: another treatment gives other
/// bytes. Immutable.
///
/// @param audio the index of the stream that is heard; empty for silence
/// @param subtitle the index of the stream that is drawn into the picture; empty for none
/// @param overlays in the order in which they are put over the picture
/// @param until the media frame after the last that is treated so; empty for the whole item
public record Treatment(
        OptionalInt audio, OptionalInt subtitle, List<Overlay> overlays, OptionalLong until) {
    public Treatment {
        overlays = List.copyOf(overlays);
    }

    /// Nothing is put over the picture but a subtitle.
    public Treatment(OptionalInt audio, OptionalInt subtitle) {
        this(audio, subtitle, List.of(), OptionalLong.empty());
    }

    /// With the audio stream that the file marks as its default, else its first.
    public static Treatment plain(MediaFile file) {
        OptionalInt heard =
                file.audio().stream()
                        .filter(AudioStream::preferred)
                        .findFirst()
                        .or(() -> file.audio().stream().findFirst())
                        .map(stream -> OptionalInt.of(stream.index()))
                        .orElse(OptionalInt.empty());
        return new Treatment(heard, OptionalInt.empty());
    }

    /// The same with pictures over it.
    Treatment under(List<Overlay> more, OptionalLong end) {
        return new Treatment(audio, subtitle, more, end);
    }

    /// Whether the file's own picture is shown as it is, so that it may be copied.
    public boolean leavesPicture() {
        return subtitle.isEmpty() && overlays.isEmpty();
    }

    /// The stream of the file that is heard; empty for silence.
    public Optional<AudioStream> heard(MediaFile file) {
        return file.audio().stream()
                .filter(stream -> audio.isPresent() && stream.index() == audio.getAsInt())
                .findFirst();
    }
}
