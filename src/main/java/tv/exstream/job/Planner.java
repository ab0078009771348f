package tv.exstream.job;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.FirstRuns;
import tv.exstream.collection.MediaCollections;
import tv.exstream.collection.query.Matches;
import tv.exstream.config.Config;
import tv.exstream.job.TimelineNeed.Anew;
import tv.exstream.job.TimelineNeed.More;
import tv.exstream.job.TimelineNeed.Nothing;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Changes;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.script.ScriptSchedule;
import tv.exstream.time.TimeRange;

/// Gives the timeline of a channel what it needs. Thread-safe.
final class Planner {
    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

    private final Stored stored;
    private final Situations situations;
    private final ContentVersions versions;
    private final FirstRunNotes firstRuns;
    private final Supplier<Config.Timeline> lengths;
    private final InstantSource clock;
    private final TimelineWrites writes;
    private final TimelineCounts counts = new TimelineCounts();
    private final ScriptsWanted scripts = new ScriptsWanted();
    private final ScriptFirstRuns scriptFirstRuns = new ScriptFirstRuns();

    /// Where everything is kept.
    record Stored(
            Schedules schedules,
            Playouts playouts,
            MediaCollections collections,
            MediaItems items,
            Matches matches,
            FirstRuns firstRuns,
            Changes changes) {
        /// Equal versions mean equal content, but for what depends on the day or on what has been shown ([ContentVersions]).
        long contentVersion() {
            return items.version() + collections.version();
        }
    }

    /// @param changed is told of every change
    Planner(
            Stored stored,
            Supplier<Config.Timeline> lengths,
            InstantSource clock,
            Consumer<TimelineChanged> changed) {
        this.stored = stored;
        this.lengths = lengths;
        this.clock = clock;
        writes =
                new TimelineWrites(
                        new TimelineNews(stored.playouts(), changed),
                        counts,
                        () -> lengths.get().history(),
                        clock);
        situations = new Situations(stored, clock);
        versions = situations.versions();
        firstRuns = new FirstRunNotes(stored, situations, clock);
    }

    Situations situations() {
        return situations;
    }

    TimelineWrites writes() {
        return writes;
    }

    TimelineCounts counts() {
        return counts;
    }

    /// The channels that wait for a script.
    ScriptsWanted scripts() {
        return scripts;
    }

    ScriptFirstRuns scriptFirstRuns() {
        return scriptFirstRuns;
    }

    /// Remembers nothing of a channel that was removed.
    void forget(ChannelId channel) {
        versions.forget(channel);
        scripts.forget(channel);
        scriptFirstRuns.forget(channel);
    }

    /// Brings the timeline to what it should be now. Looking again changes nothing.
    void look(Channel channel) {
        for (int build = 0; build < TimelineBuild.MOST; build++) {
            Optional<Plan> plan = stored.schedules().find(channel.id());
            scripts.saw(channel, plan, clock.instant(), lengths.get().horizon());
            // Asked after the plan was read: when time is stopped meanwhile, that plan is outrun.
            if (plan.isEmpty() || stands(channel)) {
                return;
            }
            firstRuns.note(channel, shownFirst(channel, plan.get()));
            // Read before the content itself, so that a change meanwhile is noticed at the next
            // look.
            if (!advance(channel, plan.get(), versions.of(channel, plan.get()))) {
                return;
            }
        }
        LOG.debug("channel={} timeline goes on at the next look", channel.number());
    }

    /// The rules of a channel that a script builds do not say what it shows.
    private Set<CollectionId> shownFirst(Channel channel, Plan plan) {
        return plan.schedule() instanceof ScriptSchedule
                ? scriptFirstRuns.of(channel.id())
                : versions.dependence(channel, plan).firstRuns();
    }

    /// Plans what is not on air soon again, from the state it stands at, and does what else there is to do.
    void refresh(Channel channel) {
        Optional<Plan> plan = stored.schedules().find(channel.id());
        if (!stands(channel)) {
            plan.ifPresent(present -> buildAgain(channel, present));
            look(channel);
        }
    }

    private boolean stands(Channel channel) {
        return stored.playouts().standstill(channel.id()).isPresent();
    }

    private void buildAgain(Channel channel, Plan plan) {
        long contentVersion = versions.of(channel, plan);
        Instant now = clock.instant();
        Instant keptUntil = now.plus(TimelineNeed.KEPT);
        if (plan.anchor().at().isAfter(keptUntil)) {
            Instant until = TimelineNeed.until(plan.anchor(), now, lengths.get());
            buildAnew(channel, plan, contentVersion, new Anew(plan.anchor(), keptUntil, until));
        }
    }

    /// Does one build. Answers whether there was something to do.
    private boolean advance(Channel channel, Plan plan, long contentVersion) {
        if (plan.schedule() instanceof ScriptSchedule) {
            return false;
        }
        switch (TimelineNeed.of(plan, contentVersion, clock.instant(), lengths.get())) {
            case Nothing() -> {
                return false;
            }
            case More(Anchor anchor, Instant until) ->
                    store(channel, plan, from(channel, anchor, plan, contentVersion).to(until));
            case Anew anew -> buildAnew(channel, plan, contentVersion, anew);
        }
        return true;
    }

    /// What is on at the end of the time to keep stays whole, with the filler that goes with it.
    private void buildAnew(Channel channel, Plan plan, long contentVersion, Anew anew) {
        Optional<Anchor> rewound = stored.schedules().rewound(channel.id(), anew.keptUntil());
        if (rewound.isEmpty()) {
            counts.addOutrun();
            return;
        }
        Anchor anchor =
                plan.changed() == Plan.Changed.RULES ? rewound.get().atFirstStep() : rewound.get();
        Anchor begin =
                anchor.at().isBefore(anew.keptUntil()) ? anchor.movedTo(anew.keptUntil()) : anchor;
        TimelineBuild build = from(channel, begin, plan, contentVersion);
        // How to undo what is stored is told in terms of the rules before, so airings that stay the
        // same under other rules are written anew as well.
        store(
                channel,
                plan,
                plan.changed() == Plan.Changed.RULES
                        ? build.to(anew.until())
                        : build.change(
                                stored(channel, begin.at(), anew.anchor().at()), anew.until()));
    }

    /// The stored airings that start in a range; none when it is empty.
    private List<Airing> stored(Channel channel, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return List.of();
        }
        return stored.playouts().airings(channel.id(), new TimeRange(from, to)).stream()
                .filter(airing -> !airing.start().isBefore(from))
                .toList();
    }

    private TimelineBuild from(Channel channel, Anchor anchor, Plan plan, long contentVersion) {
        return new TimelineBuild(
                situations.of(channel, plan.schedule(), anchor, contentVersion), anchor);
    }

    private void store(Channel channel, Plan plan, Extension extension) {
        boolean _ =
                writes.store(
                        channel,
                        plan,
                        extension,
                        built -> stored.schedules().extend(channel.id(), plan.version(), built));
    }
}
