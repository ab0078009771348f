package tv.exstream.playout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// Timelines in which what a redirect stands for is already there, so that nobody else has to know of redirects. Thread-safe.
///
/// A redirect that leads back to where it comes from, or to a channel that is gone, shows nothing.
public final class RedirectedPlayouts implements Playouts {
    /// Guide groups are counted from 1 on each channel; this many bits are enough for one of them per millisecond for 34 years.
    private static final int GROUP_BITS = 40;

    private final Playouts own;

    public RedirectedPlayouts(Playouts own) {
        this.own = own;
    }

    /// Where no channel redirects at all, they are read together.
    @Override
    public Map<ChannelId, List<Airing>> airings(Collection<ChannelId> channels, TimeRange range) {
        Set<ChannelId> redirecting = own.targets().keySet();
        List<ChannelId> plain =
                channels.stream().filter(channel -> !redirecting.contains(channel)).toList();
        Map<ChannelId, List<Airing>> all = new HashMap<>(own.airings(plain, range));
        for (ChannelId channel : channels) {
            if (redirecting.contains(channel)) {
                List<Airing> airings = airings(channel, range);
                if (!airings.isEmpty()) {
                    all.put(channel, airings);
                }
            }
        }
        return all;
    }

    @Override
    public void forEach(
            ChannelId channel,
            TimeRange range,
            Consumer<Airing> each,
            BiConsumer<MediaId, Instant> firstAired) {
        walk(new Way(channel, Set.of()), range, new Told(each, firstAired));
    }

    /// Who is told of what is found.
    private record Told(Consumer<Airing> each, BiConsumer<MediaId, Instant> firstAired) {}

    /// How a channel was reached.
    private record Way(ChannelId channel, Set<ChannelId> before) {
        boolean hasPassed(ChannelId other) {
            return other.equals(channel) || before.contains(other);
        }

        Way to(ChannelId next) {
            Set<ChannelId> longer = new LinkedHashSet<>(before);
            longer.add(channel);
            return new Way(next, longer);
        }
    }

    private void walk(Way way, TimeRange range, Told told) {
        ChannelId channel = way.channel();
        Instant from = range.start();
        for (Redirect redirect : own.redirects(channel, range)) {
            if (from.isBefore(redirect.range().start())) {
                own(channel, new TimeRange(from, redirect.range().start()), told);
            }
            follow(way, redirect, overlap(redirect.range(), range), told.each());
            from = redirect.range().end();
        }
        if (from.isBefore(range.end())) {
            own(channel, new TimeRange(from, range.end()), told);
        }
    }

    private void own(ChannelId channel, TimeRange range, Told told) {
        own.forEach(channel, range, told.each(), told.firstAired());
    }

    private void follow(Way way, Redirect redirect, TimeRange part, Consumer<Airing> each) {
        if (!way.hasPassed(redirect.target())) {
            walk(
                    way.to(redirect.target()),
                    redirect.onTarget(part),
                    new Told(airing -> shown(airing, redirect).ifPresent(each), (_, _) -> {}));
        }
    }

    /// The part of another channel's airing that lies within the redirect.
    private static Optional<Airing> shown(Airing airing, Redirect redirect) {
        TimeRange whole =
                new TimeRange(
                        airing.start().plus(redirect.shift()),
                        airing.finish().plus(redirect.shift()));
        if (!whole.overlaps(redirect.range())) {
            return Optional.empty();
        }
        TimeRange part = overlap(whole, redirect.range());
        return Optional.of(
                new Airing(
                        part.start(),
                        part.end(),
                        airing.media(),
                        airing.inPoint().plus(Duration.between(whole.start(), part.start())),
                        airing.kind(),
                        airing.guideGroup() ^ redirect.target().value() << GROUP_BITS,
                        airing.presentation()));
    }

    private static TimeRange overlap(TimeRange one, TimeRange other) {
        return new TimeRange(
                one.start().isAfter(other.start()) ? one.start() : other.start(),
                one.end().isBefore(other.end()) ? one.end() : other.end());
    }

    @Override
    public List<Redirect> redirects(ChannelId channel, TimeRange range) {
        return own.redirects(channel, range);
    }

    @Override
    public Optional<Standstill> standstill(ChannelId channel) {
        return own.standstill(channel);
    }

    @Override
    public Map<ChannelId, Set<ChannelId>> targets() {
        return own.targets();
    }

    @Override
    public Map<ChannelId, Instant> horizons() {
        return own.horizons();
    }

    /// A change of a channel that is shown is a change of the one that shows it.
    @Override
    public long version(ChannelId channel) {
        long version = own.version(channel);
        for (ChannelId target : reached(channel, own.targets())) {
            version += own.version(target);
        }
        return version;
    }

    @Override
    public Map<ChannelId, Long> versions() {
        Map<ChannelId, Long> all = own.versions();
        Map<ChannelId, Set<ChannelId>> targets = own.targets();
        if (targets.isEmpty()) {
            return all;
        }
        Map<ChannelId, Long> sums = new HashMap<>(all);
        targets.keySet()
                .forEach(
                        channel ->
                                reached(channel, targets)
                                        .forEach(
                                                target ->
                                                        sums.merge(
                                                                channel,
                                                                all.getOrDefault(target, 0L),
                                                                Long::sum)));
        return sums;
    }

    /// The channels that show this one, directly or not.
    public static Set<ChannelId> showing(ChannelId target, Map<ChannelId, Set<ChannelId>> targets) {
        return targets.keySet().stream()
                .filter(channel -> reached(channel, targets).contains(target))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// All channels that a channel shows, directly or not; not the channel itself.
    private static Set<ChannelId> reached(
            ChannelId channel, Map<ChannelId, Set<ChannelId>> targets) {
        Set<ChannelId> reached = new LinkedHashSet<>();
        List<ChannelId> open = new ArrayList<>(List.of(channel));
        while (!open.isEmpty()) {
            for (ChannelId target : targets.getOrDefault(open.removeLast(), Set.of())) {
                if (!target.equals(channel) && reached.add(target)) {
                    open.add(target);
                }
            }
        }
        return reached;
    }

    @Override
    public void forgetBefore(ChannelId channel, Instant t) {
        own.forgetBefore(channel, t);
    }
}
