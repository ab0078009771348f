package tv.exstream.library.title;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which cut of a film a file holds, as its name says: `Director's Cut`, `Extended`, `50th Anniversary Edition`.
final class Edition {
    private static final String WORD =
            "(?:extended|special|ultimate|final|director'?s?|theatrical|collector'?s?|criterion|imax|(?:\\d{1,3}th[ ._])?anniversary"
                    + "|despecialized|remastered|restored|uncut|unrated|uncensored|recut|redux|assembly|open[ ._]matte|diamond|imperial"
                    + "|signature|fan|rekall|hunter|2in1)";
    private static final String NOUN = "(?:edition|cut|version|edit|fanedit|collection)";

    /// `Final` and `Fan` alone are words of titles, and so are most others.
    private static final String PHRASE =
            "(?:(?:the[ ._])?(?:"
                    + WORD
                    + "[ ._]+)+"
                    + NOUN
                    + "(?:[ ._]+(?:"
                    + WORD
                    + "|"
                    + NOUN
                    + "))*|edition[ ._]collector)";

    /// At the end of a name, where nothing else tells what it is.
    static final Pattern AT_END = ReleaseTags.atEnd("(?i:" + PHRASE + "|despecialized)");

    /// The same where tags of a release follow, so that one word is enough.
    static final Pattern WORD_AT_END =
            ReleaseTags.atEnd(
                    "(?i:"
                            + PHRASE
                            + "|extended|unrated|uncut|uncensored|remastered|recut|despecialized|imax)");

    /// Where it may stand: as a phrase anywhere, as one word in parentheses or right after the year.
    private static final Pattern ANYWHERE =
            Pattern.compile(
                    "(?<=[ ._(\\[])(?:"
                            + PHRASE
                            + "|(?<=\\()"
                            + WORD
                            + "(?:[ ._]+(?:"
                            + WORD
                            + "|"
                            + NOUN
                            + "))*(?=\\))|(?<=(?:19|20)\\d\\d[ ._)]{1,2})"
                            + WORD
                            + "(?:[ ._]+(?:"
                            + WORD
                            + "|"
                            + NOUN
                            + "))*)(?=[ ._)\\]-]|$)",
                    Pattern.CASE_INSENSITIVE);

    /// Media centres write it out: `{edition-Final Cut}`.
    private static final Pattern DECLARED =
            Pattern.compile("\\{edition-([^{}]+)}", Pattern.CASE_INSENSITIVE);

    private Edition() {}

    /// What the name calls it; empty when it says nothing.
    static Optional<String> of(String stem) {
        Matcher declared = DECLARED.matcher(stem);
        if (declared.find()) {
            return Optional.of(declared.group(1).strip());
        }
        Matcher phrase = ANYWHERE.matcher(stem);
        return phrase.find()
                ? Optional.of(phrase.group().replaceAll("[ ._]+", " "))
                : Optional.empty();
    }
}
