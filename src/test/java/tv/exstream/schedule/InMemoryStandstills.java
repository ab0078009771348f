package tv.exstream.schedule;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.playout.Standstill;

/// Channels whose time stands still as long as the test lasts. Thread-safe.
public final class InMemoryStandstills implements Standstills {
    private final InMemorySchedules schedules;
    private final InMemoryPlayouts playouts;
    private final Map<ChannelId, Instant> watched = new HashMap<>();

    public InMemoryStandstills(InMemorySchedules schedules, InMemoryPlayouts playouts) {
        this.schedules = schedules;
        this.playouts = playouts;
    }

    @Override
    public synchronized boolean stop(
            ChannelId channel, long basedOn, Extension extension, Standstill standstill) {
        boolean isDone = schedules.extend(channel, basedOn, extension);
        if (isDone) {
            playouts.stand(channel, standstill);
        }
        return isDone;
    }

    @Override
    public synchronized void watched(ChannelId channel, Instant now) {
        watched.put(channel, now);
    }

    @Override
    public synchronized Optional<Instant> lastWatched(ChannelId channel) {
        return Optional.ofNullable(watched.get(channel));
    }
}
