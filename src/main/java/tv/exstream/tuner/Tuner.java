package tv.exstream.tuner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;

/// One tuner: idle, serving a channel, or kept for a moment for the client that just left. Owned by [Tuners], guarded by its lock.
final class Tuner {
    private final int number;
    private final Map<String, Integer> openByClient = new LinkedHashMap<>();
    private @Nullable Channel channel;
    private String lastClient = "";
    private long keptUntilNanos;

    Tuner(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    boolean isServing() {
        return !openByClient.isEmpty();
    }

    boolean isOn(ChannelId wanted) {
        return channel != null && channel.id().equals(wanted);
    }

    boolean isKept(long nowNanos) {
        return !isServing() && channel != null && keptUntilNanos - nowNanos > 0;
    }

    boolean isKeptFor(String client, long nowNanos) {
        return isKept(nowNanos) && lastClient.equals(client);
    }

    boolean isIdle(long nowNanos) {
        return !isServing() && !isKept(nowNanos);
    }

    boolean accepts(ChannelId wanted, String client, long nowNanos) {
        return isIdle(nowNanos) || isOn(wanted) || isKeptFor(client, nowNanos);
    }

    void open(Channel wanted, String client) {
        channel = wanted;
        openByClient.merge(client, 1, Integer::sum);
    }

    void close(String client, long keepUntilNanos) {
        openByClient.computeIfPresent(client, (_, open) -> open == 1 ? null : open - 1);
        lastClient = client;
        keptUntilNanos = keepUntilNanos;
    }

    TunerState state() {
        return isServing() && channel != null
                ? new TunerState.Serving(number, channel, List.copyOf(openByClient.keySet()))
                : new TunerState.Idle(number);
    }
}
