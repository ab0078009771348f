package tv.exstream.library.title;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a file name says which episode it is, and the text around it.
///
/// @param before the name up to the mark: mostly the show; may be empty
/// @param season -1 when the mark does not say
/// @param episode the first one when a file holds several
/// @param several whether it names further episodes
/// @param after the rest: mostly the episode's title; may be empty
record EpisodeMark(String before, int season, int episode, boolean several, String after) {
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

    /// What only television is recorded from or sold as; before it, `103` is the third of season 1.
    private static final String BROADCAST = "(?:\\d{3,4}[pi][ ._-]+)?(?:hdtv|pdtv|sdtv|dsr)";

    /// Each with the season and the episode as its first two groups, the surest first.
    private static final List<Pattern> CERTAIN =
            List.of(
                    // S01E02, s1 ep 2, Season 1 Episode 2, Staffel 1 Folge 2, Se.1 afl.2
                    mark(
                            "(?:s(?:e|eason|eries|taffel|aison|tagione)?|temporada)[ ._]*(\\d{1,4})[ ._,-]*x?[ ._-]*(?:ep?i?|afl|"
                                    + EPISODE_WORD
                                    + ")[ ._]*(\\d{1,5})(?!\\d)"
                                    + MORE),
                    // S01x02, s01-x02
                    mark("s(\\d{1,4})[ ._-]?x(\\d{1,4})(?!\\d)" + MORE),
                    // One digit is enough where nothing but a dash, or nothing at all, stands
                    // before or after.
                    pattern("(?:^|-[ ._]?)(\\d{1,2})x(\\d)(?=[ ._-]|$)" + MORE),
                    pattern("[ ._](?!4x4)([1-9])x([1-9])(?=$|[ ._]season)"),
                    // 1x02, 2010x5
                    mark("(\\d{1,2}|(?:19|20)\\d\\d)x(\\d{2,3}|(?<=\\d{4}x)\\d)(?!\\d)" + MORE),
                    // The habit of Spanish releases: [Cap.104] is the fourth of season 1.
                    pattern("\\[cap\\.?[ ]?(\\d{1,2})(\\d{2})(?:_\\d+)?]"),
                    // S2 - 07, s06.01, S21 1000; but no year
                    mark(
                            "s(\\d{1,2})(?:[ ._]+-[ ._]+|\\.| (?=\\d{3,4}$))(?!(?:19|20)\\d\\d)(\\d{2,4})(?:v\\d)?(?=[ ._(\\[]|$)"),
                    // Season 2of5 3of9
                    mark("season[ ._](\\d{1,2})of\\d{1,2}[ ._](\\d{1,2})of\\d{1,2}"),
                    // E02.S2010
                    mark("e(?=\\d{1,3}[ ._-]s(\\d{1,4})(?!\\d))(\\d{1,3})[ ._-]s\\d{1,4}"),
                    // 101 (01)
                    mark("(\\d{1,2})(\\d\\d) \\(\\2\\)"),
                    // groups that run words together: grp-shows01e11
                    pattern("(?<=\\p{L})s(\\d{2})e(\\d{2,3})(?!\\d)" + MORE));

    /// Season and episode in one number: `Show.103.HDTV`, `Show.2014.208`.
    private static final List<Pattern> RUN_TOGETHER =
            List.of(
                    mark(
                            "(?<=[\\p{L}\\p{N})][ ._-])(?!(?:19|20)\\d\\d[ ._-])(0?[1-9]|[1-9]\\d)(?!00)(\\d\\d)(?:\\d\\d)?(?=[ ._-]+"
                                    + BROADCAST
                                    + ")"),
                    mark(
                            "(?<=[ ._](?:19|20)\\d\\d[ ._])(?!(?:480|576|720|1080|2160|(?:19|20)\\d\\d)[ ._-])(0?[1-9]|[1-9]\\d)(?!00)(\\d\\d)(?=[ ._-]|$)"),
                    pattern("[xh]26[45]-([1-9])(?!00)(\\d\\d)$"));

    /// `Ep05`, `E05`, `#5`, `5. Bölüm`, `{05}`, `484 VOSTFR`, `2018 06 720p`.
    private static final List<Pattern> LETTER =
            List.of(
                    mark("(?:ep[ ._-]{0,3}|e|#)()(\\d{1,5})(?![\\p{L}\\p{N}])" + MORE),
                    mark("()(\\d{1,4})\\.?[ ]?(?:bölüm|blm)(?!\\p{L})"),
                    pattern("\\{()(\\d{2,3})}"),
                    mark("()(\\d{3})(?=[ ._]+vostfr)"),
                    mark("(?<=(?:19|20)\\d\\d[ ._])()(\\d\\d)(?=[ ._]\\d{3,4}p)"));

    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

