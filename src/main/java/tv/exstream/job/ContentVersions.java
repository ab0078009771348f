package tv.exstream.job;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Dependence;
import tv.exstream.collection.Selection;
import tv.exstream.schedule.Plan;

/// The version of all that the content of a channel follows from. Thread-safe.
///
/// It is a sum of what only grows: the versions of the media and the collections, for everybody; the civil day, for channels whose
/// queries count days from today; and how often the history of the reruns that a channel shows has changed. So a channel is planned
/// anew when its own content may be another, and at midnight only when it asks for days.
final class ContentVersions {
    private final Planner.Stored stored;
    private final InstantSource clock;
    private final Map<ChannelId, Known> known = new ConcurrentHashMap<>();

    ContentVersions(Planner.Stored stored, InstantSource clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /// Which rules and collections it was found out from, because that takes longer than the rest of a look.
    private record Known(long plan, long collections, Dependence dependence) {
        boolean isOf(Plan other, long version) {
            return plan == other.version() && collections == version;
        }
    }

    long of(Channel channel, Plan plan) {
        Dependence dependence = dependence(channel, plan);
        long version = stored.contentVersion() + reruns(dependence.reruns());
        return dependence.onDay()
                ? version + LocalDate.ofInstant(clock.instant(), channel.zone()).toEpochDay()
                : version;
    }

    void forget(ChannelId channel) {
        known.remove(channel);
    }

    private long reruns(Set<CollectionId> collections) {
        return collections.stream().mapToLong(id -> stored.firstRuns().version(id)).sum();
    }

    Dependence dependence(Channel channel, Plan plan) {
        long collections = stored.collections().version();
        Known last = known.get(channel.id());
        if (last != null && last.isOf(plan, collections)) {
            return last.dependence();
        }
        Set<Selection> selections = plan.schedule().program(channel.zone()).selections();
        Dependence found = Dependence.of(selections, stored.collections());
        known.put(channel.id(), new Known(plan.version(), collections, found));
        return found;
    }
}
