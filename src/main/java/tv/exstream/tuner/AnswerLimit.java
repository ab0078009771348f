package tv.exstream.tuner;

import java.net.InetAddress;
import java.util.Map;
import java.util.function.LongSupplier;
import tv.exstream.recent.RecentMap;

/// How many answers may be sent, to one address and to all, so that nobody uses us to flood a third. Owned by one thread.
final class AnswerLimit {
    /// Far more than the devices of a home; beyond it the address seen longest ago is forgotten.
    private static final int MAX_SOURCES = 1_024;

    private final Rate perSource;
    private final LongSupplier nanoTime;
    private final TokenBucket total;
    private final Map<InetAddress, TokenBucket> bySource = new RecentMap<>(MAX_SOURCES);

    /// @param perSecond how many answers may be sent for long
    /// @param burst how many may be sent at once after a pause
    record Rate(double perSecond, int burst) {}

    AnswerLimit(Rate perSource, Rate total, LongSupplier nanoTime) {
        this.perSource = perSource;
        this.nanoTime = nanoTime;
        this.total = new TokenBucket(total.perSecond(), total.burst(), nanoTime.getAsLong());
    }

    /// Whether so many answers may be sent to `source` now; if so they are counted as sent.
    boolean allows(InetAddress source, int answers) {
        long now = nanoTime.getAsLong();
        TokenBucket own =
                bySource.computeIfAbsent(
                        source,
                        _ -> new TokenBucket(perSource.perSecond(), perSource.burst(), now));
        return own.take(answers, now) && total.take(answers, now);
    }
}
