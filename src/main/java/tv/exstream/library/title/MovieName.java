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

    /// A film on several discs is several files.
    private static final Pattern DISC =
            Pattern.compile(
                    "(?<=[ ._(\\[-])(?:cd|disc|disk)[ ._-]?(\\d{1,2})(?:[ ._]?of[ ._]?\\d{1,2})?(?=$|[ ._)\\]-])",
                    Pattern.CASE_INSENSITIVE);

    /// @param latest a year after this one is part of the title, as in `Blade Runner 2049`
    static MovieName parse(String stem, int latest) {
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

    private static MovieName whole(String stem, int latest) {
        Optional<MatchResult> bracketed = lastYear(BRACKETED, stem, latest);
        if (bracketed.isPresent()) {
            return before(stem, bracketed.get(), true);
        }
        String untagged = ReleaseTags.cut(NameText.withoutBrackets(stem)).kept();
        return lastYear(PLAIN, untagged, latest)
                .map(year -> before(untagged, year, false))
                .orElseGet(() -> new MovieName(clean(untagged), 0, 0, false));
    }

    private static MovieName before(String text, MatchResult year, boolean certain) {
        String before = NameText.closed(text.substring(0, year.start()));
        String name = before.isBlank() ? text : before;
        return new MovieName(
                ReleaseTags.withoutEdition(clean(name)),
                0,
                Integer.parseInt(year.group(1)),
                certain);
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
