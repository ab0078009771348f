package tv.exstream.session;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.config.Config;
import tv.exstream.rendition.ChannelClock;

/// Makes channels ready that somebody may zap to: favourites, and the neighbours of those that are watched. What they show now is
/// asked for behind everything that somebody watches, and their timelines are loaded; nothing is sent. Thread-safe.
///
/// @param lookahead asks less urgently than for who watches
record Warming(Supplier<Config.Warming> wish, Lookahead lookahead) {
    /// Arbitrary: what two cores can prepare beside what is watched.
    static final int MOST = 10;

    /// Whether it does anything.
    boolean isWanted() {
        return wish.get().neighbours() > 0 || !wish.get().favourites().isEmpty();
    }

    /// To be called every few seconds, on a thread that may wait for the database.
    ///
    /// @param all that people see, by number
    void warm(List<Channel> all, Collection<ChannelId> watched, Instant now) {
        for (Channel channel : wanted(all, watched)) {
            var clock = new ChannelClock(channel.epoch(), channel.profile().video().rate());
            lookahead.request(channel, clock.frameAt(now));
        }
    }

    /// Favourites first, then the nearest neighbours, without those that are watched; at most [#MOST].
    List<Channel> wanted(List<Channel> all, Collection<ChannelId> watched) {
        Set<Channel> wanted =
                all.stream()
                        .filter(channel -> wish.get().favourites().contains(channel.number()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Integer> places =
                IntStream.range(0, all.size())
                        .filter(place -> watched.contains(all.get(place).id()))
                        .boxed()
                        .toList();
        for (int far = 1; far <= wish.get().neighbours(); far++) {
            for (int place : places) {
                wanted.add(all.get(Math.floorMod(place + far, all.size())));
                wanted.add(all.get(Math.floorMod(place - far, all.size())));
            }
        }
        return wanted.stream()
                .filter(channel -> !watched.contains(channel.id()))
                .limit(MOST)
                .toList();
    }
}
