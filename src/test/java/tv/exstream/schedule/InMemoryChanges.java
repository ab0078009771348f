package tv.exstream.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.exstream.channel.ChannelId;

/// Histories that are forgotten when the test ends. Thread-safe.
public final class InMemoryChanges implements Changes {
    private final InMemorySchedules schedules;
    private final Map<ChannelId, List<Snapshot>> kept = new HashMap<>();
    private long last;

    public InMemoryChanges(InMemorySchedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public synchronized void put(
            ChannelId channel, Schedule schedule, Instant start, Occasion occasion) {
        Optional<Snapshot> before = snapshot(channel, occasion);
        schedules.put(channel, schedule, start);
        before.ifPresent(snapshot -> keep(channel, snapshot));
    }

    @Override
    public synchronized long edit(ChannelId channel, Edit edit, Occasion occasion) {
        Optional<Snapshot> before = snapshot(channel, occasion);
        long id = schedules.edit(channel, edit);
        before.ifPresent(snapshot -> keep(channel, snapshot));
        return id;
    }

    @Override
    public synchronized void exchange(
            ChannelId channel, Set<Long> gone, List<Edit> added, Occasion occasion) {
        Optional<Snapshot> before = snapshot(channel, occasion);
        schedules.exchange(channel, gone, added);
        before.ifPresent(snapshot -> keep(channel, snapshot));
    }

    @Override
    public synchronized boolean takeBack(ChannelId channel, long edit, Occasion occasion) {
        Optional<Snapshot> before = snapshot(channel, occasion);
        boolean was = schedules.takeBack(channel, edit);
        before.filter(_ -> was).ifPresent(snapshot -> keep(channel, snapshot));
        return was;
    }

    @Override
    public synchronized boolean reset(ChannelId channel, long seed, NewPlan plan) {
        Optional<Snapshot> before = snapshot(channel, plan.occasion());
        return before.isPresent()
                && replan(
                        channel,
                        new Snapshot(
                                before.get().change(),
                                before.get().schedule().withSeed(seed),
                                before.get().edits(),
                                before.get().anchor()),
                        plan);
    }

    @Override
    public synchronized boolean revert(ChannelId channel, long change, NewPlan plan) {
        return before(channel, change).map(then -> replan(channel, then, plan)).orElse(false);
    }

    private boolean replan(ChannelId channel, Snapshot wanted, NewPlan plan) {
        Snapshot before = snapshot(channel, plan.occasion()).orElseThrow();
        boolean done = schedules.replan(channel, wanted.schedule(), wanted.edits(), plan);
        if (done) {
            keep(channel, before);
        }
        return done;
    }

    private Optional<Snapshot> snapshot(ChannelId channel, Occasion occasion) {
        return schedules
                .find(channel)
                .map(
                        plan -> {
                            Anchor anchor =
                                    schedules.rewound(channel, occasion.keptUntil()).orElseThrow();
                            return new Snapshot(
                                    new Change(
                                            last + 1,
                                            occasion.at(),
                                            occasion.deed(),
                                            occasion.what()),
                                    plan.schedule(),
                                    schedules.edits(channel),
                                    plan.changed() == Plan.Changed.RULES
                                            ? anchor.atFirstStep()
                                            : anchor);
                        });
    }

    private void keep(ChannelId channel, Snapshot snapshot) {
        last = snapshot.change().id();
        List<Snapshot> all = new ArrayList<>(kept.getOrDefault(channel, List.of()));
        all.addFirst(snapshot);
        kept.put(channel, all.subList(0, Math.min(MOST, all.size())));
    }

    @Override
    public synchronized List<Change> all(ChannelId channel) {
        return kept.getOrDefault(channel, List.of()).stream().map(Snapshot::change).toList();
    }

    @Override
    public synchronized Optional<Snapshot> before(ChannelId channel, long change) {
        return kept.getOrDefault(channel, List.of()).stream()
                .filter(snapshot -> snapshot.change().id() == change)
                .findFirst();
    }
}
