package tv.exstream.job;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.config.Config;
import tv.exstream.playout.Standstill;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Change;
import tv.exstream.schedule.Edits;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules.MadeEdit;
import tv.exstream.schedule.Snapshot;
import tv.exstream.schedule.cursor.Chance;
import tv.exstream.schedule.script.ScriptSchedule;

/// Says what is to be planned when a person asks for it. Thread-safe.
final class Drafts {
    private final Planner.Stored stored;
    private final ContentVersions versions;
    private final Supplier<Config.Timeline> lengths;
    private final InstantSource clock;

    Drafts(
            Planner.Stored stored,
            ContentVersions versions,
            Supplier<Config.Timeline> lengths,
            InstantSource clock) {
        this.stored = stored;
        this.versions = versions;
        this.lengths = lengths;
        this.clock = clock;
    }

    Draft of(Channel channel, Plan plan, BuildMode mode) {
        ChannelId id = channel.id();
        Instant now = clock.instant();
        return switch (mode) {
            case BuildMode.Continue() ->
                    stands(id) ? nothing(id, plan) : continued(channel, plan, now);
            case BuildMode.Refresh() -> stands(id) ? nothing(id, plan) : refreshed(id, plan, now);
            case BuildMode.Reset(BuildMode.Seeding seeding) ->
                    draft(
                            id,
                            plan.schedule().withSeed(seed(plan.schedule(), seeding)),
                            begin(plan, standing(id, plan, now), now).forgetful(),
                            until(plan, now));
        };
    }

    /// Nothing is planned while time stands still; what has changed is looked at when it goes on.
    private boolean stands(ChannelId channel) {
        return standstill(channel).isPresent();
    }

    private Optional<Standstill> standstill(ChannelId channel) {
        return stored.playouts().standstill(channel);
    }

    private Draft nothing(ChannelId channel, Plan plan) {
        return draft(channel, plan.schedule(), plan.anchor(), plan.anchor().at());
    }

    private Draft continued(Channel channel, Plan plan, Instant now) {
        long contentVersion = versions.of(channel, plan);
        return switch (TimelineNeed.of(plan, contentVersion, now, lengths.get())) {
            case TimelineNeed.Nothing() -> nothing(channel.id(), plan);
            case TimelineNeed.More(Anchor anchor, Instant until) ->
                    draft(channel.id(), plan.schedule(), anchor, until);
            case TimelineNeed.Anew _ -> refreshed(channel.id(), plan, now);
        };
    }

    private Draft refreshed(ChannelId channel, Plan plan, Instant now) {
        Anchor begin = begin(plan, standing(channel, plan, now), now);
        boolean isOther = plan.changed() == Plan.Changed.RULES;
        return draft(
                channel, plan.schedule(), isOther ? begin.atFirstStep() : begin, until(plan, now));
    }

    private Draft draft(ChannelId channel, Schedule schedule, Anchor begin, Instant until) {
        Edits edits = edits(stored.schedules().edits(channel));
        return new Draft(schedule, edits, begin, until, standstill(channel));
    }

    /// The seed follows from the one before, so that what is tried first is what comes.
    static long seed(Schedule schedule, BuildMode.Seeding seeding) {
        return switch (seeding) {
            case BuildMode.Seeding.Another() -> Chance.seed(schedule.seed(), "reset");
            case BuildMode.Seeding.Kept() -> schedule.seed();
            case BuildMode.Seeding.Given(long seed) -> seed;
        };
    }

    /// Rules and edits of a snapshot. What has not aired yet comes back exactly as it was. Else everything goes on where it stands
    /// now, so that nobody sees again what was shown meanwhile; but what a reset made forgotten is remembered again.
    ///
    /// A script plans nothing by itself.
    Draft of(ChannelId channel, Plan plan, Snapshot then) {
        if (then.schedule() instanceof ScriptSchedule) {
            Instant end = plan.anchor().at();
            return new Draft(
                    then.schedule(), edits(then.edits()), plan.anchor(), end, standstill(channel));
        }
        Instant now = clock.instant();
        Anchor present = standing(channel, plan, now);
        Anchor anchor;
        if (then.anchor().at().equals(present.at())) {
            anchor = present.remembering(then.anchor());
        } else if (isResetSince(channel, then.change())) {
            anchor = present.remembering(then.anchor()).atFirstStep();
        } else {
            boolean isSame =
                    then.schedule().equals(plan.schedule()) && plan.changed() != Plan.Changed.RULES;
            anchor = isSame ? present : present.atFirstStep();
        }
        return new Draft(
                then.schedule(),
                edits(then.edits()),
                begin(plan, anchor, now),
                until(plan, now),
                standstill(channel));
    }

    private boolean isResetSince(ChannelId channel, Change first) {
        return stored.changes().all(channel).stream()
                .anyMatch(
                        change -> change.id() >= first.id() && change.deed() == Change.Deed.RESET);
    }

    private static Edits edits(List<MadeEdit> made) {
        return new Edits(made.stream().map(MadeEdit::edit).toList());
    }

    /// The state at the end of what stays. Whoever asks for it and begins there means the same moment, else an airing that comes into
    /// the time to keep meanwhile would be cut.
    private Anchor standing(ChannelId channel, Plan plan, Instant now) {
        return stored.schedules().rewound(channel, keptUntil(now)).orElse(plan.anchor());
    }

    /// What ends before now goes on from there, unless that would be forgotten at once; else nothing that is shown soon changes, be
    /// it a gap.
    private Anchor begin(Plan plan, Anchor standing, Instant now) {
        Instant keptUntil = keptUntil(now);
        if (!plan.anchor().at().isAfter(keptUntil)) {
            return TimelineNeed.resumed(standing, now, lengths.get().history());
        }
        return standing.at().isBefore(keptUntil) ? standing.movedTo(keptUntil) : standing;
    }

    private Instant until(Plan plan, Instant now) {
        return TimelineNeed.until(plan.anchor(), now, lengths.get());
    }

    private static Instant keptUntil(Instant now) {
        return now.plus(TimelineNeed.KEPT);
    }
}
