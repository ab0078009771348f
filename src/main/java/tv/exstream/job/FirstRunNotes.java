package tv.exstream.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.FirstRuns.FirstRun;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaId;
import tv.exstream.media.Outline;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.time.TimeRange;

/// Notes what channels have shown of rerun collections. Thread-safe.
///
/// What counts is what has aired to its end, not what is planned, so that a rerun never comes before the first run, whatever
/// becomes of the plan.
final class FirstRunNotes {
    private final Planner.Stored stored;
    private final Situations situations;
    private final InstantSource clock;

    /// The longest break between two parts of an item; arbitrary.
    private static final Duration APART = Duration.ofDays(1);

    /// Up to when it has been noted. Forgotten at a stop: noting again adds nothing.
    private final Map<Place, Instant> noted = new ConcurrentHashMap<>();

    FirstRunNotes(Planner.Stored stored, Situations situations, InstantSource clock) {
        this.stored = stored;
        this.situations = situations;
        this.clock = clock;
    }

    private record Place(ChannelId channel, CollectionId collection) {}

    /// @param collections those that the channel shows for the first time
    void note(Channel channel, Set<CollectionId> collections) {
        Instant now = clock.instant();
        for (CollectionId collection : collections) {
            Place place = new Place(channel.id(), collection);
            Instant since = noted.getOrDefault(place, Instant.EPOCH);
            if (since.isBefore(now)) {
                note(channel, collection, new TimeRange(since, now));
                noted.put(place, now);
            }
        }
    }

    private void note(Channel channel, CollectionId collection, TimeRange range) {
        Set<MediaId> known = new HashSet<>();
        stored.firstRuns().of(collection).forEach(run -> known.add(run.media()));
        List<FirstRun> shown =
                shown(channel, range).stream().filter(run -> known.add(run.media())).toList();
        if (shown.isEmpty()) {
            return;
        }
        Set<MediaId> members = new HashSet<>();
        situations.contents(channel).of(new Selection.Collection(collection)).items().stream()
                .map(Outline::id)
                .forEach(members::add);
        stored.firstRuns()
                .add(
                        collection,
                        shown.stream().filter(run -> members.contains(run.media())).toList());
    }

    /// What airs in parts is shown when the last one has ended. A part is followed by the one that begins where it ends.
    private List<FirstRun> shown(Channel channel, TimeRange range) {
        TimeRange seen = new TimeRange(range.start(), range.end().plus(APART));
        List<Airing> programmes =
                stored.playouts().airings(channel.id(), seen).stream()
                        .filter(airing -> airing.kind() == AiringKind.PROGRAMME)
                        .toList();
        Set<Joint> beginnings = new HashSet<>();
        List<FirstRun> shown = new ArrayList<>();
        for (Airing airing : programmes.reversed()) {
            boolean isLast = !beginnings.contains(new Joint(airing.media(), airing.outPoint()));
            if (isLast && !airing.finish().isAfter(range.end())) {
                shown.addFirst(new FirstRun(airing.media(), airing.start()));
            }
            beginnings.add(new Joint(airing.media(), airing.inPoint()));
        }
        return shown;
    }

    /// A place within an item.
    private record Joint(MediaId media, Duration at) {}
}
