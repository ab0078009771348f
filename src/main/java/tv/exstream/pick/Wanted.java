package tv.exstream.pick;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tv.exstream.expression.Expression;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;

/// The streams that a rule wants. Immutable.
///
/// @param languages patterns, the best first; empty for all
/// @param titles one of them must be in the title of a stream, in any case; empty for all
/// @param withoutTitles none of them may be in the title
/// @param condition over [Situation#VARIABLES] and [#VARIABLES]
public record Wanted(
        List<String> languages,
        List<String> titles,
        List<String> withoutTitles,
        Expression condition) {
    /// What conditions may say of a stream: `lang` is its code of three letters, `und` when it does not say; `channels` is 0 for
    /// subtitles; `image` and `forced` are false for sound. Subtitles in files of their own are not used, so `external` is false.
    public static final Set<String> VARIABLES =
            Set.of(
                    "id",
                    "lang",
                    "title",
                    "codec",
                    "channels",
                    "default",
                    "forced",
                    "sdh",
                    "image",
                    "external",
                    "commentary",
                    "descriptive",
                    "dub",
                    "original",
                    "karaoke");

    private static final Set<String> ALL_VARIABLES = all();

    public Wanted {
        languages = checked("languages", languages);
        titles = checked("titles", titles);
        withoutTitles = checked("withoutTitles", withoutTitles);
        condition = Bounds.within("condition", condition, ALL_VARIABLES);
    }

    /// Those of these languages.
    public static Wanted of(String... languages) {
        return new Wanted(List.of(languages), List.of(), List.of(), Expression.ALWAYS);
    }

    /// The languages in the order in which they are looked for.
    List<LanguagePattern> patterns() {
        return languages.isEmpty()
                ? List.of(new LanguagePattern("*"))
                : languages.stream().map(LanguagePattern::new).toList();
    }

    /// Why a stream is not wanted; empty when it is.
    Optional<Reason> misfit(Candidate stream, LanguagePattern pattern) {
        if (!pattern.matches(stream.language(), stream.tag())) {
            return Optional.of(Reason.of(PickWord.LANGUAGE_IS_NOT, pattern.text()));
        }
        if (!titles.isEmpty() && titles.stream().noneMatch(stream::isTitled)) {
            return Optional.of(Reason.of(PickWord.NO_TITLE_OF, String.join(", ", titles)));
        }
        Optional<String> unwanted = withoutTitles.stream().filter(stream::isTitled).findFirst();
        if (unwanted.isPresent()) {
            return unwanted.map(title -> Reason.of(PickWord.TITLE_HAS, title));
        }
        return condition.holds(stream.variables())
                ? Optional.empty()
                : Optional.of(Reason.of(PickWord.CONDITION_DOES_NOT_HOLD, condition.toString()));
    }

    private static List<String> checked(String what, List<String> texts) {
        Bounds.requireFew(what, texts, Bounds.MOST_LISTED);
        texts.forEach(text -> Bounds.requireShort(what, text));
        if (texts.stream().anyMatch(String::isBlank)) {
            throw UnacceptableException.of(Demand.EMPTY_AMONG, what);
        }
        return texts.stream().map(text -> text.strip().toLowerCase(Locale.ROOT)).toList();
    }

    private static Set<String> all() {
        Set<String> all = new HashSet<>(VARIABLES);
        all.addAll(Situation.VARIABLES);
        return Set.copyOf(all);
    }
}
