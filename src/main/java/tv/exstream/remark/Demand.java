package tv.exstream.remark;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads sentences of a form that all of ours have where something is wrong: a name, what it must be, and what was found, such as
/// `server.port must be 0..65535: many`. What is demanded is in [Word]; a sentence with other words is not read at all, so that nobody is told
/// half of it in another language.
final class Demand {
    private static final List<Word> WANTED =
            longestFirst(
                    Stream.concat(
                            EnumSet.range(Word.A_WHOLE_NUMBER, Word.A_MONTH_OF_CALENDAR).stream(),
                            EnumSet.range(Word.EITHER, Word.KIND_OF_PART).stream()));

    private static final List<Word> MUST_BE = List.of(Word.MUST_BE_THERE_AND, Word.MUST_BE);

    private static final List<Word> DEMANDS =
            longestFirst(
                    EnumSet.range(Word.MUST_HAVE_CHARACTERS, Word.MUST_NOT_NAME_BACK).stream());

    private static final List<Word> OF_QUERIES =
            longestFirst(EnumSet.range(Word.QUERY_TOO_LONG, Word.A_MONTH_OF_CALENDAR).stream());

    private static final List<Word> FOUND =
            longestFirst(EnumSet.range(Word.FOUND_NOTHING, Word.FOUND_LIST_OR_KEYS).stream());

    private static final List<Word> FINDINGS =
            longestFirst(EnumSet.range(Word.IS_SAME_AS, Word.IS_BESIDE).stream());

    /// Verdicts without a demand.
    private static final List<Word> VERDICTS =
            longestFirst(EnumSet.range(Word.NO_KEY_HERE, Word.NO_KEY_HERE_BUT).stream());

    /// What is wrong where it is no place.
    private static final List<Word> NAMES =
            longestFirst(EnumSet.range(Word.A_PARAMETER, Word.A_CONTENT).stream());

    private static final Pattern SENTENCE = Pattern.compile("(.+?) (must .*)", Pattern.DOTALL);

    /// A place, which may be within another: `body: timing`.
    private static final Pattern PLACE = Pattern.compile("(?:\\S+: )*\\S+");

    private static final Pattern WITHIN = Pattern.compile("((?:\\S+: )*\\S+): (.+)");

    private static final Pattern SUGGESTING =
            Pattern.compile("(.*); did you mean (\\S+)\\?", Pattern.DOTALL);

    /// Texts that are the same in every language: numbers, names, and lists of them.
    private static final Pattern PLAIN =
            Pattern.compile("\\[[^\\]]*]|\\S+(?:, \\S+)*|\\S*[^\\sa-z]\\S*(?: \\S*[^\\sa-z]\\S*)*");

    /// The same alone, where a word of English may stand as well.
    private static final Pattern SURE = Pattern.compile("\\[[^\\]]*]|(?=.*[\\p{Lu}\\d\\[{*])\\S+");

    /// Said of what was found, and not what was found.
    private static final Pattern EXPLAINED =
            Pattern.compile(
                    "(?:it|its|that|those|these|one|another|other|more|no|none|false|true)[ ,].*",
                    Pattern.DOTALL);

    private static final Set<String> PARSED = Set.of("YAML", "JSON", "Base64");

    /// More than what is told of a problem has. Sentences of people and other programs may be longer.
    private static final int LONGEST = 2_000;

    /// More than our sentences have within one another.
    private static final int DEEPEST = 4;

    /// More than what is demanded has.
    private static final int MOST_COLONS = 4;

    private Demand() {}

    private static List<Word> longestFirst(Stream<Word> words) {
        return words.sorted(
                        Comparator.comparingInt((Word word) -> word.pattern().length()).reversed())
                .toList();
    }

