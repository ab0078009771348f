package tv.exstream.playout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    private List<Airtime> firsts(ChannelId channel, Set<MediaId> wanted, Wish wish) {
        Set<Group> seen = new HashSet<>();
        List<Airtime> firsts = new ArrayList<>();
        for (Airing airing : playouts.airings(channel, wish.range())) {
            if (airing.kind() == AiringKind.PROGRAMME
                    && wanted.contains(airing.media())
                    && seen.add(new Group(channel, airing.guideGroup(), airing.media()))) {
                firsts.add(new Airtime(channel, airing.start(), airing.media()));
            }
        }
        return firsts;
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
