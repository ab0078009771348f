package tv.exstream.playout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// Timelines that are forgotten when the test ends. Thread-safe. Tests put airings in with [#add]; what a schedule makes comes in
/// through `InMemorySchedules`.
public final class InMemoryPlayouts implements Playouts, ItemAirings {
    private final Map<ChannelId, Timeline> timelines = new HashMap<>();

    private final Map<ChannelId, List<Redirect>> redirects = new HashMap<>();

    private final Map<ChannelId, Standstill> standstills = new HashMap<>();
    private final Map<ChannelId, Map<MediaId, Instant>> aired = new HashMap<>();

    private record Timeline(List<Airing> airings, Instant horizon, long version) {}

    /// Adds airings to a timeline; it then ends where the last of them does.
    public synchronized void add(ChannelId channel, Airing... airings) {
        Timeline before = timelines.getOrDefault(channel, new Timeline(List.of(), Instant.MIN, 0));
        List<Airing> all = new ArrayList<>(before.airings());
        all.addAll(Arrays.asList(airings));
        all.sort(Comparator.comparing(Airing::start));
        put(channel, all, all.getLast().finish(), before.version() + 1);
    }

    /// Gives a channel another timeline.
    public synchronized void put(
            ChannelId channel, List<Airing> airings, Instant horizon, long version) {
        timelines.put(channel, new Timeline(List.copyOf(airings), horizon, version));
    }

    @Override
    public List<On> from(MediaId item, Instant at, int most) {
        return of(item).filter(airing -> airing.finish().isAfter(at))
                .sorted(Comparator.comparing(On::start))
                .limit(most)
                .toList();
    }

    @Override
    public List<On> before(MediaId item, Instant at, int most) {
        return of(item).filter(airing -> !airing.finish().isAfter(at))
                .sorted(Comparator.comparing(On::start).reversed())
                .limit(most)
                .toList();
    }

    private synchronized Stream<On> of(MediaId item) {
        return timelines.entrySet().stream()
                .flatMap(
                        each ->
                                each.getValue().airings().stream()
                                        .filter(airing -> airing.media().equals(item))
                                        .map(
                                                airing ->
                                                        new On(
                                                                each.getKey(),
                                                                airing.start(),
                                                                airing.finish(),
                                                                airing.kind())))
                .toList()
                .stream();
    }

    @Override
    public synchronized List<Airing> airings(ChannelId channel, TimeRange range) {
        return timeline(channel).stream()
                .flatMap(timeline -> timeline.airings().stream())
                .filter(airing -> airing.range().overlaps(range))
                .toList();
    }

    @Override
    public Map<ChannelId, List<Airing>> airings(Collection<ChannelId> channels, TimeRange range) {
        Map<ChannelId, List<Airing>> found = new HashMap<>();
        channels.forEach(channel -> found.put(channel, airings(channel, range)));
        found.values().removeIf(List::isEmpty);
        return found;
    }

    @Override
    public void forEach(
            ChannelId channel,
            TimeRange range,
            Consumer<Airing> each,
            BiConsumer<MediaId, Instant> firstAired) {
        firstAirings(channel).forEach(firstAired);
        airings(channel, range).forEach(each);
    }

    /// Gives a channel redirects instead of those it had.
    public synchronized void redirect(ChannelId channel, List<Redirect> all) {
        redirects.put(channel, List.copyOf(all));
    }

    @Override
    public synchronized List<Redirect> redirects(ChannelId channel, TimeRange range) {
        return redirects.getOrDefault(channel, List.of()).stream()
                .filter(redirect -> redirect.range().overlaps(range))
                .toList();
    }

    /// Stops the time of a channel.
    public synchronized void stand(ChannelId channel, Standstill standstill) {
        standstills.put(channel, standstill);
    }

    /// Lets it go on.
    public synchronized void goOn(ChannelId channel) {
        standstills.remove(channel);
    }

    @Override
    public synchronized Optional<Standstill> standstill(ChannelId channel) {
        return Optional.ofNullable(standstills.get(channel));
    }

    @Override
    public synchronized Map<ChannelId, Set<ChannelId>> targets() {
        Map<ChannelId, Set<ChannelId>> targets = new HashMap<>();
        redirects.forEach(
                (channel, all) ->
                        all.forEach(
                                redirect ->
                                        targets.computeIfAbsent(channel, _ -> new HashSet<>())
                                                .add(redirect.target())));
        return targets;
    }

    @Override
    public synchronized Map<ChannelId, Instant> horizons() {
        Map<ChannelId, Instant> horizons = new HashMap<>();
        timelines.forEach((channel, timeline) -> horizons.put(channel, timeline.horizon()));
        return horizons;
    }

    @Override
    public synchronized long version(ChannelId channel) {
        return timeline(channel).map(Timeline::version).orElse(0L);
    }

    @Override
    public synchronized Map<ChannelId, Long> versions() {
        Map<ChannelId, Long> versions = new HashMap<>();
        timelines.forEach((channel, timeline) -> versions.put(channel, timeline.version()));
        return versions;
    }

    private synchronized Map<MediaId, Instant> firstAirings(ChannelId channel) {
        Map<MediaId, Instant> all = new HashMap<>(aired.getOrDefault(channel, Map.of()));
        timeline(channel).stream()
                .flatMap(timeline -> timeline.airings().stream())
                .filter(airing -> airing.kind() == AiringKind.PROGRAMME)
                .forEach(airing -> all.putIfAbsent(airing.media(), airing.start()));
        return all;
    }

    @Override
    public synchronized void forgetBefore(ChannelId channel, Instant t) {
        timeline(channel)
                .ifPresent(
                        before -> {
                            before.airings().stream()
                                    .filter(airing -> !airing.finish().isAfter(t))
                                    .filter(airing -> airing.kind() == AiringKind.PROGRAMME)
                                    .forEach(
                                            airing ->
                                                    aired.computeIfAbsent(
                                                                    channel, _ -> new HashMap<>())
                                                            .putIfAbsent(
                                                                    airing.media(),
                                                                    airing.start()));
                            List<Airing> kept =
                                    before.airings().stream()
                                            .filter(airing -> airing.finish().isAfter(t))
                                            .toList();
                            put(channel, kept, before.horizon(), before.version());
                        });
    }

    private Optional<Timeline> timeline(ChannelId channel) {
        return Optional.ofNullable(timelines.get(channel));
    }
}
