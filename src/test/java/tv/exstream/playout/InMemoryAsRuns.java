package tv.exstream.playout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tv.exstream.channel.ChannelId;
import tv.exstream.time.TimeRange;

/// What was sent, forgotten when the test ends. Thread-safe.
public final class InMemoryAsRuns implements AsRuns {
    private final List<AsRun> all = new ArrayList<>();

    @Override
    public synchronized void add(List<AsRun> runs) {
        all.addAll(runs);
    }

    @Override
    public synchronized List<AsRun> of(ChannelId channel, TimeRange range) {
        return all.stream()
                .filter(run -> run.channel().equals(channel) && run.planned().overlaps(range))
                .sorted(
                        Comparator.comparing((AsRun run) -> run.planned().start())
                                .thenComparing(run -> run.sent().start()))
                .toList();
    }

    @Override
    public synchronized void forgetBefore(Instant t) {
        all.removeIf(run -> !run.planned().end().isAfter(t));
    }
}
