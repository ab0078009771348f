package tv.exstream.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Standstill;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Extension.Gap;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.time.TimeRange;

/// How the time of a channel stops and goes on.
public final class OnDemand {
    private static final Remark WHY = Remark.of(Word.STANDS_STILL);

    private OnDemand() {}

    /// Ends what is on at an instant, and leaves the time behind it empty.
    ///
    /// @param on what is on then, with the reason for it; absent for nothing
    /// @param next the state behind it
    /// @param until how far the timeline is wanted
    public static Extension stopped(Optional<Planned> on, Instant since, Plan next, Instant until) {
        List<Planned> before =
                on
                        .filter(planned -> planned.airing().start().isBefore(since))
                        .map(planned -> cut(planned, since))
                        .stream()
                        .toList();
        return new Extension(
                before.isEmpty() ? since : before.getFirst().airing().start(),
                before,
                List.of(),
                List.of(new Gap(new TimeRange(since, until), WHY)),
                next.anchor().movedTo(until),
                next.remarks(),
                next.contentVersion());
    }

    private static Planned cut(Planned planned, Instant since) {
        return new Planned(planned.airing().until(since), planned.reason(), planned.undo());
    }

    /// Goes on from `now` with what was on, and then as the rules say.
    public static Extension goingOn(
            Standstill standstill, Instant now, Situation situation, Span span) {
        long group = span.anchor().guideGroup() + 1;
        List<Planned> airings = new ArrayList<>();
        for (Airing airing : standstill.goingOn(now)) {
            airings.add(new Planned(airing.in(group), Remark.of(Word.GOES_ON), Optional.empty()));
        }
        Anchor behind = span.anchor().behind(now.plus(standstill.length()), group);
        Extension more = Scheduler.extend(situation, behind, span.until());
        airings.addAll(more.airings());
        List<Gap> gaps = new ArrayList<>();
        if (standstill.since().isBefore(now)) {
            gaps.add(new Gap(new TimeRange(standstill.since(), now), WHY));
        }
        gaps.addAll(more.gaps());
        return new Extension(
                standstill.since(),
                airings,
                more.redirects(),
                gaps,
                more.anchor(),
                more.warnings(),
                more.contentVersion());
    }

    /// How a timeline goes on.
    ///
    /// @param anchor that of [#stopped]
    /// @param until how far the timeline is wanted
    public record Span(Anchor anchor, Instant until) {}
}
