package tv.exstream.job;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.collection.Contents;
import tv.exstream.collection.MediaCollections;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Selection;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Today;
import tv.exstream.config.Config;
import tv.exstream.job.TimelineNeed.Anew;
import tv.exstream.job.TimelineNeed.More;
import tv.exstream.job.TimelineNeed.Nothing;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.cursor.ContentSnapshot;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.time.TimeRange;

/// Gives the timeline of a channel what it needs. Owned by one thread.
final class Planner {
    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

    private final Stored stored;
    private final Config.Timeline lengths;
    private final InstantSource clock;
    private final Consumer<TimelineChanged> changed;
    private final TimelineCounts counts = new TimelineCounts();

    /// Where everything is kept.
    record Stored(
            Schedules schedules,
            Playouts playouts,
            MediaCollections collections,
            MediaItems items,
            Matches matches) {
        /// Equal versions mean equal content, but for what depends on the day.
        long contentVersion() {
            return items.version() + collections.version();
        }
    }

    /// @param changed is told of every change
    Planner(
            Stored stored,
            Config.Timeline lengths,
            InstantSource clock,
            Consumer<TimelineChanged> changed) {
        this.stored = stored;
        this.lengths = lengths;
        this.clock = clock;
        this.changed = changed;
    }

    TimelineCounts counts() {
        return counts;
    }

    /// Brings the timeline to what it should be now. Looking again changes nothing.
    void look(Channel channel) {
        // Read before the content itself, so that a change meanwhile is noticed at the next look.
        long contentVersion = stored.contentVersion();
        for (int build = 0; build < TimelineBuild.MOST; build++) {
            Optional<Plan> plan = stored.schedules().find(channel.id());
            if (plan.isEmpty() || !advance(channel, plan.get(), contentVersion)) {
                return;
            }
        }
        LOG.debug("channel={} timeline goes on at the next look", channel.number());
    }

    /// Does one build. Answers whether there was something to do.
    private boolean advance(Channel channel, Plan plan, long contentVersion) {
        switch (TimelineNeed.of(plan, contentVersion, clock.instant(), lengths)) {
            case Nothing() -> {
                return false;
            }
            case More(Anchor anchor, Instant until) ->
                    store(channel, plan, from(anchor, channel, plan, contentVersion).to(until));
            case Anew anew -> buildAnew(channel, plan, contentVersion, anew);
        }
        return true;
    }

    /// What is on at the end of the time to keep stays whole, or the next airing when nothing is: right after it there is a state
    /// to go on from.
    private void buildAnew(Channel channel, Plan plan, long contentVersion, Anew anew) {
        TimeRange rest = new TimeRange(anew.keptUntil(), anew.anchor().at());
        List<Airing> airings = stored.playouts().airings(channel.id(), rest);
        if (airings.isEmpty()) {
            Anchor anchor = anew.anchor().movedTo(anew.keptUntil());
            store(channel, plan, from(anchor, channel, plan, contentVersion).to(anew.until()));
            return;
        }
        Instant boundary = airings.getFirst().finish();
        Optional<Anchor> anchor = stored.schedules().anchorBefore(channel.id(), boundary);
        if (anchor.isEmpty()) {
            // The airing is gone: the plan has changed since it was read.
            counts.addOutrun();
            return;
        }
        Anchor begin = plan.edited() ? anchor.get().atFirstStep() : anchor.get();
        store(
                channel,
                plan,
                from(begin, channel, plan, contentVersion)
                        .change(airings.subList(1, airings.size()), anew.until()));
    }

    private TimelineBuild from(Anchor anchor, Channel channel, Plan plan, long contentVersion) {
        Program program = Program.of(plan.schedule());
        ContentSnapshot content =
                new ContentSnapshot(
                        contentVersion,
                        pools(program, channel),
                        stored.items().outlines(anchor.standsOn()));
        return new TimelineBuild(program, content, anchor);
    }

    private Map<Selection, Pool> pools(Program program, Channel channel) {
        Contents contents =
                new Contents(
                        new Contents.Sources(
                                stored.items(), stored.collections(), stored.matches()),
                        Today.at(clock.instant(), channel.zone()));
        Map<Selection, Pool> found = new HashMap<>();
        for (Source source : program.cursors().values()) {
            source.selections().forEach(selection -> found.put(selection, contents.of(selection)));
        }
        return found;
    }

    private void store(Channel channel, Plan plan, Extension extension) {
        if (!stored.schedules().extend(channel.id(), plan.version(), extension)) {
            counts.addOutrun();
            return;
        }
        tellOfWarnings(channel, plan.remarks(), extension.warnings());
        if (stored.playouts().version(channel.id()) == plan.version()) {
            return;
        }
        counts.addChanged();
        LOG.debug(
                "channel={} timeline changed from={} airings={} until={}",
                channel.number(),
                extension.from(),
                extension.airings().size(),
                extension.anchor().at());
        stored.playouts().forgetBefore(channel.id(), clock.instant().minus(lengths.history()));
        changed.accept(new TimelineChanged(channel.id(), extension.from()));
    }

    private static void tellOfWarnings(Channel channel, List<String> before, List<String> now) {
        now.stream()
                .filter(warning -> !before.contains(warning))
                .forEach(warning -> LOG.warn("channel={} {}", channel.number(), warning));
    }
}
