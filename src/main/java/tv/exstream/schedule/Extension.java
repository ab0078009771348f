package tv.exstream.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Presentation;
import tv.exstream.playout.Redirect;
import tv.exstream.remark.Remark;
import tv.exstream.time.TimeRange;

/// What one build adds to a timeline.
///
/// @param from where the timeline ended before; everything that starts later is replaced
/// @param airings in order of time
/// @param redirects in order of time; none overlaps an airing
/// @param gaps where nothing could be scheduled, in order of time
/// @param anchor where the timeline ends now
/// @param warnings what a person should know, each once
/// @param contentVersion the version of the media this was made from
public record Extension(
        Instant from,
        List<Planned> airings,
        List<Redirected> redirects,
        List<Gap> gaps,
        Anchor anchor,
        List<Remark> warnings,
        long contentVersion) {
    public Extension {
        airings = List.copyOf(airings);
        redirects = List.copyOf(redirects);
        gaps = List.copyOf(gaps);
        warnings = List.copyOf(warnings);
    }

    /// An airing and why it is there.
    ///
    /// @param reason the rule and the choice
    /// @param undo on the first airing of a step: how to get back to the state before it. A plan can begin anew there, not
    ///     between the airings of a step, such as a programme and its breaks
    public record Planned(Airing airing, Remark reason, Optional<Undo> undo) {
        Planned listedAs(Presentation.Listing listing) {
            return new Planned(airing.listedAs(listing), reason, undo);
        }
    }

    /// A stretch that shows what another channel shows.
    ///
    /// @param undo how to get back to the state before it
    public record Redirected(Redirect redirect, Undo undo) {}

    /// A stretch without an airing, and why.
    public record Gap(TimeRange range, Remark reason) {}

    /// The part of this extension that differs from what is stored already, so that an unchanged future is not written again. It
    /// begins with a step. With redirects it is the whole.
    ///
    /// @param stored the airings that start at or after `from`, in order of time
    public Extension since(List<Airing> stored) {
        if (!redirects.isEmpty()) {
            return this;
        }
        int same = 0;
        while (same < airings.size()
                && same < stored.size()
                && airings.get(same).airing().equals(stored.get(same))) {
            same++;
        }
        while (same > 0 && same < airings.size() && airings.get(same).undo().isEmpty()) {
            same--;
        }
        if (same == 0) {
            return this;
        }
        Instant begin = airings.get(same - 1).airing().finish();
        return new Extension(
                begin,
                airings.subList(same, airings.size()),
                redirects,
                gaps.stream().filter(gap -> gap.range().end().isAfter(begin)).toList(),
                anchor,
                warnings,
                contentVersion);
    }
}
