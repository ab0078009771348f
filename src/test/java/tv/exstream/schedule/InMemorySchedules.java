package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tv.exstream.channel.ChannelId;
import tv.exstream.json.RecordJson;
import tv.exstream.playout.Airing;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.playout.Redirect;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.time.TimeRange;

/// Rules that are forgotten when the test ends; the airings go to the playouts given. Thread-safe.
public final class InMemorySchedules implements Schedules {
    private static final TimeRange ALWAYS = new TimeRange(Instant.MIN, Instant.MAX);

    private final InMemoryPlayouts playouts;
    private final Map<ChannelId, Plan> plans = new HashMap<>();
    private final Map<ChannelId, List<Planned>> planned = new HashMap<>();

    private final Map<ChannelId, List<MadeEdit>> edits = new HashMap<>();
    private final Map<ChannelId, List<Extension.Gap>> gaps = new HashMap<>();
    private Consumer<ChannelId> listener = _ -> {};
    private long lastEdit;

    public InMemorySchedules(InMemoryPlayouts playouts) {
        this.playouts = playouts;
    }

    /// @param listener is told whenever a channel is given rules
    public synchronized void listen(Consumer<ChannelId> listener) {
        this.listener = listener;
    }

    @Override
    public synchronized Optional<Plan> find(ChannelId channel) {
        return Optional.ofNullable(plans.get(channel));
    }

    @Override
    public synchronized List<Outlook> outlooks(Instant now) {
        return plans.entrySet().stream()
                .map(entry -> outlook(entry.getKey(), entry.getValue(), now))
                .toList();
    }

    private Outlook outlook(ChannelId channel, Plan plan, Instant now) {
        boolean isWaiting = plan.changed() != Plan.Changed.NOTHING || plan.contentVersion() < 0;
        Outlook.Gaps left = Outlook.Gaps.NONE;
        for (Extension.Gap gap : gaps.getOrDefault(channel, List.of())) {
            TimeRange range = gap.range();
            if (range.end().isAfter(now)) {
                Instant from = range.start().isAfter(now) ? range.start() : now;
                left = left.and(range.start(), Duration.between(from, range.end()));
            }
        }
        return new Outlook(
                channel,
                kind(plan.schedule()),
                plan.version(),
                plan.anchor().at(),
                isWaiting,
                plan.remarks(),
                left);
    }

    private static Outlook.Kind kind(Schedule schedule) {
        return schedule instanceof OnDemandSchedule(Schedule rules)
                ? new Outlook.Kind(kind(rules).type(), true)
                : new Outlook.Kind(RecordJson.shown(schedule).path("type").asString(), false);
    }

    @Override
    public synchronized Map<ChannelId, Text> texts(Collection<ChannelId> channels) {
        Map<ChannelId, Text> texts = new HashMap<>();
        for (ChannelId channel : channels) {
            find(channel)
                    .map(plan -> RecordJson.write(plan.schedule()))
                    .ifPresent(rules -> texts.put(channel, new Text(rules, rules)));
        }
        return texts;
    }

    @Override
    public synchronized void put(ChannelId channel, Schedule schedule, Instant start) {
        listener.accept(channel);
        Plan before = plans.get(channel);
        if (before == null) {
            Anchor anchor = Anchor.startingAt(start);
            set(
                    channel,
                    new Plan(schedule, anchor, 1, Plan.Changed.NOTHING, -1, List.of()),
                    List.of());
        } else {
            Plan edited =
                    new Plan(
                            schedule,
                            before.anchor(),
                            before.version() + 1,
                            Plan.Changed.RULES,
                            before.contentVersion(),
                            before.remarks());
            set(channel, edited, remembered(channel));
        }
    }

    @Override
    public synchronized List<MadeEdit> edits(ChannelId channel) {
        return List.copyOf(edits.getOrDefault(channel, List.of()));
    }

    synchronized long edit(ChannelId channel, Edit edit) {
        exchange(channel, Set.of(), List.of(edit));
        return lastEdit;
    }

    synchronized void exchange(ChannelId channel, Set<Long> gone, List<Edit> added) {
        List<MadeEdit> all = new ArrayList<>(edits(channel));
        boolean _ = all.removeIf(made -> gone.contains(made.id()));
        added.forEach(edit -> all.add(new MadeEdit(++lastEdit, edit)));
        Edits _ = new Edits(all.stream().map(MadeEdit::edit).toList());
        retouch(channel);
        edits.put(channel, all);
    }

    synchronized boolean takeBack(ChannelId channel, long edit) {
        List<MadeEdit> all = new ArrayList<>(edits(channel));
        boolean removed = all.removeIf(made -> made.id() == edit);
        if (removed) {
            retouch(channel);
            edits.put(channel, all);
        }
        return removed;
    }

