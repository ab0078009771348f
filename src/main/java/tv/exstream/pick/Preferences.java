package tv.exstream.pick;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.media.Language;
import tv.exstream.playout.Presentation;

/// Which streams a channel prefers. Immutable.
///
/// @param rules tested from the first to the last before anything else is looked at; may be empty
public record Preferences(AudioPreferences audio, SubtitlePreferences subtitles, List<Rule> rules) {
    /// Those of a channel that says nothing.
    public static final Preferences PLAIN =
            new Preferences(AudioPreferences.PLAIN, SubtitlePreferences.PLAIN, List.of());

    /// Far more than a person writes; bounds the work of a choice.
    public static final int MOST_RULES = 50;

    public Preferences {
        rules = List.copyOf(rules);
        Bounds.requireFew("rules", rules, MOST_RULES);
    }

    /// Those of the configuration, for channels that say nothing.
    ///
    /// @param mode which subtitles are shown
    public static Preferences usual(
            List<Language> audio, List<Language> subtitles, SubtitleMode mode) {
        return new Preferences(
                AudioPreferences.PLAIN.withLanguages(audio),
                SubtitlePreferences.PLAIN.with(mode, subtitles),
                List.of());
    }

    /// These, with the languages and the mode of others where these say none.
    public Preferences completedBy(Preferences usual) {
        List<Language> heard = languages(audio.languages(), usual.audio.languages());
        List<Language> read = languages(subtitles.languages(), usual.subtitles.languages());
        SubtitleMode mode = subtitles.mode().orElse(usual.subtitles.modeInForce());
        return new Preferences(audio.withLanguages(heard), subtitles.with(mode, read), rules);
    }

    /// These for an airing that asks for something. What it asks for comes first; rules do not count then.
    Preferences askedBy(Presentation.Languages asked) {
        if (asked.equals(Presentation.Dress.PLAIN.languages())) {
            return this;
        }
        AudioPreferences sound =
                audio.withLanguages(with(asked.audio(), audio.languages()))
                        .titled(asked.audioTitle().isBlank() ? audio.title() : asked.audioTitle());
        List<Language> read = with(asked.subtitle(), subtitles.languages());
        return new Preferences(sound, subtitles.with(mode(asked), read), List.of());
    }

    /// Who asks for a language of subtitles without saying which ones wants to see them.
    private SubtitleMode mode(Presentation.Languages asked) {
        SubtitleMode own = subtitles.modeInForce();
        boolean wanted = own == SubtitleMode.NONE && Language.parse(asked.subtitle()).isPresent();
        return SubtitleMode.parse(asked.subtitleMode()).orElse(wanted ? SubtitleMode.ANY : own);
    }

    private static List<Language> languages(List<Language> own, List<Language> usual) {
        return own.isEmpty() ? usual : own;
    }

    private static List<Language> with(String asked, List<Language> others) {
        List<Language> all = new ArrayList<>(Language.parse(asked).stream().toList());
        all.addAll(others);
        return all;
    }
}
