package tv.exstream.media;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.VideoStream.Scan;

/// What was measured of an item's file besides what ffprobe says, and from when it counts. Immutable.
///
/// @param from what begins then or later is shown as it was measured: what has begun goes on as it is
/// @param content what is left of the picture without black bars; absent where it has none or nothing is certain
/// @param scan how the lines of the picture were taken; absent where nothing is certain
/// @param sounds those whose loudness could be measured; silence has none
/// @param breaks where it may be interrupted, in order of time; absent when nobody has looked
/// @param refusal why it could not be measured, for a person; empty when it was
public record Measurement(
        Instant from,
        Optional<Crop> content,
        Optional<Scan> scan,
        List<Sound> sounds,
        Optional<List<Duration>> breaks,
        String refusal) {
    public Measurement {
        sounds = List.copyOf(sounds);
        breaks = breaks.map(List::copyOf);
    }

    /// @param stream the index of a stream of sound
    public record Sound(int stream, MeasuredLoudness loudness) {}

    /// The same with other places for breaks.
    public Measurement with(Optional<List<Duration>> other) {
        return new Measurement(from, content, scan, sounds, other, refusal);
    }

    /// The file as it was measured.
    MediaFile of(MediaFile file) {
        Optional<VideoStream> picture = file.picture();
        return new MediaFile(
                file.path(),
                file.fingerprint(),
                file.duration(),
                file.video().stream()
                        .map(
                                stream ->
                                        picture.equals(Optional.of(stream))
                                                ? stream.measured(content, scan)
                                                : stream)
                        .toList(),
                file.audio().stream().map(this::of).toList(),
                file.subtitles(),
                file.chapters(),
                file.tags());
    }

    private AudioStream of(AudioStream stream) {
        return stream.measured(
                sounds.stream()
                        .filter(sound -> sound.stream() == stream.index())
                        .map(Sound::loudness)
                        .findFirst());
    }
}
