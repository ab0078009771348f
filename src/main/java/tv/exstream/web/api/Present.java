package tv.exstream.web.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.guide.GuideEntry;
import tv.exstream.guide.NowNext;
import tv.exstream.playout.OnAir;
import tv.exstream.playout.Playouts;

/// What every channel shows, remembered until it is over or planned anew: looking it up for 200 channels takes hundreds of queries,
/// and every page asks every few seconds. Thread-safe.
final class Present {
    private final Playouts playouts;
    private final LongSupplier described;
    private final BiFunction<Channel, Instant, NowNext> lookUp;
    private final Map<ChannelId, Known> known = new ConcurrentHashMap<>();

    /// What a channel shows, and what people read about it: to write that anew for every page costs more than all the rest.
    record Told(NowNext on, Optional<ProgrammeEntry> now, Optional<ProgrammeEntry> next) {
        private static Told of(NowNext on) {
            return new Told(on, programme(on.now()), programme(on.next()));
        }

        private static Optional<ProgrammeEntry> programme(GuideEntry entry) {
            return switch (entry) {
                case GuideEntry.Programme programme -> Optional.of(ProgrammeEntry.of(programme));
                case GuideEntry.OffAir _ -> Optional.empty();
            };
        }

        private Told moved(Instant to) {
            return switch (on.onAir()) {
                case OnAir.Showing(var airing, _) -> {
                    var onAir = new OnAir.Showing(airing, airing.offsetAt(to));
                    yield new Told(
                            new NowNext(on.channel(), onAir, on.now(), on.next()), now, next);
                }
                case OnAir.Gap _ -> this;
            };
        }
    }

    /// What holds for `[since, until)` as long as timeline and media are of these versions.
    private record Known(Told told, Versions versions, Instant since, Instant until) {
        boolean holds(Channel channel, Versions present, Instant now) {
            return told.on().channel().equals(channel)
                    && versions.equals(present)
                    && !now.isBefore(since)
                    && now.isBefore(until);
        }
    }

    private record Versions(long timeline, long items) {}

    /// @param described grows whenever something else is said of what is shown
    /// @param lookUp what a channel shows at an instant
    Present(
            Playouts playouts,
            LongSupplier described,
            BiFunction<Channel, Instant, NowNext> lookUp) {
        this.playouts = playouts;
        this.described = described;
        this.lookUp = lookUp;
    }

    /// Grows with every change of any timeline, because each of them only grows.
    long version() {
        return playouts.versions().values().stream().mapToLong(Long::longValue).sum();
    }

    /// In the order of the channels; what is on has the offset of this instant.
    List<Told> at(Instant now, List<Channel> channels) {
        Map<ChannelId, Long> timelines = playouts.versions();
        long media = described.getAsLong();
        Map<ChannelId, Known> next = new HashMap<>();
        List<Told> all = new ArrayList<>();
        for (Channel channel : channels) {
            Versions present = new Versions(timelines.getOrDefault(channel.id(), 0L), media);
            Known entry = known(channel, present, now);
            next.put(channel.id(), entry);
            all.add(entry.told().moved(now));
        }
        known.putAll(next);
        known.keySet().retainAll(next.keySet());
        return all;
    }

    /// What one channel shows at an instant.
    NowNext at(Instant now, Channel channel) {
        long timeline = playouts.version(channel.id());
        Known entry = known(channel, new Versions(timeline, described.getAsLong()), now);
        known.put(channel.id(), entry);
        return entry.told().moved(now).on();
    }

    private Known known(Channel channel, Versions present, Instant now) {
        Known before = known.get(channel.id());
        if (before != null && before.holds(channel, present, now)) {
            return before;
        }
        NowNext on = lookUp.apply(channel, now);
        Instant airing = on.onAir().until();
        Instant programme = on.now().finish();
        return new Known(
                Told.of(on), present, now, airing.isBefore(programme) ? airing : programme);
    }
}
