package tv.exstream.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.InMemoryFirstRuns;
import tv.exstream.collection.InMemoryMediaCollections;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.query.InMemoryMatches;
import tv.exstream.config.Config;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.playout.Airing;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.playout.Strip;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.schedule.InMemoryChanges;
import tv.exstream.schedule.InMemorySchedules;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.part.InMemoryParts;
import tv.exstream.time.TimeRange;

/// Channels, media and a clock in memory, and a planner that looks at them when a test says so.
final class Station {
    static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    static final Duration HORIZON = Duration.ofDays(2);
    static final Duration HISTORY = Duration.ofDays(1);

    final InMemoryChannels channels = new InMemoryChannels();
    final InMemoryMediaItems items = new InMemoryMediaItems();
    final InMemoryMediaCollections collections = new InMemoryMediaCollections();
    final InMemoryFirstRuns firstRuns = new InMemoryFirstRuns(collections);
    final InMemoryPlayouts playouts = new InMemoryPlayouts();
    final InMemorySchedules schedules = new InMemorySchedules(playouts);
    final InMemoryChanges history = new InMemoryChanges(schedules);
    final InMemoryParts parts = new InMemoryParts(schedules, history);
    final List<TimelineChanged> changes = new ArrayList<>();
    volatile Instant now = NOON;
    Planner planner = planner();

    /// A planner that knows nothing of the one before, as after a restart.
    Planner planner() {
        return planner(schedules, changes::add);
    }

    Planner planner(Schedules schedules, Consumer<TimelineChanged> changed) {
        return new Planner(
                new Planner.Stored(
                        schedules,
                        playouts,
                        collections,
                        items,
                        new InMemoryMatches(items),
                        firstRuns,
                        history),
                () -> new Config.Timeline(HORIZON, HISTORY, ZoneOffset.UTC),
                () -> now,
                changed);
    }

    Planner.Stored stored() {
        return new Planner.Stored(
                schedules,
                playouts,
                collections,
                items,
                new InMemoryMatches(items),
                firstRuns,
                history);
    }

    Builds builds() {
        return builds(() -> now);
    }

    Builds builds(InstantSource clock) {
        return new Builds(
                new Builds.Parts(
                        stored(),
                        planner,
                        () -> new Config.Timeline(HORIZON, HISTORY, ZoneOffset.UTC),
                        clock,
                        _ -> {}));
    }

    /// A channel that shows everything below `/media/{number}` from now on.
    Channel channel(int number, PlaybackOrder order) {
        Channel channel = channels.add(ChannelBuilder.channel(number).since(now).draft());
        Path folder = Path.of("/media", String.valueOf(number));
        CollectionId collection =
                collections.add("all of " + number, new Content.Folder(folder, List.of())).id();
        schedules.put(channel.id(), new Schedule.Flood(collection, order, number), now);
        return channel;
    }

    /// An item of the channel with that number.
    void add(int number, String name, Duration length) {
        items.add(
                MediaItemBuilder.item(name)
                        .at("/media/%d/%s.mkv".formatted(number, name))
                        .lasting(length));
    }

    void lose(int number, String name) {
        items.markGone(List.of(Path.of("/media/%d/%s.mkv".formatted(number, name))), Instant.EPOCH);
    }

    void look(Channel channel) {
        planner.look(channel);
    }

    /// All that is remembered of a timeline.
    List<Airing> airings(Channel channel) {
        return playouts.airings(channel.id(), new TimeRange(Instant.MIN, Instant.MAX));
    }

    Instant horizon(Channel channel) {
        return Objects.requireNonNull(playouts.horizons().get(channel.id()));
    }

    /// The airings that overlap the time from `from` on.
    String strip(Channel channel, Instant from, Duration length, ZoneId zone) {
        List<Airing> seen = playouts.airings(channel.id(), TimeRange.of(from, length));
        Map<MediaId, String> names =
                items.findAll(seen.stream().map(Airing::media).toList()).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().title().name()));
        return Strip.of(seen, id -> names.getOrDefault(id, "?"), zone);
    }
}