    /// Empty for what has another form or other words.
    static Optional<Remark> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return here(text, DEEPEST)
                .or(() -> sentence(text, DEEPEST))
                .filter(read -> read.english().equals(text));
    }

    private static Optional<Remark> sentence(String text, int levels) {
        Matcher sentence = SENTENCE.matcher(text);
        if (levels <= 0 || !sentence.matches()) {
            return Optional.empty();
        }
        return name(sentence.group(1))
                .flatMap(
                        name ->
                                demanded(
                                        sentence.group(2),
                                        levels - 1,
                                        (demand, found) ->
                                                Remark.of(Word.DEMANDED, name, demand, found),
                                        demand -> Remark.of(Word.DEMANDED_ONLY, name, demand)));
    }

    private static Optional<Object> name(String text) {
        return PLACE.matcher(text).matches()
                ? Optional.of(text)
                : among(NAMES, text, Demand::plain)
                        .map(Function.<Object>identity())
                        .or(() -> nameWithin(text));
    }

    private static Optional<Object> nameWithin(String text) {
        Matcher within = WITHIN.matcher(text);
        return within.matches()
                ? among(NAMES, within.group(2), Demand::plain)
                        .map(name -> Remark.of(Word.DEMANDED_HERE, within.group(1), name))
                : Optional.empty();
    }

    /// What stands behind a name.
    private static Optional<Remark> here(String text, int levels) {
        return demanded(
                        text,
                        levels - 1,
                        (demand, found) -> Remark.of(Word.DEMANDED_HERE, demand, found),
                        Function.identity())
                .or(() -> among(VERDICTS, text, Demand::plain))
                .or(() -> among(List.of(Word.QUERY_WRONG), text, Demand::ofQuery))
                .or(() -> refused(text, levels));
    }

    /// What is wrong with a query has words of its own, whose values are what stands there.
    private static Optional<Object> ofQuery(String text) {
        return among(OF_QUERIES, text, part -> words(part, DEEPEST).or(() -> Optional.of(part)))
                .map(Function.<Object>identity())
                .or(() -> plain(text));
    }

    private static Optional<Remark> refused(String text, int levels) {
        return levels <= 0
                ? Optional.empty()
                : among(
                        List.of(Word.REFUSED, Word.NOT_READABLE),
                        text,
                        value -> Optional.of(within(value, levels - 1)));
    }

    private static Remark within(String text, int levels) {
        return here(text, levels)
                .or(() -> sentence(text, levels))
                .orElseGet(() -> Remark.quoted(text));
    }

    /// How a demand is put together with what was found.
    private interface WithFound {
        Remark of(Remark demand, Object found);
    }

    private static Optional<Remark> demanded(
            String text, int levels, WithFound withFound, Function<Remark, Remark> alone) {
        if (!text.startsWith("must ")) {
            return Optional.empty();
        }
        // The first colon may belong to what is demanded, such as an address or a time.
        int at = text.indexOf(": ");
        for (int i = 0; i < MOST_COLONS && at >= 0; i++) {
            Optional<Remark> demand = demand(text.substring(0, at));
            String rest = text.substring(at + 2);
            Optional<Object> found =
                    demand.filter(Demand::isOfParser).isPresent()
                            ? Optional.of(rest)
                            : found(rest, levels);
            if (demand.isPresent() && found.isPresent()) {
                return Optional.of(withFound.of(demand.get(), found.get()));
            }
            at = text.indexOf(": ", at + 1);
        }
        return demand(text).map(alone);
    }

    private static Optional<Remark> demand(String text) {
        return among(DEMANDS, text, Demand::plain).or(() -> among(MUST_BE, text, Demand::wanted));
    }

    /// Whether a parser says what it found, in its own words.
    private static boolean isOfParser(Remark demand) {
        return demand.values().stream().anyMatch(PARSED::contains);
    }

    private static Optional<Object> found(String text, int levels) {
        Matcher suggesting = SUGGESTING.matcher(text);
        if (suggesting.matches()) {
            return found(suggesting.group(1), levels)
                    .map(found -> Remark.of(Word.DID_YOU_MEAN, found, suggesting.group(2)));
        }
        Optional<Remark> said =
                among(FOUND, text, Demand::plain)
                        .or(() -> among(FINDINGS, text, Optional::of))
                        .or(() -> sentence(text, levels));
        if (said.isPresent()) {
            return said.map(Function.identity());
        }
        return EXPLAINED.matcher(text).matches() ? Optional.empty() : Optional.of(text);
    }

    /// What must be, in words or as a text that is sure to be the same in every language.
    private static Optional<Object> wanted(String text) {
        return words(text, DEEPEST).or(() -> Optional.of(text).filter(Demand::isSure));
    }

    private static Optional<Object> words(String text, int levels) {
        return levels <= 0
                ? Optional.empty()
                : among(WANTED, text, part -> words(part, levels - 1).or(() -> plain(part)))
                        .map(Function.identity());
    }

    private static boolean isSure(String text) {
        return SURE.matcher(text).matches();
    }

    private static Optional<Object> plain(String text) {
        return Optional.of(text).filter(each -> PLAIN.matcher(each).matches()).map(each -> each);
    }

    /// The first of some words whose values are all understood.
    private static Optional<Remark> among(
            List<Word> words, String text, Function<String, Optional<Object>> value) {
        for (Word word : words) {
            Optional<List<Object>> values =
                    new EnglishPattern(word.pattern())
                            .valuesIn(text)
                            .map(found -> found.stream().map(value).toList())
                            .filter(read -> read.stream().allMatch(Optional::isPresent))
                            .map(read -> read.stream().map(Optional::orElseThrow).toList());
            if (values.isPresent()) {
                return Optional.of(new Remark(word, values.get()));
            }
        }
        return Optional.empty();
    }
}
