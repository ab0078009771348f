package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.hls.SegmentPlan;

/// Who plays over HLS. A player counts from a request for a playlist until three target durations after the last one. Thread-safe.
final class HlsAudience {
    /// Three target durations of two segments each: a player asks about once in a target duration.
    static final Duration ABSENT = SegmentPlan.SPACING.multipliedBy(3 * 2);

    /// Arbitrary: more different players than this are not counted.
    private static final int MOST = 10_000;

    private final Ticker ticker;
    private final ConcurrentMap<Name, Presence> present = new ConcurrentHashMap<>();

    private record Name(ChannelId channel, Duration shift, ViewerDetails details) {}

    private record Presence(Channel channel, Instant since, long seenNanos) {}

    HlsAudience(Ticker ticker) {
        this.ticker = ticker;
    }

    /// Notes a request for a playlist.
    void seen(Channel channel, Duration shift, ViewerDetails details) {
        var name = new Name(channel.id(), shift, details);
        if (present.size() < MOST || present.containsKey(name)) {
            present.compute(name, (_, before) -> seenAgain(channel, before));
        }
    }

    /// Those who are there now, in no order.
    List<HlsViewer> viewers() {
        long now = ticker.nanos();
        present.values().removeIf(presence -> now - presence.seenNanos > ABSENT.toNanos());
        return present.entrySet().stream()
                .map(
                        entry ->
                                new HlsViewer(
                                        entry.getValue().channel(),
                                        entry.getKey().details(),
                                        entry.getKey().shift(),
                                        entry.getValue().since()))
                .toList();
    }

    private Presence seenAgain(Channel channel, @Nullable Presence before) {
        Instant since = before == null ? ticker.wall() : before.since();
        return new Presence(channel, since, ticker.nanos());
    }
}
