package tv.exstream.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tv.exstream.rendition.Urgency;

/// Decides which source of a live item is tried next, and when. It never gives up: when every source has failed it goes on trying them,
/// less and less often, while viewers see a slate. Owned by one thread.
///
/// ```
///   fault        transient            the same source after 0.5 s, three times, the third time its address anew; then the next one
///                slow, unusable...    the next source at once
///                unauthorised         the same address once more, then the next source
///                provider full        the next source of another provider; else the one that is due first, itself after 5, 10, 20, 40, 60 s
///   ourselves            the same source after 2, 4, 8... 60 s
///   given back           while all are left alone, the first one that lacked a connection of ours and may have it, at once
///   flowed 30 s  all of that begins anew
/// ```
///
/// A source that was left behind is left alone for a while, longer each time. Where there is only one, it is tried again all the same.
/// One that can be borne is better than a slate: it is kept while no other is due, and gone back to when the others have failed.
public final class Failover {
    /// Many channels that lose one provider do not come back at the same moment.
    private static final double JITTER = 0.2;

    /// A source that was borne with may be in order by then. Arbitrary: each try is a short gap.
    private static final Duration BEARABLE_AGAIN = Duration.ofMinutes(5);

    private final List<String> providers;
    private final CoolDowns coolDowns;
    private final Limits limits;
    private final RandomGenerator random;
    private final List<Bench> benches = new ArrayList<>();
    private int current;

    /// Whether no source is worth a try now.
    private boolean allLeft;

    private int retries;
    private boolean refreshed;

    /// How often in a row we could not receive.
    private int ours;

    /// When a source may be tried again, and how often it was left behind since it last was in order.
    private static final class Bench {
        private long untilNanos;
        private int times;

        /// Whether it was left although something was shown.
        private boolean bearable;

        /// Whether it was left for want of a connection of ours.
        private boolean lacking;

        private void free(long now) {
            lacking = false;
            untilNanos = now;
        }

        private long betterFrom() {
            return bearable ? untilNanos + BEARABLE_AGAIN.toNanos() : untilNanos;
        }
    }

    /// @param providers of each source; at least one
    /// @param coolDowns of all providers
    public Failover(List<String> providers, CoolDowns coolDowns, RandomGenerator random, long now) {
        this.providers = List.copyOf(providers);
        this.coolDowns = coolDowns;
        limits = coolDowns.limits();
        this.random = random;
        for (int n = 0; n < providers.size(); n++) {
            var bench = new Bench();
            bench.untilNanos = now;
            benches.add(bench);
        }
    }

    /// What is tried first: the first source whose provider is not left alone.
    public Attempt first(long now) {
        Optional<Integer> due =
                IntStream.range(0, benches.size()).boxed().filter(n -> isDue(n, now)).findFirst();
        due.ifPresent(this::begin);
        return due.isPresent()
                ? attempt(Duration.ZERO, Rung.JOIN)
                : await(Rung.JOIN, Rung.JOIN, now);
    }

    /// What of the current source is borne, until the next fault.
    public Bearing bearing() {
        return new Bearing(afterCurrent().stream().map(n -> benches.get(n).betterFrom()).toList());
    }

    /// What is tried after the current source has failed.
    ///
    /// @param flowed how long it had given pictures
    public Attempt next(Fault fault, Duration flowed, long now) {
        if (flowed.compareTo(limits.retries().stable()) >= 0) {
            retries = 0;
            refreshed = false;
            coolDowns.over(providers.get(current), now - flowed.toNanos());
            benches.get(current).times = 0;
        }
        benches.get(current).bearable = fault.isBearable();
        benches.get(current).lacking = false;
        ours = fault.kind() == Fault.Kind.OURS ? ours : 0;
        return switch (fault.kind()) {
            case TRANSIENT -> retries < limits.retries().most() ? retry() : leave(now);
            case UNAUTHORISED -> refreshed ? leave(now) : refresh();
            case SOURCE_BAD -> leave(now);
            case OURS -> attempt(jittered(limits.bench().after(ours++)), Rung.RETRY);
            case PROVIDER_FULL -> coolDown(fault, now);
        };
    }

    /// Whether a connection that was lacked may be had by now, while nothing else is worth a try.
    ///
    /// @param urgency of who lacks it
    public boolean hasRoom(Leases leases, Urgency urgency) {
        return !freed(leases, urgency).isEmpty();
    }

    /// What is tried instead of an attempt that was waited for, where a connection was given back meanwhile, or its provider has refused somebody
    /// else; empty where neither has happened.
    public Optional<Attempt> instead(Leases leases, Urgency urgency, long now) {
        List<Integer> freed = freed(leases, urgency);
        if (freed.isEmpty()) {
            return unlessRefused(now);
        }
        freed.forEach(n -> benches.get(n).free(now));
        Optional<Integer> due = freed.stream().filter(n -> isDue(n, now)).findFirst();
        return due.isEmpty()
                ? Optional.of(await(Rung.COOL_DOWN, Rung.SLATE, now))
                : due.filter(n -> n != current).map(this::switchTo);
    }

