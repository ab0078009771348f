package tv.exstream.rendition;

import java.util.List;
import java.util.Optional;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Language;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.Trait;
import tv.exstream.mpegts.SoundLabel;
import tv.exstream.mpegts.SoundLabel.AudioType;

/// What receivers are told of sound tracks: what they carry, not what they were meant to carry. Of the only track of a usual profile
/// nothing is said, as ever.
final class TrackLabels {
    private TrackLabels() {}

    /// While there is no programme: what the tracks are for, so that a receiver finds the one it is looking for.
    static List<SoundLabel> of(Profile profile) {
        return profile.hasUsualTracks()
                ? List.of(SoundLabel.NONE)
                : profile.tracks().stream().map(TrackLabels::of).toList();
    }

    /// Of a track that carries this stream, or silence.
    static SoundLabel of(Optional<AudioStream> stream) {
        Language language =
                stream.map(AudioStream::language)
                        .map(Language::ofStream)
                        .orElse(Language.UNDETERMINED);
        return new SoundLabel(
                language.code(), stream.map(TrackLabels::type).orElse(AudioType.UNDEFINED));
    }

    private static SoundLabel of(SoundTrack track) {
        AudioType type =
                switch (track.role()) {
                    case PROGRAMME, ORIGINAL, COMMENTARY -> AudioType.UNDEFINED;
                    case DESCRIPTION -> AudioType.VISUAL_IMPAIRED_COMMENTARY;
                    case HEARING_IMPAIRED -> AudioType.HEARING_IMPAIRED;
                };
        return new SoundLabel(track.language().orElse(Language.UNDETERMINED).code(), type);
    }

    /// There is no type for commentary.
    private static AudioType type(AudioStream stream) {
        if (stream.traits().contains(Trait.DESCRIPTIVE)) {
            return AudioType.VISUAL_IMPAIRED_COMMENTARY;
        }
        return stream.traits().contains(Trait.HEARING_IMPAIRED)
                ? AudioType.HEARING_IMPAIRED
                : AudioType.UNDEFINED;
    }
}
