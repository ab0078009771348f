package tv.exstream.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.config.Config;
import tv.exstream.job.Programming.Preview;
import tv.exstream.playout.Airing;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Change;
import tv.exstream.schedule.Changes.NewPlan;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Occasion;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.RulesChanged;
import tv.exstream.schedule.Situation;
import tv.exstream.schedule.Snapshot;
import tv.exstream.schedule.script.ScriptSchedule;
import tv.exstream.time.TimeRange;

/// Plans timelines when a person asks for it, and puts back what was before. What is on air, and the next two minutes, never change
/// by it; until a new plan is stored whole, the old one is in force. Thread-safe.
public final class Builds {
    /// How often a build begins again because something else has changed the plan meanwhile; arbitrary.
    private static final int ATTEMPTS = 5;

    private final Planner.Stored stored;
    private final Planner planner;
    private final Situations situations;
    private final ContentVersions versions;
    private final Drafts drafts;
    private final InstantSource clock;
    private final Consumer<RulesChanged> changed;

    /// What builds are made with.
    ///
    /// @param changed is told of every build, so that one that is too long for one go is finished
    record Parts(
            Planner.Stored stored,
            Planner planner,
            Supplier<Config.Timeline> lengths,
            InstantSource clock,
            Consumer<RulesChanged> changed) {}

    Builds(Parts parts) {
        stored = parts.stored();
        planner = parts.planner();
        clock = parts.clock();
        changed = parts.changed();
        situations = planner.situations();
        versions = situations.versions();
        drafts = new Drafts(stored, versions, parts.lengths(), clock);
    }

    /// What a build would plan, without doing it.
    ///
    /// @throws ProblemException SCHEDULE_NOT_FOUND, INVALID_VALUE for what a script builds
    public Preview dry(Channel channel, BuildMode mode) {
        Plan plan = planned(channel);
        return preview(channel, plan, drafts.of(channel, plan, mode));
    }

    /// Builds, and answers what was planned. Of a timeline of very many airings the rest follows in the background.
    ///
    /// @throws ProblemException SCHEDULE_NOT_FOUND, INVALID_VALUE for what a script builds, or DATABASE_BUSY when others change the
    ///     timeline all the time
    public Preview build(Channel channel, BuildMode mode) {
        return switch (mode) {
            case BuildMode.Continue _ -> {
                Preview preview = dry(channel, mode);
                planner.look(channel);
                yield preview;
            }
            case BuildMode.Refresh _ -> {
                Preview preview = dry(channel, mode);
                planner.refresh(channel);
                yield preview;
            }
            case BuildMode.Reset(BuildMode.Seeding seeding) -> reset(channel, mode, seeding);
        };
    }

    private Preview reset(Channel channel, BuildMode mode, BuildMode.Seeding seeding) {
        Plan _ = planned(channel);
        return attempt(
                channel,
                plan -> drafts.of(channel, plan, mode),
                occasion(Change.Deed.RESET, Remark.of(Word.FORGOTTEN)),
                (plan, built) -> {
                    long seed = Drafts.seed(plan.schedule(), seeding);
                    return stored.changes().reset(channel.id(), seed, built);
                });
    }

    /// Plans at once what a change of rules or edits has left to be planned in the background, if there is any.
    public void finish(Channel channel) {
        boolean isOutdated =
                stored.schedules()
                        .find(channel.id())
                        .filter(plan -> plan.changed() != Plan.Changed.NOTHING)
                        .isPresent();
        if (isOutdated) {
            planner.look(channel);
        }
    }

    /// The changes that can be reverted, the last one first.
    public List<Change> changes(ChannelId channel) {
        return stored.changes().all(channel);
    }

    /// What reverting a change, and all later ones, would plan.
    ///
    /// @throws ProblemException CHANGE_NOT_FOUND, SCHEDULE_NOT_FOUND
    public Preview dryRevert(Channel channel, long change) {
        Plan plan = plan(channel);
        return preview(channel, plan, drafts.of(channel.id(), plan, before(channel, change)));
    }

