package tv.exstream.playout;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// Airtimes of timelines in memory, found by looking at all airings.
public record InMemoryAirtimes(InMemoryPlayouts playouts) implements Airtimes {
    private static final Comparator<Airtime> ORDER =
            Comparator.comparing(Airtime::start)
                    .thenComparing(Airtime::channel)
                    .thenComparing(Airtime::media);

    /// What makes airings one programme.
    private record Group(ChannelId channel, long number, MediaId media) {}

    @Override
    public List<Airtime> of(Collection<MediaId> items, Wish wish) {
        Set<MediaId> wanted = new HashSet<>(items);
        return wish.channels().stream()
                .flatMap(channel -> firsts(channel, wanted, wish).stream())
                .filter(each -> isAfter(each, wish))
                .sorted(ORDER)
                .limit(wish.most())
                .toList();
    }

    @Override
    public List<On> during(
            Collection<MediaId> live, Collection<ChannelId> channels, TimeRange range) {
        return channels.stream()
                .sorted()
                .flatMap(
                        channel ->
                                playouts.airings(channel, range).stream()
                                        .filter(airing -> airing.kind() == AiringKind.PROGRAMME)
                                        .filter(airing -> live.contains(airing.media()))
                                        .map(each -> new On(channel, each.media(), each.range())))
                .toList();
    }

    @Override
    public Set<MediaId> shown(
            Collection<MediaId> live, Collection<ChannelId> channels, TimeRange range) {
        return during(live, channels, range).stream().map(On::media).collect(Collectors.toSet());
    }

    private List<Airtime> firsts(ChannelId channel, Set<MediaId> wanted, Wish wish) {
        TimeRange range = wish.range();
        var around = new TimeRange(range.start().minus(LONGEST_PROGRAMME), range.end());
        Map<Group, List<Airing>> programmes =
                playouts.airings(channel, around).stream()
                        .filter(airing -> airing.kind() == AiringKind.PROGRAMME)
                        .filter(airing -> wanted.contains(airing.media()))
                        .collect(Collectors.groupingBy(each -> group(channel, each)));
        return programmes.values().stream()
                .filter(parts -> parts.getLast().finish().isAfter(range.start()))
                .map(List::getFirst)
                .map(first -> new Airtime(channel, first.start(), first.media()))
                .toList();
    }

    private static Group group(ChannelId channel, Airing airing) {
        return new Group(channel, airing.guideGroup(), airing.media());
    }

    private static boolean isAfter(Airtime airtime, Wish wish) {
        return wish.after()
                .map(
                        place ->
                                Comparator.comparing(Place::start)
                                                .thenComparing(Place::channel)
                                                .compare(
                                                        new Place(
                                                                airtime.start(), airtime.channel()),
                                                        place)
                                        > 0)
                .orElse(true);
    }
}
