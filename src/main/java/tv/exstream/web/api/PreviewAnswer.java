package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;

/// What rules would plan, everything in order of time.
///
/// @param from where it would begin: everything earlier stays
/// @param to where it would end
/// @param leftOut how many airings the lists below leave out because they would be too long
/// @param warnings what a person should know of the rules
public record PreviewAnswer(
        Instant from,
        Instant to,
        List<AiringEntry> airings,
        List<GapEntry> gaps,
        List<RedirectEntry> redirects,
        int leftOut,
        List<String> warnings,
        Difference diff) {
    public PreviewAnswer {
        airings = List.copyOf(airings);
        gaps = List.copyOf(gaps);
        redirects = List.copyOf(redirects);
        warnings = List.copyOf(warnings);
    }

    /// What would be different from what is planned.
    ///
    /// @param kept how many airings would stay as they are
    public record Difference(List<AiringEntry> added, List<AiringEntry> removed, int kept) {
        public Difference {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }
}
