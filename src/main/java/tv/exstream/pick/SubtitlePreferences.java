package tv.exstream.pick;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tv.exstream.media.Language;
import tv.exstream.media.Trait;
import tv.exstream.subtitle.Track;

/// Which subtitles are wanted. Immutable.
///
/// @param mode empty for that of the configuration
/// @param languages the best first; empty for any
/// @param images what is thought of subtitles that are pictures
/// @param hearingImpaired whether those for the hearing impaired are wanted
/// @param unknownLanguage whether a stream that does not say its language may be taken
/// @param avoidForced whether forced ones are only taken where there is nothing else
/// @param avoid what else is only taken where there is nothing else
/// @param otherwise what is taken when no stream has a wanted language
/// @param dvb what is sent as DVB subtitles beside the picture, in the order in which receivers list it; at most [#MOST_DVB]
public record SubtitlePreferences(
        Optional<SubtitleMode> mode,
        List<Language> languages,
        Images images,
        boolean hearingImpaired,
        boolean unknownLanguage,
        boolean avoidForced,
        Set<Trait> avoid,
        Otherwise otherwise,
        List<Track> dvb) {
    /// More languages than anybody sends.
    public static final int MOST_DVB = 4;

    public static final SubtitlePreferences PLAIN =
            new SubtitlePreferences(
                    Optional.empty(),
                    List.of(),
                    Images.SECOND,
                    false,
                    false,
                    false,
                    Set.of(Trait.COMMENTARY),
                    Otherwise.NONE,
                    List.of());

    /// Subtitles that are pictures, as on discs.
    public enum Images {
        /// As good as text.
        ALIKE,
        /// Not as good as text.
        SECOND,
        NEVER
    }

    /// What is taken when nothing has a wanted language.
    public enum Otherwise {
        NONE,
        /// What the file marks as its default.
        DEFAULT,
        ANY
    }

    public SubtitlePreferences {
        languages = Bounds.distinct(languages);
        dvb = List.copyOf(new LinkedHashSet<>(dvb));
        Bounds.requireFew("dvb", dvb, MOST_DVB);
        avoid = Collections.unmodifiableSortedSet(new TreeSet<>(avoid));
    }

    /// That which is shown where nothing is said: none.
    public SubtitleMode modeInForce() {
        return mode.orElse(SubtitleMode.NONE);
    }

    SubtitlePreferences with(SubtitleMode otherMode, List<Language> others) {
        return new SubtitlePreferences(
                Optional.of(otherMode),
                others,
                images,
                hearingImpaired,
                unknownLanguage,
                avoidForced,
                avoid,
                otherwise,
                dvb);
    }
}
