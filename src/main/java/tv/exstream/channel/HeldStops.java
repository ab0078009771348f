package tv.exstream.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Which channels are off the air, in memory: nobody who tunes in waits for the database. Thread-safe.
public final class HeldStops {
    private final Stops stored;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile Map<ChannelId, Stop> stops;

    public HeldStops(Stops stored) {
        this.stored = stored;
        stops = byChannel(stored.all());
    }

    /// Takes a channel off the air. One that is off already stays as it is.
    ///
    /// @throws ProblemException DATABASE_BUSY
    public Stop stop(ChannelId channel, Instant now, String reason) {
        changing.lock();
        try {
            Map<ChannelId, Stop> next = new LinkedHashMap<>(stops);
            Stop stop = next.computeIfAbsent(channel, id -> new Stop(id, now, reason));
            keep(next);
            return stop;
        } finally {
            changing.unlock();
        }
    }

    /// Lets a channel be watched again. Answers whether it could not be.
    ///
    /// @throws ProblemException DATABASE_BUSY
    public boolean start(ChannelId channel) {
        changing.lock();
        try {
            Map<ChannelId, Stop> next = new LinkedHashMap<>(stops);
            boolean wasStopped = next.remove(channel) != null;
            if (wasStopped) {
                keep(next);
            }
            return wasStopped;
        } finally {
            changing.unlock();
        }
    }

    public Optional<Stop> of(ChannelId channel) {
        return Optional.ofNullable(stops.get(channel));
    }

    /// @throws ProblemException CHANNEL_STOPPED with the reason that the operator gave
    public void requireStarted(Channel channel) {
        Stop stop = stops.get(channel.id());
        if (stop != null) {
            Remark stopped = Remark.of(Demand.CHANNEL_STOPPED, channel.number().toString());
            throw new ProblemException(
                    Problem.CHANNEL_STOPPED,
                    stop.reason().isEmpty()
                            ? stopped
                            : Remark.of(Demand.AT, stopped, stop.reason()));
        }
    }

    /// Those of the channels that can be watched.
    public List<Channel> started(List<Channel> channels) {
        Map<ChannelId, Stop> present = stops;
        return present.isEmpty()
                ? channels
                : channels.stream().filter(each -> !present.containsKey(each.id())).toList();
    }

    private void keep(Map<ChannelId, Stop> next) {
        stored.put(new ArrayList<>(next.values()));
        stops = Map.copyOf(next);
    }

    private static Map<ChannelId, Stop> byChannel(List<Stop> all) {
        Map<ChannelId, Stop> byChannel = new LinkedHashMap<>();
        all.forEach(stop -> byChannel.put(stop.channel(), stop));
        return Map.copyOf(byChannel);
    }
}