    private List<Integer> freed(Leases leases, Urgency urgency) {
        return IntStream.range(0, benches.size())
                .boxed()
                .filter(n -> allLeft && benches.get(n).lacking)
                .filter(n -> leases.hasRoom(providers.get(n), urgency))
                .toList();
    }

    private Optional<Attempt> unlessRefused(long now) {
        if (coolDowns.rest(providers.get(current), now).isZero()) {
            return Optional.empty();
        }
        Optional<Integer> other = afterCurrent().stream().filter(n -> isDue(n, now)).findFirst();
        return Optional.of(
                other.map(this::switchTo).orElseGet(() -> await(Rung.COOL_DOWN, Rung.SLATE, now)));
    }

    private Attempt retry() {
        retries++;
        return again(retries < limits.retries().most() ? Rung.RETRY : Rung.REFRESH);
    }

    private Attempt refresh() {
        refreshed = true;
        return again(Rung.REFRESH);
    }

    private Attempt again(Rung rung) {
        return attempt(jittered(limits.retries().pause()), rung);
    }

    private Attempt leave(long now) {
        Bench left = benches.get(current);
        left.untilNanos = now + limits.bench().after(left.times++).toNanos();
        Optional<Integer> next = afterCurrent().stream().filter(n -> isDue(n, now)).findFirst();
        return next.or(this::bearable)
                .map(this::switchTo)
                .orElseGet(() -> await(Rung.SLATE, Rung.SLATE, now));
    }

    private Optional<Integer> bearable() {
        return afterCurrent().stream().filter(n -> benches.get(n).bearable).findFirst();
    }

    private Attempt switchTo(int source) {
        begin(source);
        return attempt(Duration.ZERO, Rung.NEXT_SOURCE);
    }

    /// All are left alone: the one that is due first, when it is.
    ///
    /// @param same when that is the current one
    /// @param other when it is not
    private Attempt await(Rung same, Rung other, long now) {
        int soonest = current;
        for (int n : afterCurrent()) {
            if (rest(n, now) < rest(soonest, now)) {
                soonest = n;
            }
        }
        Duration rest = Duration.ofNanos(rest(soonest, now));
        Rung rung = soonest == current ? same : other;
        begin(soonest);
        return attempt(jittered(rest), rung);
    }

    /// The other sources of a provider that is full are not tried: each attempt may count as a connection.
    private Attempt coolDown(Fault fault, long now) {
        String full = providers.get(current);
        if (fault instanceof Fault.Refused(_, Optional<Duration> retryAfter)) {
            coolDowns.begin(full, retryAfter, now);
        } else {
            // That all connections are in use we know ourselves; it says nothing of the provider.
            lack(full, now + limits.coolDown().after(0).toNanos());
        }
        Optional<Integer> other =
                afterCurrent().stream()
                        .filter(n -> !providers.get(n).equals(full) && isDue(n, now))
                        .findFirst();
        return other.map(this::switchTo).orElseGet(() -> await(Rung.COOL_DOWN, Rung.SLATE, now));
    }

    private void lack(String provider, long until) {
        for (int n = 0; n < benches.size(); n++) {
            if (providers.get(n).equals(provider)) {
                benches.get(n).untilNanos = until;
                benches.get(n).lacking = true;
            }
        }
    }

    /// Of the current source. The answer may take longer once it was in vain.
    private Attempt attempt(Duration after, Rung rung) {
        allLeft = rung == Rung.COOL_DOWN || rung == Rung.SLATE;
        Duration connecting = limits.connecting().multipliedBy(retries == 0 ? 1 : 2);
        return new Attempt(current, after, connecting, rung);
    }

    private void begin(int source) {
        current = source;
        retries = 0;
        refreshed = false;
    }

    private boolean isDue(int source, long now) {
        return rest(source, now) == 0;
    }

    /// In nanoseconds, until it may be tried.
    private long rest(int source, long now) {
        long own = Math.max(0, benches.get(source).untilNanos - now);
        return Math.max(own, coolDowns.rest(providers.get(source), now).toNanos());
    }

    /// The other sources, in the order in which they are tried.
    private List<Integer> afterCurrent() {
        List<Integer> others = new ArrayList<>();
        for (int n = 1; n < providers.size(); n++) {
            others.add((current + n) % providers.size());
        }
        return others;
    }

    private Duration jittered(Duration time) {
        return time.plusNanos((long) (time.toNanos() * JITTER * random.nextDouble()));
    }
}