    /// Puts rules and edits back as they were before a change. That is a change itself.
    ///
    /// @throws ProblemException CHANGE_NOT_FOUND, SCHEDULE_NOT_FOUND, or DATABASE_BUSY
    public Preview revert(Channel channel, long change) {
        Snapshot then = before(channel, change);
        Occasion occasion = occasion(Change.Deed.REVERT, Remark.of(Word.BACK_TO, change));
        if (then.schedule() instanceof ScriptSchedule script) {
            return revertToScript(channel, script, then, occasion);
        }
        return attempt(
                channel,
                plan -> drafts.of(channel.id(), plan, then),
                occasion,
                (_, built) -> stored.changes().revert(channel.id(), change, built));
    }

    /// What is planned stays until the script comes, as when a channel is given to it. Edits mean nothing to it and stay.
    private Preview revertToScript(
            Channel channel, ScriptSchedule script, Snapshot then, Occasion occasion) {
        Plan plan = plan(channel);
        Preview preview = preview(channel, plan, drafts.of(channel.id(), plan, then));
        stored.changes().put(channel.id(), script, plan.anchor().at(), occasion);
        changed.accept(new RulesChanged(channel.id()));
        return preview;
    }

    private Snapshot before(Channel channel, long change) {
        return stored.changes()
                .before(channel.id(), change)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.CHANGE_NOT_FOUND,
                                        Objection.NO_CHANGE,
                                        channel.number(),
                                        change));
    }

    private Preview attempt(
            Channel channel,
            Function<Plan, Draft> drafting,
            Occasion occasion,
            BiPredicate<Plan, NewPlan> store) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Plan plan = plan(channel);
            // After the plan was read: when time is stopped meanwhile, that plan is outrun.
            Draft draft = drafting.apply(plan);
            Preview preview = preview(channel, plan, draft);
            Predicate<Extension> stores =
                    extension ->
                            store.test(
                                    plan,
                                    new NewPlan(
                                            plan.version(),
                                            extension,
                                            occasion,
                                            draft.standstill()));
            if (planner.writes().store(channel, plan, preview.extension(), stores)) {
                changed.accept(new RulesChanged(channel.id()));
                return preview;
            }
        }
        throw ProblemException.of(
                Problem.DATABASE_BUSY, Objection.TIMELINE_RESTLESS, channel.number());
    }

    private Occasion occasion(Change.Deed deed, Remark what) {
        Instant now = clock.instant();
        return new Occasion(now, now.plus(TimelineNeed.KEPT), deed, what);
    }

    /// The plan of a channel that is planned by its rules.
    private Plan planned(Channel channel) {
        Plan plan = plan(channel);
        if (plan.schedule() instanceof ScriptSchedule) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE, Objection.SCRIPT_BUILDS_IT, channel.number());
        }
        return plan;
    }

    private Plan plan(Channel channel) {
        return stored.schedules()
                .find(channel.id())
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.SCHEDULE_NOT_FOUND,
                                        Objection.NO_RULES,
                                        channel.number()));
    }

    private Preview preview(Channel channel, Plan plan, Draft draft) {
        long contentVersion = versions.of(channel, plan);
        Situation situation = situations.of(channel, draft, contentVersion);
        Extension extension = draft.extension(plan, situation);
        return Preview.of(extension, planned(channel, extension));
    }

    /// What is planned where an extension would be.
    private List<Airing> planned(Channel channel, Extension extension) {
        Instant from = extension.from();
        Instant to = extension.anchor().at();
        if (Duration.between(from, to).isZero()) {
            return List.of();
        }
        return stored.playouts().airings(channel.id(), new TimeRange(from, to)).stream()
                .filter(airing -> !airing.start().isBefore(from))
                .toList();
    }
}
