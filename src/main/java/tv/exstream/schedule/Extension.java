package tv.exstream.schedule;

import java.time.Instant;
import java.util.List;
import tv.exstream.playout.Airing;
import tv.exstream.time.TimeRange;

/// What one build adds to a timeline.
///
/// @param from where the timeline ended before; everything that starts later is replaced
/// @param airings in order of time
/// @param gaps where nothing could be scheduled, in order of time
/// @param anchor where the timeline ends now
/// @param warnings what a person should know, each once
/// @param contentVersion the version of the media this was made from
public record Extension(
        Instant from,
        List<Planned> airings,
        List<Gap> gaps,
        Anchor anchor,
        List<String> warnings,
        long contentVersion) {
    public Extension {
        airings = List.copyOf(airings);
        gaps = List.copyOf(gaps);
        warnings = List.copyOf(warnings);
    }

    /// An airing, why it is there, and the state right after it.
    ///
    /// @param reason for a person: the rule and the choice
    /// @param after what a plan resumes from when everything behind this airing is planned anew
    public record Planned(Airing airing, String reason, Anchor after) {}

    /// A stretch without an airing, and why.
    public record Gap(TimeRange range, String reason) {}

    /// The part of this extension that differs from what is stored already, so that an unchanged future is not written again.
    ///
    /// @param stored the airings that start at or after `from`, in order of time
    public Extension since(List<Airing> stored) {
        int same = 0;
        while (same < airings.size()
                && same < stored.size()
                && airings.get(same).airing().equals(stored.get(same))) {
            same++;
        }
        if (same == 0) {
            return this;
        }
        Instant begin = airings.get(same - 1).airing().finish();
        List<Gap> later = gaps.stream().filter(gap -> gap.range().end().isAfter(begin)).toList();
        return new Extension(
                begin,
                airings.subList(same, airings.size()),
                later,
                anchor,
                warnings,
                contentVersion);
    }
}
