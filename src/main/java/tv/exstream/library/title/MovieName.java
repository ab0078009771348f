package tv.exstream.library.title;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name and year of a film, as its file or folder says.
///
/// @param part which disc of several the file is; 0 when it is whole
/// @param year 0 when it does not say
/// @param certain whether the year stands in brackets, where it can be nothing else
record MovieName(String name, int part, int year, boolean certain) {
    private static final Pattern BRACKETED =
            Pattern.compile("[(\\[]\\s*((?:18|19|20)\\d\\d)\\s*[)\\]]");
    private static final Pattern PLAIN =
            Pattern.compile("(?<=[ ._\\-,(])((?:18|19|20)\\d\\d)(?=[ ._\\-,)\\]]|$)");

    /// The same the other way round: `(1995) Name`.
    private static final Pattern YEAR_FIRST =
            Pattern.compile("^\\(((?:18|19|20)\\d\\d)\\)[ ._-]*(?=\\p{L})");

    /// The place in a collection, which some write first: `(1)Name`.
    private static final Pattern NUMBERED = Pattern.compile("^\\(\\d{1,2}\\)\\s*(?=\\p{L})");

    /// A film of a collection: `James Bond-f21-Casino Royale`.
    private static final Pattern OF_COLLECTION =
            Pattern.compile("^.+-f\\d{2}-(.+?)(?:-x\\d{2}-.+)?$");

    /// The title in another language, or who is in it, after the title: `Le Prestige (The Prestige)`.
    private static final Pattern BYNAME =
            Pattern.compile("(?<![ ._](?i:or|and|the|to))[ ._]\\([\\p{L}][\\p{L}' ._-]*\\)$");

    /// The same with the language at the end.
    private static final Pattern LANGUAGE_AT_END = Pattern.compile("(?<=\\))[ ._]-[ ._][A-Z]{2}$");

    /// A film on several discs is several files.
    private static final Pattern DISC =
            Pattern.compile(
                    "(?<=[ ._(\\[-])(?:cd|disc|disk)[ ._-]?(\\d{1,2})(?:[ ._]?of[ ._]?\\d{1,2})?(?=$|[ ._)\\]-])",
                    Pattern.CASE_INSENSITIVE);

    /// @param latest a year after this one is part of the title, as in `Blade Runner 2049`
    static MovieName parse(String stem, int latest) {
        MovieName film = read(stem, latest);
        // Of a name of nothing but tags and brackets nothing is left out.
        return film.name.isBlank()
                ? new MovieName(stem.strip(), film.part, film.year, false)
                : film;
    }

    private static MovieName read(String stem, int latest) {
        Matcher disc = DISC.matcher(stem);
        if (!disc.find()) {
            return whole(stem, latest);
        }
        String rest = stem.substring(0, disc.start()) + stem.substring(disc.end());
        MovieName film = whole(rest.replaceAll("\\(\\)|\\[]", ""), latest);
        return new MovieName(film.name, Integer.parseInt(disc.group(1)), film.year, film.certain);
    }

    /// What a viewer reads.
    String shown() {
        return part == 0 ? name : "%s, part %d".formatted(name, part);
    }

    private static MovieName whole(String given, int latest) {
        String stem =
                OF_COLLECTION.matcher(NUMBERED.matcher(given).replaceFirst("")).replaceFirst("$1");
        Matcher first = YEAR_FIRST.matcher(stem);
        if (first.find() && Integer.parseInt(first.group(1)) <= latest) {
            String rest = clean(stem.substring(first.end()));
            return new MovieName(rest, 0, Integer.parseInt(first.group(1)), true);
        }
        Optional<MatchResult> bracketed = lastYear(BRACKETED, stem, latest);
        if (bracketed.isPresent()) {
            return before(stem, bracketed.get(), true);
        }
        String plain = NameText.withoutBrackets(stem);
        ReleaseTags.Cut cut = ReleaseTags.cut(plain);
        return lastYear(PLAIN, cut.kept(), latest)
                .map(year -> before(cut.kept(), year, false))
                .orElseGet(() -> untilTags(plain, cut, latest));
    }

    /// Some releases are dated among their tags.
    private static MovieName untilTags(String plain, ReleaseTags.Cut cut, int latest) {
        String kept = cut.tagged() ? cut.kept() : ReleaseTags.beforeYear(cut.kept());
        int year =
                lastYear(PLAIN, plain, cut.tagged() ? latest : 0)
                        .map(found -> Integer.parseInt(found.group(1)))
                        .orElse(0);
        return new MovieName(withoutByname(clean(kept), cut.tagged()), 0, year, false);
    }

    private static MovieName before(String text, MatchResult year, boolean certain) {
        String before = NameText.closed(text.substring(0, year.start()));
        String name = before.isBlank() ? text : before;
        return new MovieName(
                withoutByname(clean(ReleaseTags.beforeYear(name)), true),
                0,
                Integer.parseInt(year.group(1)),
                certain);
    }

    /// @param certain whether something told where the name ends
    private static String withoutByname(String name, boolean certain) {
        String own = LANGUAGE_AT_END.matcher(name).replaceFirst("");
        boolean ended = certain || !own.equals(name);
        String rest = ended ? BYNAME.matcher(own).replaceFirst("") : name;
        return rest.isBlank() ? name : rest;
    }

    private static Optional<MatchResult> lastYear(Pattern pattern, String text, int latest) {
        return pattern.matcher(text)
                .results()
                .filter(year -> Integer.parseInt(year.group(1)) <= latest)
                .reduce((_, later) -> later);
    }

    /// Without release tags and brackets; what was given when nothing would be left.
    private static String clean(String text) {
        String name = NameText.spaced(ReleaseTags.cut(NameText.withoutBrackets(text)).kept());
        return name.isEmpty() ? text.strip() : name;
    }
}