    /// What else is an episode where all is: `Part 3`, `Part III`, `Show.203`, `11-02 Name`.
    private static final List<Pattern> AMONG_SHOWS =
            List.of(
                    mark(
                            "(?:part|pt|teil)[ ._-]?()(\\d{1,3}|i{1,3}|i?[vx]|vi{1,3})(?![\\p{L}\\p{N}])"),
                    mark("(?<=[\\p{L}\\p{N}][ ._-])([1-9])(?!00)(\\d\\d)(?=[ ._-]|$)"),
                    pattern("^(\\d\\d)-(\\d\\d)(?=[ ._])"));

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

    /// The mark that no other reading fits: with a season.
    static Optional<EpisodeMark> certain(String stem) {
        return first(stem, CERTAIN);
    }

    /// A letter or word that only episodes are numbered with.
    static Optional<EpisodeMark> letter(String stem) {
        return first(stem, LETTER);
    }

    /// One number of three or four digits, where films have none.
    static Optional<EpisodeMark> runTogether(String stem) {
        return first(stem, RUN_TOGETHER);
    }

    /// A number in a library of nothing but shows.
    static Optional<EpisodeMark> amongShows(String stem) {
        return first(stem, AMONG_SHOWS);
    }

    /// `Episode 5` and `2of6`, which sequels and discs of films are called as well.
    static Optional<EpisodeMark> inWords(String stem) {
        return first(stem, List.of(EPISODE_IN_WORDS, ONE_OF));
    }

    /// A bare number, for files that are known to be episodes by their folder.
    static Optional<EpisodeMark> bare(String stem) {
        return first(stem, List.of(LEADING, AFTER_DASH, TRAILING));
    }

    /// A bare number between dashes, which is hardly anything else.
    static Optional<EpisodeMark> betweenDashes(String stem) {
        return first(stem, List.of(BETWEEN_DASHES));
    }

    /// The habit of fan releases, `[Group] Show - 05 [tags]` and `[Group][Show][05][tags]`; for names that start with a bracket.
    static Optional<EpisodeMark> fan(String stem) {
        if (!stem.startsWith("[")) {
            return Optional.empty();
        }
        if (stem.matches("(?:\\[[^\\]]*]\\s*)+")) {
            return inBrackets(stem);
        }
        String inner = NameText.trimmed(NameText.withoutBrackets(stem));
        String untagged = ReleaseTags.cut(inner).kept().replaceAll("\\s*\\([^)]*\\)?\\s*$", "");
        return first(untagged, List.of(AFTER_DASH, TRAILING_TWO_DIGITS)).or(() -> inBrackets(stem));
    }

    /// `[05]`.
    static Optional<EpisodeMark> inBrackets(String stem) {
        return first(stem, List.of(IN_BRACKETS));
    }

    /// The same in a folder of this season, where `203` is the third of season 2.
    EpisodeMark inSeason(int folder) {
        boolean both = folder > 0 && episode / 100 == folder && episode % 100 > 0;
        return new EpisodeMark(before, folder, both ? episode % 100 : episode, several, after);
    }

    private static Optional<EpisodeMark> first(String stem, List<Pattern> patterns) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(stem);
            if (matcher.find()) {
                return Optional.of(at(stem, matcher));
            }
        }
        return Optional.empty();
    }

    private static EpisodeMark at(String stem, Matcher matcher) {
        String season = matcher.group(1);
        return new EpisodeMark(
                stem.substring(0, matcher.start()),
                season.isEmpty() ? -1 : Integer.parseInt(season),
                number(matcher.group(2)),
                stem.substring(matcher.end(2), matcher.end()).matches(".*\\d.*"),
                stem.substring(matcher.end()));
    }

    private static int number(String digits) {
        int roman = ROMAN.indexOf(digits.toLowerCase(Locale.ROOT));
        return roman < 0 ? Integer.parseInt(digits) : roman + 1;
    }

    /// What does not begin within a word.
    private static Pattern mark(String regex) {
        return pattern(START + regex);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }
}
