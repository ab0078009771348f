package tv.exstream.web.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.guide.GuideEntry;
import tv.exstream.guide.NowNext;
import tv.exstream.guide.Soon;
import tv.exstream.playout.OnAir;
import tv.exstream.playout.Playouts;
import tv.exstream.web.VisibleProgrammes;

/// What every channel shows, and will soon, remembered until it is over or planned anew: looking it up for 200 channels takes hundreds of queries,
/// and every page asks every few seconds. Thread-safe.
final class Present {
    private final Playouts playouts;
    private final LongSupplier described;
    private final BiFunction<List<Channel>, Instant, List<Soon>> lookUp;
    private final Map<ChannelId, Known> known = new ConcurrentHashMap<>();

    /// What a channel shows, and what people read about it: to write that anew for every page costs more than all the rest.
    record Told(NowNext on, Optional<ProgrammeEntry> now, Optional<ProgrammeEntry> next) {
        private static Told of(NowNext on) {
            return new Told(on, programme(on.now()), programme(on.next()));
        }

        private static Optional<ProgrammeEntry> programme(GuideEntry entry) {
            return switch (entry) {
                case GuideEntry.Programme _, GuideEntry.Withheld _ ->
                        Optional.of(ProgrammeEntry.of(entry));
                case GuideEntry.OffAir _ -> Optional.empty();
            };
        }

        /// What is left of it for whoever asks now.
        Told seen() {
            NowNext seen = VisibleProgrammes.of(on);
            return seen.equals(on) ? this : of(seen);
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
    private record Known(Told told, Soon soon, Versions versions, Instant since, Instant until) {
        static Known of(Soon soon, Versions versions, Instant since) {
            return of(soon.first(), soon, versions, since);
        }

        private static Known of(NowNext on, Soon soon, Versions versions, Instant since) {
            Instant airing = on.onAir().until();
            Instant programme = on.now().finish();
            Instant until = airing.isBefore(programme) ? airing : programme;
            return new Known(Told.of(on), soon, versions, since, until);
        }

        /// As it is at `now`; empty when it has to be looked up.
        Optional<Known> at(Instant now, Channel channel, Versions present) {
            if (!told.on().channel().equals(channel) || !versions.equals(present)) {
                return Optional.empty();
            }
            return now.isBefore(since) || !now.isBefore(until)
                    ? soon.at(now).map(on -> of(on, soon, versions, now))
                    : Optional.of(this);
        }
    }

    private record Versions(long timeline, long items) {}

    /// @param described grows whenever something else is said of what is shown
    /// @param lookUp what channels show from an instant on, in their order
    Present(
            Playouts playouts,
            LongSupplier described,
            BiFunction<List<Channel>, Instant, List<Soon>> lookUp) {
        this.playouts = playouts;
        this.described = described;
        this.lookUp = lookUp;
    }

    /// Grows with every change of any timeline, because each of them only grows.
    long version() {
        return playouts.versions().values().stream().mapToLong(Long::longValue).sum();
    }

    /// In the order of the channels, which may be some of all; what is on has the offset of this instant.
    List<Told> at(Instant now, List<Channel> channels) {
        Map<ChannelId, Long> timelines = playouts.versions();
        Map<ChannelId, Known> present = known(now, channels, timelines);
        known.putAll(present);
        known.keySet().removeIf(id -> !present.containsKey(id) && !timelines.containsKey(id));
        return channels.stream()
                .map(channel -> Objects.requireNonNull(present.get(channel.id())))
                .map(entry -> entry.told().moved(now))
                .toList();
    }

    /// What one channel shows at an instant.
    NowNext at(Instant now, Channel channel) {
        ChannelId id = channel.id();
        Map<ChannelId, Known> present =
                known(now, List.of(channel), Map.of(id, playouts.version(id)));
        known.putAll(present);
        return Objects.requireNonNull(present.get(id)).told().moved(now).on();
    }

    private Map<ChannelId, Known> known(
            Instant now, List<Channel> channels, Map<ChannelId, Long> timelines) {
        long media = described.getAsLong();
        Map<ChannelId, Known> present = new HashMap<>();
        List<Channel> unknown = new ArrayList<>();
        for (Channel channel : channels) {
            var versions = new Versions(timelines.getOrDefault(channel.id(), 0L), media);
            Optional.ofNullable(known.get(channel.id()))
                    .flatMap(before -> before.at(now, channel, versions))
                    .ifPresentOrElse(
                            found -> present.put(channel.id(), found), () -> unknown.add(channel));
        }
        List<Soon> found = unknown.isEmpty() ? List.of() : lookUp.apply(unknown, now);
        for (Soon soon : found) {
            ChannelId id = soon.first().channel().id();
            var versions = new Versions(timelines.getOrDefault(id, 0L), media);
            present.put(id, Known.of(soon, versions, now));
        }
        return present;
    }
}
