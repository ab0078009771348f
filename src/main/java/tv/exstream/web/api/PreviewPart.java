package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Wanted;
import tv.exstream.web.Moments;

/// Which part of a preview its lists have.
///
/// @param from what is over by then is left out; empty for the beginning of the preview
/// @param most that each list of airings may have: 1..[#MOST]
record PreviewPart(Optional<Instant> from, int most) {
    /// Of one answer: a week of songs with what comes between them has fewer, and more are megabytes.
    private static final int MOST = 10_000;

    /// What programs get that ask for no part.
    static final PreviewPart USUAL = new PreviewPart(Optional.empty(), TimelineView.MOST);

    PreviewPart {
        if (most < 1 || most > MOST) {
            throw ProblemException.mustBe("limit", Wanted.fromTo(1, MOST), most);
        }
    }

    /// @param from an instant; blank for the beginning
    /// @throws ProblemException INVALID_VALUE
    static PreviewPart of(String from, int most) {
        return new PreviewPart(
                from.isBlank() ? Optional.empty() : Optional.of(Moments.read("from", from)), most);
    }

    /// Those that are not over.
    <T> List<T> of(List<T> entries, Function<T, Instant> finish) {
        return from.map(
                        start ->
                                entries.stream()
                                        .filter(each -> finish.apply(each).isAfter(start))
                                        .toList())
                .orElse(entries);
    }
}
