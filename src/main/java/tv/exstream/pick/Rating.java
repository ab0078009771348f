package tv.exstream.pick;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How good one stream is.
///
/// @param stream its number in the file
/// @param barred why it cannot be taken at all; empty when it can
/// @param avoided why it is only taken when all others are barred or avoided too; empty when it is as good as any
record Rating(int stream, Optional<Reason> barred, Optional<Reason> avoided, List<Points> points) {
    Rating {
        points = List.copyOf(points);
    }

    int total() {
        return points.stream().mapToInt(Points::points).sum();
    }

    /// The same, which cannot be taken for this reason if there is one.
    Rating barredBy(Optional<Reason> reason) {
        return new Rating(stream, reason.or(() -> barred), avoided, points);
    }

    /// The one with the most points, of equal ones the first. None when all are barred.
    ///
    /// @param ratings in file order; may be empty
    static Choice best(List<Rating> ratings) {
        List<Rating> able = ratings.stream().filter(each -> each.barred.isEmpty()).toList();
        List<Rating> liked = able.stream().filter(each -> each.avoided.isEmpty()).toList();
        List<Rating> candidates = liked.isEmpty() ? able : liked;
        // Of equal ones `max` takes the last, `min` of the reverse order the first.
        Optional<Rating> best =
                candidates.stream().min(Comparator.comparingInt(Rating::total).reversed());
        return new Choice(
                best.map(each -> OptionalInt.of(each.stream)).orElse(OptionalInt.empty()),
                best.map(each -> reason(each, candidates.size()))
                        .orElseGet(() -> Reason.of(PickWord.NOTHING_FITS)),
                ratings.stream()
                        .map(
                                each ->
                                        each.verdict(
                                                best.filter(each::equals).isPresent(), candidates))
                        .toList());
    }

    private static Reason reason(Rating best, int candidates) {
        return candidates == 1
                ? Reason.of(PickWord.ONLY_CANDIDATE)
                : Reason.of(PickWord.MOST_POINTS, candidates, best.total());
    }

    private Verdict verdict(boolean chosen, List<Rating> candidates) {
        Optional<Reason> excluded =
                candidates.contains(this) ? Optional.empty() : barred.or(() -> avoided);
        return new Verdict(stream, chosen, total(), points, excluded);
    }
}
