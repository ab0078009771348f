package tv.exstream.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.config.Config;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.script.Brief;
import tv.exstream.schedule.script.ScriptSchedule;
import tv.exstream.time.TimeRange;

/// What a script is asked for, and the plan that this was decided from. Immutable.
///
/// @param basedOn the version of the plan
/// @param missed where nothing was on because no script had come
record ScriptBrief(Channel channel, long basedOn, Brief brief, Optional<TimeRange> missed) {
    /// A build that begins as soon as it can has so long until players know what comes; arbitrary.
    static final Duration ALLOWANCE = Duration.ofMinutes(2);

    /// @throws ProblemException SCHEDULE_NOT_FOUND; INVALID_VALUE when the rules are of another kind
    static ScriptBrief of(Channel channel, Planner.Stored stored, ScriptWish wish, Times times) {
        Plan plan = plan(channel, stored);
        long contentVersion = stored.contentVersion();
        Instant earliest = times.now().plus(TimelineNeed.KEPT).plus(ALLOWANCE);
        Anchor anchor =
                switch (wish.mode().orElse(usualMode(plan))) {
                    case CONTINUE -> plan.anchor();
                    case RESET ->
                            stored.schedules()
                                    .rewound(channel.id(), earliest)
                                    .orElse(plan.anchor())
                                    .atFirstStep();
                };
        Anchor begin = anchor.at().isBefore(earliest) ? anchor.movedTo(earliest) : anchor;
        Brief brief =
                new Brief(
                        plan.schedule().seed(),
                        channel.zone(),
                        begin,
                        times.now().plus(wish.length().orElse(times.usualLength())),
                        contentVersion,
                        stored.items().outlines(begin.standsOn()));
        return new ScriptBrief(
                channel, plan.version(), brief, missed(plan.anchor().at(), begin.at(), times));
    }

    /// @param lengths those of other timelines
    record Times(Instant now, Config.Timeline lengths) {
        Duration usualLength() {
            return lengths.horizon().plus(TimelineNeed.RESERVE);
        }
    }

    private static Plan plan(Channel channel, Planner.Stored stored) {
        Plan plan =
                stored.schedules()
                        .find(channel.id())
                        .orElseThrow(
                                () ->
                                        ProblemException.of(
                                                Problem.SCHEDULE_NOT_FOUND,
                                                Objection.NO_RULES,
                                                channel.number()));
        if (!(plan.schedule() instanceof ScriptSchedule)) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.NO_SCRIPT, channel.number());
        }
        return plan;
    }

    private static ScriptWish.Mode usualMode(Plan plan) {
        return plan.changed() == Plan.Changed.RULES
                ? ScriptWish.Mode.RESET
                : ScriptWish.Mode.CONTINUE;
    }

    /// No longer ago than anything is remembered.
    private static Optional<TimeRange> missed(Instant end, Instant begin, Times times) {
        Instant forgotten = times.now().minus(times.lengths().history());
        Instant from = end.isBefore(forgotten) ? forgotten : end;
        return from.isBefore(begin) ? Optional.of(new TimeRange(from, begin)) : Optional.empty();
    }

    /// A build with the time before it that was missed.
    Extension whole(Extension built) {
        Optional<Instant> from =
                missed.map(TimeRange::start).filter(start -> start.isBefore(built.from()));
        if (from.isEmpty()) {
            return built;
        }
        List<Extension.Gap> gaps = new ArrayList<>(built.gaps());
        gaps.addFirst(
                new Extension.Gap(new TimeRange(from.get(), built.from()), ScriptSchedule.ABSENT));
        return new Extension(
                from.get(),
                built.airings(),
                built.redirects(),
                gaps,
                built.anchor(),
                built.warnings(),
                built.contentVersion());
    }
}
