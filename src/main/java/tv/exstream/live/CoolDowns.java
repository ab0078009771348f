package tv.exstream.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Providers that want no more connections for now, which holds for all sources that come from them, whoever has found out. Thread-safe.
public final class CoolDowns {
    /// An opinion of the provider that is longer than that is not waited for.
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(5);

    /// So long after one is over the next begins as if there had been none.
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Limits limits;

    /// By provider; guarded by this.
    private final Map<String, CoolDown> known = new HashMap<>();

    /// @param times how often in a row
    private record CoolDown(long beganNanos, long untilNanos, int times) {
        private boolean isOver(long now) {
            return untilNanos - now <= 0;
        }
    }

    public CoolDowns(Limits limits) {
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    /// A provider has refused. Whoever hears that while others wait already waits as they do, or as long as it was asked for.
    ///
    /// @param asked what the provider asked for
    synchronized void begin(String provider, Optional<Duration> asked, long now) {
        known.values().removeIf(each -> now - each.untilNanos() > REMEMBERED.toNanos());
        CoolDown before = known.getOrDefault(provider, new CoolDown(now, now, 0));
        boolean anew = before.isOver(now);
        Duration own = anew ? limits.coolDown().after(before.times()) : rest(provider, now);
        Duration pause =
                asked.map(CoolDowns::bounded).filter(time -> time.compareTo(own) > 0).orElse(own);
        int times = before.times() + (anew ? 1 : 0);
        known.put(provider, new CoolDown(now, now + pause.toNanos(), times));
    }

    /// How long it is to be left alone; zero when it is not.
    synchronized Duration rest(String provider, long now) {
        CoolDown found = known.get(provider);
        return found == null || found.isOver(now)
                ? Duration.ZERO
                : Duration.ofNanos(found.untilNanos() - now);
    }

    /// What came from it was in order. What it has refused since then is another matter.
    ///
    /// @param sinceNanos when that began
    synchronized void over(String provider, long sinceNanos) {
        CoolDown found = known.get(provider);
        if (found != null && found.beganNanos() - sinceNanos <= 0) {
            known.remove(provider);
        }
    }

    private static Duration bounded(Duration asked) {
        return asked.compareTo(LONGEST_RETRY_AFTER) < 0 ? asked : LONGEST_RETRY_AFTER;
    }
}
