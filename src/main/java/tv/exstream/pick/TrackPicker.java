package tv.exstream.pick;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Language;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.Trait;

/// Chooses what a sound track carries: of the streams that are what the track is for, the one with the most points; where there is none,
/// the main sound. Immutable.
///
/// @param streams of the file
/// @param ratings of each stream, in the same order
/// @param main what is heard where there is nothing else
record TrackPicker(List<AudioStream> streams, List<Rating> ratings, Choice main) {
    /// What is no programme for everybody.
    private static final Set<Trait> SPECIAL =
            Set.of(Trait.COMMENTARY, Trait.DESCRIPTIVE, Trait.HEARING_IMPAIRED, Trait.KARAOKE);

    static TrackPicker of(List<AudioStream> streams, AudioPreferences preferences, Choice main) {
        return new TrackPicker(streams, AudioPicker.rate(streams, preferences), main);
    }

    Choice choose(SoundTrack track) {
        if (track.equals(SoundTrack.MAIN) || streams.isEmpty()) {
            return main;
        }
        List<Rating> fitting =
                IntStream.range(0, streams.size())
                        .mapToObj(n -> ratings.get(n).barredBy(misfit(streams.get(n), track)))
                        .toList();
        Choice choice = Rating.best(fitting);
        return choice.isMade() ? choice : main.because(Reason.of(PickWord.MAIN_SOUND));
    }

    /// Why a stream is not what the track is for; empty when it is.
    private static Optional<Reason> misfit(AudioStream stream, SoundTrack track) {
        Language spoken = Language.ofStream(stream.language());
        if (track.language().filter(wanted -> !wanted.equals(spoken)).isPresent()) {
            return Optional.of(Reason.of(PickWord.LANGUAGE_IS, new LanguageName(spoken)));
        }
        return Optional.of(Reason.of(PickWord.IS_NOT, Reason.of(PickWord.of(track.role()))))
                .filter(_ -> !plays(stream, track.role()));
    }

    private static boolean plays(AudioStream stream, SoundTrack.Role role) {
        Set<Trait> traits = stream.traits();
        boolean plain = SPECIAL.stream().noneMatch(traits::contains);
        return switch (role) {
            case PROGRAMME -> plain;
            case ORIGINAL -> plain && traits.contains(Trait.ORIGINAL);
            case COMMENTARY -> traits.contains(Trait.COMMENTARY);
            case DESCRIPTION -> traits.contains(Trait.DESCRIPTIVE);
            case HEARING_IMPAIRED -> traits.contains(Trait.HEARING_IMPAIRED);
        };
    }
}