    private void retouch(ChannelId channel) {
        Plan before =
                find(channel)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "channel must have rules: " + channel));
        Plan.Changed changed =
                before.changed() == Plan.Changed.RULES ? Plan.Changed.RULES : Plan.Changed.EDITS;
        Plan retouched =
                new Plan(
                        before.schedule(),
                        before.anchor(),
                        before.version() + 1,
                        changed,
                        before.contentVersion(),
                        before.remarks());
        set(channel, retouched, remembered(channel));
    }

    @Override
    public synchronized List<Explanation> explanations(ChannelId channel, TimeRange range) {
        Stream<Explanation> airings =
                remembered(channel).stream()
                        .map(each -> new Explanation(each.airing().range(), each.reason()));
        Stream<Explanation> empty =
                gaps.getOrDefault(channel, List.of()).stream()
                        .map(gap -> new Explanation(gap.range(), gap.reason()));
        return Stream.concat(airings, empty)
                .filter(each -> each.range().overlaps(range))
                .sorted(Comparator.comparing(each -> each.range().start()))
                .toList();
    }

    @Override
    public synchronized Optional<Anchor> rewound(ChannelId channel, Instant t) {
        return find(channel).map(plan -> rewound(plan.anchor(), remembered(channel), t));
    }

    private static Anchor rewound(Anchor anchor, List<Planned> airings, Instant t) {
        if (!anchor.at().isAfter(t)) {
            return anchor;
        }
        Anchor rewound = anchor.atLastAiring();
        for (Planned planned : airings.reversed()) {
            if (!planned.airing().start().isBefore(t) && planned.undo().isPresent()) {
                rewound = rewound.undone(planned.undo().get());
            }
        }
        return rewound;
    }

    @Override
    public synchronized boolean extend(ChannelId channel, long basedOn, Extension extension) {
        Plan before = plans.get(channel);
        if (before == null || before.version() != basedOn) {
            return false;
        }
        playouts.goOn(channel);
        List<Planned> kept = new ArrayList<>(remembered(channel));
        boolean removed =
                kept.removeIf(entry -> !entry.airing().start().isBefore(extension.from()));
        requireFinished(kept, extension.from());
        kept.addAll(extension.airings());
        List<Extension.Gap> empty = new ArrayList<>(gaps.getOrDefault(channel, List.of()));
        empty.removeIf(gap -> !gap.range().start().isBefore(extension.from()));
        empty.addAll(extension.gaps());
        gaps.put(channel, empty);
        redirect(channel, extension);
        boolean changed =
                removed
                        || !extension.airings().isEmpty()
                        || !before.anchor().at().equals(extension.anchor().at());
        Plan after =
                new Plan(
                        before.schedule(),
                        extension.anchor(),
                        changed ? before.version() + 1 : before.version(),
                        Plan.Changed.NOTHING,
                        extension.contentVersion(),
                        extension.warnings());
        set(channel, after, kept);
        return true;
    }

    /// Gives a channel these rules and edits with the plan that follows from them.
    synchronized boolean replan(
            ChannelId channel, Schedule rules, List<MadeEdit> all, Changes.NewPlan plan) {
        Plan before = plans.get(channel);
        if (before == null || before.version() != plan.basedOn()) {
            return false;
        }
        edits.put(channel, List.copyOf(all));
        Plan replaced =
                new Plan(
                        rules,
                        before.anchor(),
                        before.version() + 1,
                        before.changed(),
                        before.contentVersion(),
                        before.remarks());
        set(channel, replaced, remembered(channel));
        boolean done = extend(channel, replaced.version(), plan.extension());
        plan.standstill().ifPresent(each -> playouts.stand(channel, each));
        return done;
    }

    private void redirect(ChannelId channel, Extension extension) {
        List<Redirect> kept = new ArrayList<>();
        if (extension.from().isAfter(Instant.EPOCH)) {
            TimeRange before = new TimeRange(Instant.EPOCH, extension.from());
            playouts.redirects(channel, before).stream()
                    .map(redirect -> endingBy(extension.from(), redirect))
                    .forEach(kept::add);
        }
        extension.redirects().forEach(each -> kept.add(each.redirect()));
        playouts.redirect(channel, kept);
    }

    private static Redirect endingBy(Instant end, Redirect redirect) {
        TimeRange range = redirect.range();
        return range.end().isAfter(end)
                ? new Redirect(
                        new TimeRange(range.start(), end), redirect.target(), redirect.shift())
                : redirect;
    }

    /// What the playouts have not forgotten.
    private List<Planned> remembered(ChannelId channel) {
        Set<Airing> stored = Set.copyOf(playouts.airings(channel, ALWAYS));
        return planned.getOrDefault(channel, List.of()).stream()
                .filter(entry -> stored.contains(entry.airing()))
                .toList();
    }

    private void set(ChannelId channel, Plan plan, List<Planned> airings) {
        plans.put(channel, plan);
        planned.put(channel, List.copyOf(airings));
        playouts.put(
                channel,
                airings.stream().map(Planned::airing).toList(),
                plan.anchor().at(),
                plan.version());
    }

    private static void requireFinished(List<Planned> kept, Instant from) {
        if (!kept.isEmpty() && kept.getLast().airing().finish().isAfter(from)) {
            throw new IllegalArgumentException(
                    "extension from %s must not begin within an airing: %s"
                            .formatted(from, kept.getLast().airing()));
        }
    }
}
