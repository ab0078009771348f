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

    /// What a viewer reads, such as `German (described)`; another one for each track of a profile.
    public String name() {
        String spoken = language.map(Language::englishName).orElse("");
        return switch (role) {
            case PROGRAMME -> spoken.isEmpty() ? "Main sound" : spoken;
            case ORIGINAL -> named(spoken, "Original sound", "original");
            case COMMENTARY -> named(spoken, "Commentary", "commentary");
            case DESCRIPTION -> named(spoken, "Described", "described");
            case HEARING_IMPAIRED -> named(spoken, "Clear speech", "clear speech");
        };
    }

    private static String named(String language, String alone, String behind) {
        return language.isEmpty() ? alone : "%s (%s)".formatted(language, behind);
    }

    /// Such as `deu DESCRIPTION`.
    @Override
    public String toString() {
        return language.map(Language::code).orElse("any") + " " + role;
    }
}
