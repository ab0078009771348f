package tv.exstream.rendition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Language;
import tv.exstream.media.MediaFile;
import tv.exstream.overlay.Overlay;

/// What of a media item is seen and heard, and what is put over it. It is part of a rendition's name: another treatment gives other
/// bytes. Immutable.
///
/// @param audio the index of the stream that is heard; empty for silence
/// @param subtitle the index of the stream that is drawn into the picture; empty for none
/// @param overlays in the order in which they are put over the picture
/// @param until the media frame after the last that is treated so; empty for the whole item
/// @param others the index of the stream that is heard in each further sound track, in order; tracks beyond these carry what the
///     first one does
/// @param languages of a live source, of whose streams nothing is known beforehand: those that are wanted, the best first; else empty
public record Treatment(
        OptionalInt audio,
        OptionalInt subtitle,
        List<Overlay> overlays,
        OptionalLong until,
        List<Integer> others,
        List<Language> languages) {
    public Treatment {
        overlays = List.copyOf(overlays);
        languages = List.copyOf(languages);
        others = withoutNeedless(audio, others);
    }

    /// All sound tracks carry the same.
    public Treatment(
            OptionalInt audio, OptionalInt subtitle, List<Overlay> overlays, OptionalLong until) {
        this(audio, subtitle, overlays, until, List.of(), List.of());
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

    /// Whether subtitles for everybody are drawn into the picture of a file, so that nobody needs others.
    public boolean isSubtitled(MediaFile file) {
        return file.subtitles().stream()
                .filter(stream -> !stream.forced())
                .anyMatch(stream -> subtitle.isPresent() && subtitle.getAsInt() == stream.index());
    }

    /// The same with pictures over it.
    Treatment under(List<Overlay> more, OptionalLong end) {
        return new Treatment(audio, subtitle, more, end, others, languages);
    }

    /// The same with other sound in further tracks.
    public Treatment with(List<Integer> others) {
        return new Treatment(audio, subtitle, overlays, until, others, languages);
    }

    /// That of a live source.
    ///
    /// @param languages the best first; may be empty
    public static Treatment speaking(List<Language> languages) {
        return new Treatment(
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                OptionalLong.empty(),
                List.of(),
                languages);
    }

    /// Everything that the bytes of a rendition depend on. Nothing is said of further tracks where they carry what the first does, so
    /// that treatments are called what they were called when there was only one.
    String identity() {
        return "Treatment[audio=%s, subtitle=%s, overlays=%s, until=%s]%s%s"
                .formatted(
                        audio,
                        subtitle,
                        overlays,
                        until,
                        others.isEmpty() ? "" : others,
                        languages.isEmpty() ? "" : languages);
    }

    /// Whether the file's own picture is shown as it is, so that it may be copied.
    public boolean leavesPicture() {
        return subtitle.isEmpty() && overlays.isEmpty();
    }

    /// The stream of the file that is heard in a sound track, counted from 0; empty for silence.
    public Optional<AudioStream> heard(MediaFile file, int track) {
        boolean other = track > 0 && track <= others.size();
        OptionalInt index = other ? OptionalInt.of(others.get(track - 1)) : audio;
        return file.audio().stream()
                .filter(stream -> index.isPresent() && stream.index() == index.getAsInt())
                .findFirst();
    }

    /// One treatment has one form.
    private static List<Integer> withoutNeedless(OptionalInt audio, List<Integer> others) {
        int needed = audio.isPresent() ? others.size() : 0;
        while (needed > 0 && others.get(needed - 1) == audio.getAsInt()) {
            needed--;
        }
        return List.copyOf(others.subList(0, needed));
    }
}
