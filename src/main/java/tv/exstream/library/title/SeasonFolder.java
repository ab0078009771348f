package tv.exstream.library.title;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a folder holds one season of a show, and which.
public final class SeasonFolder {
    /// The word in the languages that media centres know.
    private static final String WORD =
            "season|series|staffel|saison|stagione|temporada|sæson|säsong|seasong|sesong|kausi|seizoen|sezonul|sezona|sezon"
                    + "|évad|série|сезон|시즌|シーズン";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern NUMBERED =
            Pattern.compile("(?:" + WORD + "|s)[ ._-]*(\\d{1,4})(?:[ ._-]*[(\\[-].*)?", FLAGS);
    private static final Pattern NUMBER_FIRST =
            Pattern.compile("(\\d{1,3})(?:\\.|st|nd|rd|th)?[ ._-]*(?:" + WORD + ")", FLAGS);
    private static final Pattern SPECIALS =
            Pattern.compile("specials?|season[ ._]*specials", FLAGS);

    /// A downloaded season keeps the name of its release: `The.Show.S04.1080p.WEB-DL`.
    private static final Pattern RELEASE =
            Pattern.compile(
                    "\\[?(.+?)[ ._\\-\\[]+(?:s(\\d{1,2})(?!\\d|[ ._-]*e\\d)|(?:"
                            + WORD
                            + ")[ ._]*(\\d{1,2}))(?:[ ._\\-\\]\\[(].*)?",
                    FLAGS);

    /// `S02 The Show`.
    private static final Pattern SEASON_FIRST =
            Pattern.compile("s(\\d{1,2})[ ._-]+(\\p{L}.+)", FLAGS);

    private SeasonFolder() {}

    /// The number of the season that a folder of this name holds; 0 for specials; empty when it is no season folder.
    public static OptionalInt number(String folder) {
        String name = folder.strip();
        for (Pattern pattern : new Pattern[] {NUMBERED, NUMBER_FIRST}) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                return OptionalInt.of(Integer.parseInt(matcher.group(1)));
            }
        }
        return SPECIALS.matcher(name).matches() ? OptionalInt.of(0) : OptionalInt.empty();
    }

    /// The show and season of a folder that is named like a release of one season.
    static Optional<Release> release(String folder) {
        Matcher first = SEASON_FIRST.matcher(folder.strip());
        if (first.matches()) {
            return Optional.of(
                    new Release(
                            NameText.spaced(NameText.withoutBrackets(first.group(2))),
                            Integer.parseInt(first.group(1))));
        }
        Matcher matcher = RELEASE.matcher(folder.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String number = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        String show = NameText.spaced(NameText.withoutBrackets(matcher.group(1)));
        return show.isEmpty()
                ? Optional.empty()
                : Optional.of(new Release(show, Integer.parseInt(number)));
    }

    record Release(String show, int season) {}
}
