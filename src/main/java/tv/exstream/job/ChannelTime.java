package tv.exstream.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Standstill;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Explanation;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.OnDemand;
import tv.exstream.schedule.OnDemandSchedule;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Standstills;
import tv.exstream.schedule.script.ScriptSchedule;
import tv.exstream.time.TimeRange;

/// Stops the time of channels and lets it go on. Thread-safe.
final class ChannelTime {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelTime.class);

    /// How often something begins again because something else has changed the plan meanwhile; arbitrary.
    private static final int ATTEMPTS = 5;

    /// A moment that finds what is on at an instant.
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final Planner.Stored stored;
    private final Standstills standstills;
    private final Situations situations;
    private final ContentVersions versions;
    private final InstantSource clock;
    private final Supplier<Duration> horizon;
    private final TimelineNews news;

    /// @param horizon how far ahead timelines are planned
    record Clock(InstantSource source, Supplier<Duration> horizon) {}

    /// @param changed is told of every change of a timeline
    ChannelTime(
            Situations situations,
            Standstills standstills,
            Clock clock,
            Consumer<TimelineChanged> changed) {
        this.situations = situations;
        stored = situations.stored();
        this.standstills = standstills;
        this.clock = clock.source();
        this.horizon = clock.horizon();
        news = new TimelineNews(stored.playouts(), changed);
        versions = situations.versions();
    }

    boolean stands(ChannelId channel) {
        return stored.playouts().standstill(channel).isPresent();
    }

    /// Stops it at an instant that is over; not before there is a timeline, and not under rules that are not on-demand any more.
    void stop(Channel channel, Instant since) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Plan> plan =
                    stored.schedules()
                            .find(channel.id())
                            .filter(each -> each.contentVersion() >= 0)
                            .filter(each -> each.schedule() instanceof OnDemandSchedule);
            if (plan.isEmpty()) {
                return;
            }
            if (stop(channel.id(), plan.get(), since)) {
                LOG.info("channel={} time stands still since {}", channel.number(), since);
                news.tell(channel.id(), since);
                return;
            }
        }
    }

    private boolean stop(ChannelId channel, Plan plan, Instant since) {
        Anchor next = stored.schedules().rewound(channel, since).orElse(plan.anchor());
        Instant end = since.isBefore(next.at()) ? next.at() : since.plus(MOMENT);
        List<Airing> airings = stored.playouts().airings(channel, new TimeRange(since, end));
        Optional<Planned> on =
                airings.stream()
                        .filter(airing -> airing.range().contains(since))
                        .findFirst()
                        .map(airing -> planned(channel, airing));
        return standstills.stop(
                channel,
                plan.version(),
                OnDemand.stopped(on, since, plan.at(next), until()),
                Standstill.of(since, next.at(), airings));
    }

    private Planned planned(ChannelId channel, Airing airing) {
        Remark reason =
                stored
                        .schedules()
                        .explanations(channel, TimeRange.of(airing.start(), MOMENT))
                        .stream()
                        .map(Explanation::reason)
                        .findFirst()
                        .orElse(Remark.quoted(""));
        return new Planned(airing, reason, Optional.empty());
    }

    /// Empty time is to reach as far ahead as any timeline.
    void keepStanding(ChannelId channel) {
        Optional<Standstill> standstill = stored.playouts().standstill(channel);
        Optional<Plan> plan =
                stored.schedules()
                        .find(channel)
                        .filter(
                                each ->
                                        each.anchor()
                                                .at()
                                                .isBefore(clock.instant().plus(horizon.get())));
        if (standstill.isPresent() && plan.isPresent()) {
            Instant since = standstill.get().since();
            Extension longer = OnDemand.stopped(Optional.empty(), since, plan.get(), until());
            boolean _ = standstills.stop(channel, plan.get().version(), longer, standstill.get());
        }
    }

    /// Lets it go on from now. Answers whether it did; it does not when it does not stand still.
    boolean goOn(Channel channel) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Standstill> standstill = stored.playouts().standstill(channel.id());
            if (standstill.isEmpty()) {
                return false;
            }
            Optional<Plan> plan = stored.schedules().find(channel.id());
            if (plan.isEmpty()) {
                return false;
            }
            Extension extension = goingOn(channel, plan.get(), standstill.get());
            if (stored.schedules().extend(channel.id(), plan.get().version(), extension)) {
                LOG.info("channel={} time goes on", channel.number());
                news.tell(channel.id(), standstill.get().since());
                return true;
            }
        }
        return false;
    }

    private Extension goingOn(Channel channel, Plan plan, Standstill standstill) {
        Anchor anchor =
                plan.changed() == Plan.Changed.RULES ? plan.anchor().atFirstStep() : plan.anchor();
        // What was on goes on in any case; what comes then is for the script.
        Instant until = plan.schedule() instanceof ScriptSchedule ? now() : until();
        return OnDemand.goingOn(
                standstill,
                now(),
                situations.of(channel, plan.schedule(), anchor, versions.of(channel, plan)),
                new OnDemand.Span(anchor, until));
    }

    private Instant until() {
        return now().plus(horizon.get()).plus(TimelineNeed.RESERVE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
