package tv.exstream.media;

import java.util.Optional;

/// One sound track of a house format, and what it is to carry. Where an item has nothing of the kind, the track carries its main sound.
///
/// @param language the one that is wanted; absent for any
public record SoundTrack(Optional<Language> language, Role role) {
    /// What the channel's preferences choose.
    public static final SoundTrack MAIN = new SoundTrack(Optional.empty(), Role.PROGRAMME);

    /// What kind of sound is wanted.
    public enum Role {
        /// What everybody hears.
        PROGRAMME,
        /// In the language in which it was made, as far as the file marks it.
        ORIGINAL,
        /// Somebody speaks about the programme.
        COMMENTARY,
        /// Somebody describes what is seen.
        DESCRIPTION,
        /// Made to be understood by the hearing impaired.
        HEARING_IMPAIRED
    }

    /// The programme in a language.
    public static SoundTrack in(String language) {
        return new SoundTrack(Language.parse(language), Role.PROGRAMME);
    }

    /// Such as `deu DESCRIPTION`.
    @Override
    public String toString() {
        return language.map(Language::code).orElse("any") + " " + role;
    }
}
