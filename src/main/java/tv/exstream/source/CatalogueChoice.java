package tv.exstream.source;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.media.MediaKind;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// What a person wants of a catalogue. Immutable.
///
/// @param language such as `de` or `de-AT`
/// @param fallback the language of what is not there in the first one; empty for none
/// @param further those of what is not there in these two either, in their order; may be empty
/// @param libraries names of those that are described; empty for all
/// @param kinds films, episodes; empty for both
/// @param overrides whether its word counts more than what lies beside files
/// @param keepDays after how many days an item is looked at again
public record CatalogueChoice(
        String language,
        String fallback,
        List<String> further,
        List<String> libraries,
        List<MediaKind> kinds,
        boolean overrides,
        int keepDays) {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(?:-[A-Z]{2})?");
    private static final List<MediaKind> DESCRIBED = List.of(MediaKind.MOVIE, MediaKind.EPISODE);
    private static final int MOST_FURTHER = 8;
    private static final int MOST_LIBRARIES = 200;
    private static final int MOST_DAYS = 3_650;

    /// Made with the patterns above, which have to be there.
    public static final CatalogueChoice USUAL =
            new CatalogueChoice("en-US", "", List.of(), List.of(), List.of(), false, 30);

    /// @throws ProblemException INVALID_VALUE when one of them is not acceptable
    public CatalogueChoice {
        further = List.copyOf(further);
        libraries = List.copyOf(libraries);
        kinds = List.copyOf(kinds);
        require(
                LANGUAGE.matcher(language).matches(),
                "language",
                Remark.of(Demand.ONLY_SUCH_AS, "de-AT"),
                language);
        require(
                fallback.isEmpty() || LANGUAGE.matcher(fallback).matches(),
                "fallback",
                Remark.of(Demand.ONLY_SUCH_AS, "en-US"),
                fallback);
        require(
                further.size() <= MOST_FURTHER
                        && further.stream().allMatch(LANGUAGE.asMatchPredicate()),
                "further",
                Remark.of(Demand.LANGUAGES_AT_MOST, MOST_FURTHER),
                further);
        require(
                libraries.size() <= MOST_LIBRARIES,
                "libraries",
                Wanted.plain(Demand.FEW),
                libraries.size());
        require(
                DESCRIBED.containsAll(kinds),
                "kinds",
                Remark.of(Demand.OF, DESCRIBED.toString()),
                kinds);
        require(
                keepDays >= 1 && keepDays <= MOST_DAYS,
                "keepDays",
                Wanted.fromTo(1, MOST_DAYS),
                keepDays);
    }

    /// All of them, the one that is wanted most first; each once.
    public List<String> languages() {
        return Stream.concat(Stream.of(language, fallback), further.stream())
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    public boolean wants(MediaKind kind, List<String> in) {
        return (kinds.isEmpty() || kinds.contains(kind))
                && (libraries.isEmpty() || in.stream().anyMatch(libraries::contains));
    }

    public Duration kept() {
        return Duration.ofDays(keepDays);
    }

    private static void require(boolean holds, String subject, Remark wanted, Object found) {
        if (!holds) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(Demand.VALUE_WRONG, subject, wanted, found.toString()));
        }
    }
}
