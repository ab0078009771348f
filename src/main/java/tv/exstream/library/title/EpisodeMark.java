package tv.exstream.library.title;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a file name says which episode it is, and the text around it.
///
/// @param before the name up to the mark: mostly the show; may be empty
/// @param season -1 when the mark does not say
/// @param episode the first one when a file holds several
/// @param after the rest: mostly the episode's title; may be empty
record EpisodeMark(String before, int season, int episode, String after) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String START = "(?<![\\p{L}\\p{N}])";

    /// Further episodes of the same file: `E02`, `-E03`, ` - S01E04`, `-05`, `x06`, ` - 02x07`.
    private static final String MORE =
            "(?:[ ._]*[-+&]?[ ._]*(?:s\\d{1,4}[ ._]*)?ep?[ ._]?\\d{1,4}(?!\\d)"
                    + "|[ ._]*-?[ ._]*x\\d{2}(?!\\d)"
                    + "|[ ._]*[-._ ][ ._]*\\d{1,4}x\\d{2,3}(?![\\p{L}\\p{N}])"
                    + "|-\\d{1,3}(?![\\p{L}\\p{N}]))*";

    private static final String EPISODE_WORD =
            "(?:episode|épisode|episodio|episódio|folge|capitulo|capítulo|avsnitt|afsnit|aflevering)";

    private static final Pattern SEASON_AND_EPISODE =
            Pattern.compile(
                    START
                            + "(?:s(?:eason|eries|taffel|aison|tagione)?|temporada)[ ._]*(\\d{1,4})[ ._,-]*x?[ ._-]*(?:ep?|"
                            + EPISODE_WORD
                            + ")[ ._]*(\\d{1,5})(?!\\d)"
                            + MORE,
                    FLAGS);
    private static final Pattern S_X =
            Pattern.compile(START + "s(\\d{1,4})x(\\d{1,4})(?!\\d)" + MORE, FLAGS);
    private static final Pattern X =
            Pattern.compile(
                    START + "(\\d{1,2}|(?:19|20)\\d\\d)x(\\d{2,3}|(?<=\\d{4}x)\\d)(?!\\d)" + MORE,
                    FLAGS);

    /// One digit is enough where nothing but a dash, or nothing at all, stands before.
    private static final Pattern SHORT_X =
            Pattern.compile("(?:^|-[ ._]?)(\\d{1,2})x(\\d)(?=[ ._-]|$)", FLAGS);

    /// The habit of Spanish releases: `[Cap.104]` is the fourth of season 1.
    private static final Pattern SPANISH =
            Pattern.compile("\\[cap\\.?[ ]?(\\d{1,2})(\\d{2})(?:_\\d+)?]", FLAGS);

    private static final List<Pattern> CERTAIN =
            List.of(SEASON_AND_EPISODE, S_X, X, SHORT_X, SPANISH);

    private static final Pattern EPISODE_LETTER =
            Pattern.compile(
                    START + "(?:ep[ ._-]{0,3}|e|#)()(\\d{1,5})(?![\\p{L}\\p{N}])" + MORE, FLAGS);
    private static final Pattern EPISODE_IN_WORDS =
            Pattern.compile(
                    START + EPISODE_WORD + "[ ._-]{0,3}()(\\d{1,4})(?![\\p{L}\\p{N}])", FLAGS);
    private static final Pattern ONE_OF =
            Pattern.compile(
                    START
                            + "(?<!(?:cd|dis[ck]|part)[ ._-]?)()(\\d{1,2})[ ._]?of[ ._]?\\d{1,2}(?![\\p{L}\\p{N}])",
                    FLAGS);

    /// In a folder of a season the number may stand alone: first, `02 - Name`; or last, `Show 02`, `Show - 02`.
    private static final Pattern LEADING =
            Pattern.compile("^()(\\d{1,3})(?:-\\d{1,3})?(?=[ ._-]|$)(?!\\.\\d)", FLAGS);

    private static final Pattern AFTER_DASH =
            Pattern.compile("[ ._]-[ ._]()(\\d{1,4})(?:v\\d)?(?:-\\d{1,4})*(?=[ ._(]|$)", FLAGS);
    private static final Pattern TRAILING = Pattern.compile("[ ._-]()(\\d{1,4})(?:v\\d)?$", FLAGS);
    private static final Pattern TRAILING_TWO_DIGITS =
            Pattern.compile("[ ._-]()(\\d{2,4})(?:v\\d)?$", FLAGS);
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[()(\\d{2,3})(?:v\\d)?]", FLAGS);

    /// A dash before and after, or to the end: `Show - 02 - Name`. Two digits at least, so that sequels stay films.
    private static final Pattern BETWEEN_DASHES =
            Pattern.compile("[ ._]-[ ._]()(\\d{2,3})(?:v\\d)?(?=[ ._]-[ ._]|[ ._]*\\(|$)", FLAGS);

    /// The mark that no other reading fits: with a season, or `Episode 5`.
    static Optional<EpisodeMark> certain(String stem) {
        for (Pattern pattern : CERTAIN) {
            Matcher matcher = pattern.matcher(stem);
            if (matcher.find()) {
                return Optional.of(at(stem, matcher));
            }
        }
        return Optional.empty();
    }

    /// `Ep05`, `E05`, `#5`.
    static Optional<EpisodeMark> letter(String stem) {
        return first(stem, EPISODE_LETTER);
    }

    /// `Episode 5` and `2of6`, which sequels and discs of films are called as well.
    static Optional<EpisodeMark> inWords(String stem) {
        return first(stem, EPISODE_IN_WORDS).or(() -> first(stem, ONE_OF));
    }

    /// A bare number, for files that are known to be episodes by their folder.
    static Optional<EpisodeMark> bare(String stem) {
        return first(stem, LEADING)
                .or(() -> first(stem, AFTER_DASH))
                .or(() -> first(stem, TRAILING));
    }

    /// A bare number between dashes, which is hardly anything else.
    static Optional<EpisodeMark> betweenDashes(String stem) {
        return first(stem, BETWEEN_DASHES);
    }

    /// The habit of fan releases, `[Group] Show - 05 [tags]` and `[Group][Show][05][tags]`; for names that start with a bracket.
    static Optional<EpisodeMark> fan(String stem) {
        if (!stem.startsWith("[")) {
            return Optional.empty();
        }
        if (stem.matches("(?:\\[[^\\]]*]\\s*)+")) {
            return first(stem, IN_BRACKETS);
        }
        String inner = NameText.trimmed(NameText.withoutBrackets(stem));
        String untagged = ReleaseTags.cut(inner).kept().replaceAll("\\s*\\([^)]*\\)?\\s*$", "");
        return first(untagged, AFTER_DASH)
                .or(() -> first(untagged, TRAILING_TWO_DIGITS))
                .or(() -> first(stem, IN_BRACKETS));
    }

    /// The same in a folder of this season, where `203` is the third of season 2.
    EpisodeMark inSeason(int folder) {
        boolean both = folder > 0 && episode / 100 == folder && episode % 100 > 0;
        return new EpisodeMark(before, folder, both ? episode % 100 : episode, after);
    }

    private static Optional<EpisodeMark> first(String stem, Pattern pattern) {
        Matcher matcher = pattern.matcher(stem);
        return matcher.find() ? Optional.of(at(stem, matcher)) : Optional.empty();
    }

    private static EpisodeMark at(String stem, Matcher matcher) {
        String season = matcher.group(1);
        return new EpisodeMark(
                stem.substring(0, matcher.start()),
                season.isEmpty() ? -1 : Integer.parseInt(season),
                Integer.parseInt(matcher.group(2)),
                stem.substring(matcher.end()));
    }
}
