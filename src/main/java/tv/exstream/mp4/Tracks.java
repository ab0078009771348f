package tv.exstream.mp4;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tracks of a presentation: pictures, sound or one of each. Immutable.
public record Tracks(Optional<VideoConfig> video, Optional<SoundConfig> sound) {
    static final int VIDEO_ID = 1;
    static final int SOUND_ID = 2;

    /// Pictures are counted in the ticks of transport streams, so that both containers agree.
    public static final int VIDEO_SCALE = 90_000;

    public Tracks {
        if (video.isEmpty() && sound.isEmpty()) {
            throw new IllegalArgumentException("a presentation must have a track");
        }
    }

    /// Of pictures and sound.
    public static Tracks of(VideoConfig video, SoundConfig sound) {
        return new Tracks(Optional.of(video), Optional.of(sound));
    }

    /// What a `MIME` type or a playlist calls them, pictures before sound.
    public String codecs() {
        return Stream.concat(
                        video.map(VideoConfig::codec).stream(),
                        sound.map(SoundConfig::codec).stream())
                .collect(Collectors.joining(","));
    }
}
