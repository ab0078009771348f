package tv.exstream.prepare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.channel.Channel;
import tv.exstream.playout.Airing;
import tv.exstream.prepare.Upcoming.Later;
import tv.exstream.prepare.Upcoming.Named;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Treated;
import tv.exstream.rendition.Treatment;

/// Counts when renditions air. Owned by one thread.
final class AiringCensus {
    private final Instant now;
    private final Map<Named, RenditionKey> keys = new HashMap<>();
    private final Map<RenditionKey, List<AiringTable.Times>> times = new HashMap<>();
    private final Map<RenditionKey, Later> first = new HashMap<>();

    AiringCensus(Instant now) {
        this.now = now;
    }

    /// Most airings show what others show too, and a key is the result of a hash. What stands in for a file that cannot be read is made when it
    /// is near.
    ///
    /// @param measured whether what was measured of the item counts
    /// @param ahead how long before it airs it is to be there
    void add(Channel channel, Treated part, boolean measured, Duration ahead) {
        Treatment treatment = part.request().treatment();
        Airing airing = part.airing();
        boolean own = part.request().item().id().equals(airing.media());
        Named named = new Named(airing.media(), channel, treatment, measured);
        RenditionKey key =
                own ? keys.computeIfAbsent(named, _ -> part.request().key()) : part.request().key();
        times.computeIfAbsent(key, _ -> new ArrayList<>()).add(times(airing));
        if (own && airing.start().isAfter(now) && treatment.until().isEmpty()) {
            Later later = new Later(named, key, airing.start(), airing.start().minus(ahead));
            first.merge(key, later, AiringCensus::sooner);
        }
    }

    AiringTable table() {
        return AiringTable.of(times);
    }

    /// The first airing of every rendition of a whole item that has not started, by start.
    List<Later> later() {
        return first.values().stream().sorted(Comparator.comparing(Later::start)).toList();
    }

    private static AiringTable.Times times(Airing airing) {
        return new AiringTable.Times(airing.start().toEpochMilli(), airing.finish().toEpochMilli());
    }

    private static Later sooner(Later a, Later b) {
        return b.start().isBefore(a.start()) ? b : a;
    }
}
